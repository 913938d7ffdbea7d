import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { commands, type Diagnostic, Selection, TabInputCustom, window } from 'vscode';
import { State } from 'vscode-languageclient';
import type { Api } from '../../client/src/extension';
import { findingsOf } from '../../client/src/findings';
import { closeAll, extension, findings, has, hasNo, open, outlineOf, started, type, undoRestores, until } from './support';
import { complete } from './texts';

suite('commands', () => {
  let api: Api;
  suiteSetup(async () => {
    api = await started();
  });
  teardown(closeAll);

  test('are all there, with titles under one category', async () => {
    const there = await commands.getCommands();
    const contributed: { command: string; category?: string }[] = extension().packageJSON.contributes.commands;
    assert.deepEqual(
      contributed.filter(({ command }) => !there.includes(command)),
      [],
    );
    const inPalette = contributed.filter(({ command }) => !command.startsWith('postmortem.outline.'));
    assert.ok(inPalette.every(({ category }) => category === 'Postmortem'));
  });

  test('New Postmortem opens the template in a new file', async () => {
    await commands.executeCommand('postmortem.new', 'alx');
    const document = window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'markdown');
    assert.match(document.getText(), /^(?:---\nprofile: alx\n---\n\n)?# Postmortem: [\s\S]+## Timeline/);
  });

  test('New Postmortem fills the empty Markdown file at hand', async () => {
    const editor = await open('\n\n');
    await commands.executeCommand('postmortem.new', 'alx');
    assert.equal(window.activeTextEditor?.document, editor.document);
    assert.match(editor.document.getText(), /^(?:---\nprofile: alx\n---\n\n)?# Postmortem: [\s\S]+## Corrective[^\n]+\n[\s\S]*[^\n]\n$/);
  });

  test('New Postmortem of another profile names it', async () => {
    const { document } = await open('');
    await commands.executeCommand('postmortem.new', 'google-sre');
    assert.match(document.getText(), /^---\r?\nprofile: google-sre\r?\n---\r?\n\r?\n# Postmortem: /);
    assert.equal((await outlineOf(api, document)).profile.id, 'google-sre');
  });

  test('Choose Profile writes it into the front matter, as one step', async () => {
    const editor = await open(complete);
    await outlineOf(api, editor.document);
    assert.match(api.profile.text, /ALX postmortem$/);
    await commands.executeCommand('postmortem.chooseProfile', 'google-sre');
    assert.equal(editor.document.getText(), `---\nprofile: google-sre\n---\n\n${complete}`);
    await outlineOf(api, editor.document, ({ profile }) => profile.id === 'google-sre');
    assert.match(api.profile.text, /Google SRE postmortem$/);
    await undoRestores(editor, complete);
    await outlineOf(api, editor.document, ({ profile }) => profile.id === 'alx');
  });

  test('Insert Section inserts a section', async () => {
    const editor = await open(complete.replace(/## Timeline[^#]+/, ''));
    await outlineOf(api, editor.document);
    await findings(editor.document, has('section-missing'));
    await commands.executeCommand('postmortem.insertSection', 'section:timeline');
    assert.match(editor.document.getText(), /## Issue Summary[^#]+## Timeline\n[^#]+## Root Cause/);
    await findings(editor.document, hasNo('section-missing'));
  });

  test('Go to Next Finding goes round', async () => {
    const editor = await open(complete.replace('**14:30 UTC**', '**14:30**').replace('**14:55 UTC**', '**14:55**'));
    await findings(editor.document, (found) => found.length === 2);
    editor.selection = new Selection(0, 0, 0, 0);
    const starts = findingsOf(editor.document).map(({ range }) => range.start);
    for (const start of [...starts, starts[0]]) {
      await commands.executeCommand('postmortem.nextFinding');
      assert.deepEqual(editor.selection.active, start);
    }
  });

  test('Open Rule’s Page opens it as a preview', async () => {
    await commands.executeCommand('postmortem.openRule', 'time-zone-missing');
    const page = () => window.tabGroups.activeTabGroup.activeTab?.input;
    await until(window.tabGroups.onDidChangeTabs, () => page() instanceof TabInputCustom);
    const input = page() as TabInputCustom;
    assert.equal(input.viewType, 'vscode.markdown.preview.editor');
    assert.match(input.uri.path, /\/server\/dist\/rules\/time-zone-missing\.md$/);
  });

  test('Restart Server brings everything back', async () => {
    const editor = await open(complete.replace('**14:30 UTC**', '**14:30**'));
    await findings(editor.document, has('time-zone-missing'));
    const states: State[] = [];
    const watching = api.client.onDidChangeState(({ newState }) => states.push(newState));
    await commands.executeCommand('postmortem.restart');
    watching.dispose();
    assert.deepEqual([states.includes(State.Stopped), states.at(-1)], [true, State.Running]);
    await outlineOf(api, editor.document);
    await findings(editor.document, has('time-zone-missing'));
  });

  test('a server that is killed comes back, and knows what nobody has saved', async () => {
    const editor = await open(complete);
    await type(editor, '**14:30 UTC**', ' (**14:35**)');
    const inText = (time: string) => (found: Diagnostic[]) => found.some(({ range }) => editor.document.getText(range) === time);
    await findings(editor.document, inText('14:35'));
    const server: ChildProcess = Reflect.get(api.client, '_serverProcess');
    server.kill('SIGKILL');
    await type(editor, '(**14:35', ' UTC**, **14:36');
    await findings(editor.document, inText('14:36'));
    assert.notEqual(Reflect.get(api.client, '_serverProcess').pid, server.pid);
    assert.match(editor.document.getText(), /\*\*14:30 UTC\*\* \(\*\*14:35 UTC\*\*, \*\*14:36\*\*\)/);
  });
});
