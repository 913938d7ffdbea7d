import assert from 'node:assert/strict';
import { commands } from 'vscode';
import type { Api } from '../../client/src/extension';
import { closeAll, cursorAfter, openFile, openUntitled, outlineOf, started, type, undoRestores, until } from './support';
import { complete, ordinary } from './texts';

suite('outline', () => {
  let api: Api;
  suiteSetup(async () => {
    api = await started();
    await commands.executeCommand('postmortem.showOutline');
  });
  setup(closeAll);

  const labels = (id?: string) => api.outline.getChildren(id).map((child) => String(api.outline.getTreeItem(child).label));

  test('shows the sections in order', async () => {
    const { document } = await openUntitled(complete);
    await outlineOf(api, document);
    assert.deepEqual(labels().slice(0, 4), [
      'Issue Summary',
      'Timeline',
      'Root Cause and Resolution',
      'Corrective and Preventative Measures',
    ]);
    assert.ok(api.outline.tree.visible);
  });

  test('marks the place of the cursor, but opens nothing that is closed', async () => {
    const editor = await openUntitled(complete);
    await outlineOf(api, editor.document);
    const marked = (id: string) => until(api.outline.tree.onDidChangeSelection, () => api.outline.tree.selection[0] === id);
    cursorAfter(editor, '## Tim');
    await marked('section:timeline');
    cursorAfter(editor, '**14:30');
    await marked('entry:2');
  });

  test('goes to the place of a node', async () => {
    const editor = await openUntitled(complete);
    await outlineOf(api, editor.document);
    await commands.executeCommand('postmortem.outline.go', 'section:timeline');
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, '## Timeline');
  });

  test('follows each edit', async () => {
    const editor = await openUntitled(complete);
    const before = await outlineOf(api, editor.document);
    cursorAfter(editor, 'Postmortem:');
    await type(' a whole');
    const after = await outlineOf(api, editor.document, ({ words }) => words.count === before.words.count + 2);
    assert.equal(after.version, editor.document.version);
  });

  test('inserts what is missing, in one step', async () => {
    const text = complete.replace(/## Timeline[^#]+/, '');
    const editor = await openFile('0x19-postmortem/README.md', text);
    const outline = await outlineOf(api, editor.document);
    const missing = outline.nodes.find((node) => node.id === 'section:timeline');
    assert.equal(missing?.state, 'missing');
    await commands.executeCommand('postmortem.outline.insert', 'section:timeline');
    await outlineOf(api, editor.document, ({ nodes }) => nodes.some(({ id, state }) => id === 'section:timeline' && state !== 'missing'));
    await type('15:00');
    assert.match(editor.document.getText(), /## Timeline\n\n- \*\*15:00 UTC\*\* - /);
    await commands.executeCommand('undo');
    await undoRestores(editor, text);
  });

  test('is empty for ordinary Markdown and follows the active editor', async () => {
    const { document } = await openUntitled(complete);
    await outlineOf(api, document);
    await openUntitled(ordinary);
    await until(api.feed.onDidChange, () => api.feed.outline === undefined);
    assert.deepEqual(labels(), []);
  });
});
