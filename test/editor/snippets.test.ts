import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SnippetString, type TextEditor, Uri } from 'vscode';
import type { Api } from '../../client/src/extension';
import { closeAll, extension, offsetAfter, open, outlineOf, rulesNow, started } from './support';
import { complete } from './texts';

// How they are found and typed through is in `test/ui`: it takes a person's keys.

suite('snippets', () => {
  const file = Uri.joinPath(extension().extensionUri, 'snippets/postmortem.code-snippets').fsPath;
  const snippets: Record<string, { body: string[] }> = JSON.parse(readFileSync(file, 'utf8'));
  let api: Api;
  suiteSetup(async () => {
    api = await started();
  });
  teardown(closeAll);

  async function insert({ document, insertSnippet }: TextEditor, after: string, name: string): Promise<void> {
    const body = snippets[name]?.body.join('\n');
    assert.ok(body, `there is a snippet “${name}”`);
    assert.ok(await insertSnippet(new SnippetString(body), document.positionAt(offsetAfter(document, after))), 'it was inserted');
  }

  test('a whole postmortem has every section, and every time its zone', async () => {
    const editor = await open('');
    await insert(editor, '', 'Postmortem');
    const { nodes } = await outlineOf(api, editor.document);
    assert.equal(nodes.filter(({ state }) => state === 'missing').length, 0);
    const rules = await rulesNow(api, editor.document);
    assert.ok(
      !rules.some((rule) => ['time-zone-missing', 'section-missing', 'section-empty', 'action-vague'].includes(rule)),
      rules.join(),
    );
  });

  test('a timeline entry starts with the present time and its offset, and is read as one', async () => {
    const editor = await open(complete);
    await insert(editor, 'restarting the API on both web servers.\n', 'Postmortem: timeline entry');
    assert.match(editor.document.getText(), /^- \*\*\d\d:\d\d UTC[+-]\d\d:\d\d\*\* - \S/m);
    const { nodes } = await outlineOf(api, editor.document);
    assert.ok(JSON.stringify(nodes).includes('"entry:6"'));
    assert.ok(!(await rulesNow(api, editor.document)).includes('time-zone-missing'));
  });

  test('a task is to be filled in', async () => {
    const editor = await open(complete);
    await insert(editor, 'state of the connection pool\n', 'Postmortem: task');
    assert.ok((await rulesNow(api, editor.document)).includes('placeholder-left'));
  });
});
