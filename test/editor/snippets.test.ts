import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type CompletionItem, type CompletionList, commands, Uri } from 'vscode';
import type { Api } from '../../client/src/extension';
import { closeAll, cursorAfter, extension, openUntitled, outlineOf, poll, rulesNow, started } from './support';
import { complete } from './texts';

suite('snippets', () => {
  const file = Uri.joinPath(extension().extensionUri, 'snippets/postmortem.code-snippets').fsPath;
  const expected: Record<string, { prefix: string; body: string[] }> = JSON.parse(readFileSync(file, 'utf8'));
  let api: Api;
  suiteSetup(async () => {
    api = await started();
  });
  teardown(closeAll);

  const insert = (name: string) => commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name });

  test('are offered by their prefixes', async () => {
    const { document, selection } = await openUntitled('');
    const ask = () => commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, selection.active);
    const labels = ({ items }: CompletionList) =>
      items.map(({ label }: CompletionItem) => (typeof label === 'string' ? label : label.label));
    const prefixes = Object.values(expected).map(({ prefix }) => prefix);
    const list = await poll(ask, (list) => prefixes.every((prefix) => labels(list).includes(prefix)));
    assert.deepEqual(
      prefixes.filter((prefix) => !labels(list).includes(prefix)),
      [],
    );
  });

  for (const [name, { body }] of Object.entries(expected))
    test(`${name}: inserts its ${body.length === 1 ? 'line' : 'lines'}`, async () => {
      const { document } = await openUntitled('');
      await insert(name);
      assert.equal(document.lineCount, body.length);
      assert.doesNotMatch(document.getText(), /\$|CURRENT/);
    });

  test('a whole postmortem has every section, and every time its zone', async () => {
    const { document } = await openUntitled('');
    await insert('Postmortem');
    const { nodes } = await outlineOf(api, document);
    assert.equal(nodes.filter(({ state }) => state === 'missing').length, 0);
    const rules = await rulesNow(api, document);
    assert.ok(
      !rules.some((rule) => ['time-zone-missing', 'section-missing', 'section-empty', 'action-vague'].includes(rule)),
      rules.join(),
    );
  });

  test('a timeline entry starts with the present time and its offset, and is read as one', async () => {
    const editor = await openUntitled(complete);
    cursorAfter(editor, 'restarting the API on both web servers.\n');
    await insert('Postmortem: timeline entry');
    assert.match(editor.document.getText(), /^- \*\*\d\d:\d\d UTC[+-]\d\d:\d\d\*\* - What happened/m);
    const { nodes } = await outlineOf(api, editor.document);
    assert.ok(JSON.stringify(nodes).includes('"entry:6"'));
    assert.ok(!(await rulesNow(api, editor.document)).includes('time-zone-missing'));
  });

  test('a task is specific', async () => {
    const editor = await openUntitled(complete);
    cursorAfter(editor, 'state of the connection pool\n');
    await insert('Postmortem: task');
    assert.deepEqual(await rulesNow(api, editor.document), []);
  });
});
