import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { commands, env, TreeItemCheckboxState, Uri, window, workspace } from 'vscode';
import type { Api } from '../../client/src/extension';
import { closeAll, started, undoRestores, until, watching } from './support';

suite('action items', () => {
  let api: Api;
  let uri: Uri;
  const title = `Checkout was down ${randomUUID()}`;
  const text = `# Postmortem: ${title}

## Summary

Checkout was down from 2026-01-05 14:00 UTC to 15:00 UTC.

## Action items

- [ ] Add an alert on the queue length at 100 entries (owner: Ana, due: 2026-01-20)
- [ ] Add a test that restores the backup every night
`;

  suiteSetup(async () => {
    api = await started();
    await watching();
    uri = Uri.joinPath(workspace.workspaceFolders?.[0]?.uri as Uri, randomUUID(), 'checkout-postmortem.md');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  });
  suiteTeardown(async () => {
    await commands.executeCommand('postmortem.actions.groupBy', 'incident');
    await closeAll();
  });

  /** Waits until the items of our file are these, each with the label of its group. */
  async function listed(...expected: [group: string, item: RegExp][]): Promise<string[]> {
    const { actions: view } = api;
    let ids: string[] = [];
    await until(view.onDidChangeTreeData, () => {
      const found = view.getChildren().flatMap((group) => view.getChildren(group).map((id) => ({ group, id })));
      const ours = found.filter(({ id }) => id.includes('checkout-postmortem.md'));
      ids = ours.map(({ id }) => id);
      return (
        ours.length === expected.length &&
        ours.every(({ group, id }, index) => {
          const [label, item] = expected[index] as [string, RegExp];
          return view.getTreeItem(group).label === label && item.test(`${view.getTreeItem(id).label} ${view.getTreeItem(id).description}`);
        })
      );
    });
    return ids;
  }

  test('are listed without opening a file, what is overdue first and in the badge', async () => {
    await listed([title, /^Add an alert.*overdue since 2026-01-20/], [title, /^Add a test.*no owner/]);
    assert.ok((api.actions.tree.badge?.value ?? 0) >= 1);
    await commands.executeCommand('postmortem.actions.groupBy', 'owner');
    await listed(['Ana', /^Add an alert/], ['No owner', /^Add a test.*Checkout was down/]);
    await commands.executeCommand('postmortem.actions.groupBy', 'incident');
  });

  test('are ticked off in the file, and one undo takes it back', async () => {
    const [late] = await listed([title, /^Add an alert/], [title, /^Add a test/]);
    await api.actions.tick([[late as string, TreeItemCheckboxState.Checked]]);
    await listed([title, /^Add a test/]);
    const document = await workspace.openTextDocument(uri);
    assert.match(document.getText(), /^- \[x\] Add an alert/m);
    await undoRestores(await window.showTextDocument(document), text);
    await listed([title, /^Add an alert/], [title, /^Add a test/]);
  });

  test('are copied, and have no page for an issue where there is no host', async () => {
    await commands.executeCommand('postmortem.actions.copy', 'csv');
    assert.match(await env.clipboard.readText(), /checkout-postmortem\.md,9,.*Add an alert/);
    const [late] = await listed([title, /^Add an alert/], [title, /^Add a test/]);
    assert.equal(await api.actions.issuePage(late as string), undefined);
  });
});
