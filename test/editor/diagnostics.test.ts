import assert from 'node:assert/strict';
import { DiagnosticSeverity, Uri } from 'vscode';
import type { Api } from '../../client/src/extension';
import { findingsOf } from '../../client/src/findings';
import { closeAll, extension, findings, has, hasNo, open, quickFix, ruleOf, rulesNow, started, type } from './support';
import { complete, ordinary } from './texts';

suite('diagnostics', () => {
  let api: Api;
  suiteSetup(async () => {
    api = await started();
  });
  teardown(closeAll);

  test('appear while typing, and go', async () => {
    const editor = await open(complete);
    await type(editor, '200 connections and restarting the API on both web servers.', '\n- **15:20** - All is well.');
    const found = await findings(editor.document, (found) => found.some(({ range }) => editor.document.getText(range) === '15:20'));
    assert.deepEqual(found.map(ruleOf), ['time-zone-missing']);
    await type(editor, '**15:20', ' UTC');
    await findings(editor.document, hasNo('time-zone-missing'));
  });

  test('say where they come from, and link to their rule’s page', async () => {
    const { document } = await open(complete.replace('**14:30 UTC**', '**14:30**'));
    const [finding] = await findings(document, has('time-zone-missing'));
    assert.equal(finding?.source, 'postmortem');
    const target = typeof finding.code === 'object' ? finding.code.target : undefined;
    const page = Uri.joinPath(extension().extensionUri, 'server/dist/rules/time-zone-missing.md');
    assert.equal(target?.toString(), page.toString());
  });

  test('list a habit once, and show its other places in the text', async () => {
    const { document } = await open(complete.replaceAll(' UTC**', '**'));
    const [first, ...others] = await findings(document, has('time-zone-missing'));
    assert.equal(first?.severity, DiagnosticSeverity.Warning);
    assert.match(first.message, /^6 clock times have no time zone\./);
    assert.deepEqual(
      others.map(({ severity, relatedInformation }) => [severity, relatedInformation?.[0]?.location.range.start.line]),
      Array.from({ length: 5 }, () => [DiagnosticSeverity.Hint, first.range.start.line]),
    );
    for (const { range } of others) await quickFix(api, document, range, /^Add UTC to all 6 times/);
  });

  test('find nothing in a complete postmortem', async () => {
    const { document } = await open(complete);
    assert.deepEqual(await rulesNow(api, document), []);
  });

  test('leave other Markdown alone', async () => {
    const editor = await open(ordinary, 'notes/garden.md');
    assert.deepEqual(await rulesNow(api, editor.document), []);
    await type(editor, 'by the gate.', ' At 15:00 ');
    assert.deepEqual(await rulesNow(api, editor.document), []);
    assert.deepEqual(findingsOf(editor.document), []);
  });

  test('greet an empty postmortem with one note', async () => {
    const { document } = await open('', '0x19-postmortem/README.md');
    const found = await findings(document, (found) => found.length > 0);
    assert.deepEqual(found.map(ruleOf), ['not-yet-written']);
  });
});
