import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { commands, Uri, window, workspace } from 'vscode';
import type { Api } from '../../client/src/extension';
import type { FromTrendPage } from '../../client/src/trend-messages';
import { closeAll, started, until } from './support';

suite('incidents', () => {
  let api: Api;
  const run = randomUUID();
  const title = `Checkout failed ${run}`;
  const text = (name: string, date: string) => `---
severity: SEV1
---

# Postmortem: ${name}

## Summary

${name} on ${date} from 14:00 UTC to 15:00 UTC: the connection pool of the checkout database was exhausted.

## Timeline

- ${date} 14:00 UTC - The incident started: customers could not pay.
- ${date} 14:06 UTC - Detected by an alert.
- ${date} 15:00 UTC - Resolved.

## Action items

- [ ] Limit the retries of the payment-gateway to three (owner: Ana)
`;

  const write = async (name: string, written: string): Promise<Uri> => {
    const uri = Uri.joinPath(workspace.workspaceFolders?.[0]?.uri as Uri, run, name);
    await workspace.fs.writeFile(uri, new TextEncoder().encode(written));
    return uri;
  };

  let first: Uri;
  suiteSetup(async () => {
    api = await started();
    first = await write('first-postmortem.md', text(title, '2026-01-05'));
    await write('second-postmortem.md', text(`Payments hung ${run}`, '2026-03-02'));
  });
  teardown(closeAll);

  /** Our rows below one of the groups. */
  const rows = (group: string) => api.incidents.getChildren(group).filter((id) => id.includes(run));

  test('are listed with their date, severity and how long they took', async () => {
    await until(api.incidents.onDidChangeTreeData, () => rows('all').length === 2);
    const [newest, oldest] = rows('all').map((id) => api.incidents.getTreeItem(id));
    assert.equal(newest?.label, `Payments hung ${run}`);
    assert.equal(oldest?.label, title);
    assert.equal(oldest?.description, '2026-01-05 · SEV1 · TTD 6 min · TTR 1 h · 1 open');
    assert.match(oldest?.accessibilityInformation?.label ?? '', /, time to detect: 6 min, time to resolve: 1 h, 1 open action item,/);
  });

  test('that are like the open one are above them, with the tasks they share', async () => {
    await window.showTextDocument(first);
    await until(api.incidents.onDidChangeTreeData, () => rows('alike').length === 1);
    const [alike] = rows('alike');
    assert.equal(api.incidents.getTreeItem(alike as string).label, `Payments hung ${run}`);
    const tasks = api.incidents.getChildren(alike).map((id) => api.incidents.getTreeItem(id).label);
    assert.deepEqual(tasks, ['Limit the retries of the payment-gateway to three (owner: Ana)']);
  });

  test('are drawn and listed on a page, which goes to a postmortem', async () => {
    let drawn: Extract<FromTrendPage, { kind: 'drawn' }> | undefined;
    const watching = api.trend.onDidReceive((message) => {
      if (message.kind === 'drawn') drawn = message;
    });
    await commands.executeCommand('postmortem.showTrend');
    await until(api.trend.onDidReceive, () => drawn !== undefined && drawn.dots >= 2 && drawn.rows >= drawn.dots);
    watching.dispose();
    api.trend.receive({ kind: 'go', uri: api.client.code2ProtocolConverter.asUri(first) });
    await until(window.onDidChangeActiveTextEditor, () => window.activeTextEditor?.document.uri.toString() === first.toString());
  });
});
