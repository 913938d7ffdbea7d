import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import type { Api } from '../../client/src/extension';
import { closeAll, cursorAfter, openFile, openUntitled, outlineOf, poll, started, type, undoRestores, until } from './support';
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

  const marked = (id: string) => until(api.outline.tree.onDidChangeSelection, () => api.outline.tree.selection[0] === id);

  test('marks the place of the cursor', async () => {
    const editor = await openUntitled(complete);
    await outlineOf(api, editor.document);
    cursorAfter(editor, '## Tim');
    await marked('section:timeline');
    cursorAfter(editor, '**14:30');
    await marked('entry:2');
  });

  test('opens nothing that the user has closed', async () => {
    const editor = await openUntitled(complete);
    await outlineOf(api, editor.document);
    const { tree } = api.outline;
    const toggled: string[] = [];
    const watching = [tree.onDidCollapseElement, tree.onDidExpandElement].map((event) => event(({ element }) => toggled.push(element)));
    // No event tells when the tree has the keyboard, and the editor may take it back while it opens: hence the polling.
    const atSummary = async (command: string) => {
      await tree.reveal('section:summary', { focus: true });
      await commands.executeCommand(command);
    };
    await poll(
      () => atSummary('list.collapse'),
      () => toggled.includes('section:summary'),
    );
    await window.showTextDocument(editor.document);
    cursorAfter(editor, '**14:30');
    await marked('entry:2');
    cursorAfter(editor, '- **Impact:** the');
    await marked('section:summary');
    assert.deepEqual(toggled, ['section:summary']);
    await poll(
      () => atSummary('list.expand'),
      () => toggled.length > 1,
    );
    for (const each of watching) each.dispose();
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

  test('inserts what is missing, which one undo takes back', async () => {
    const text = complete.replace(/## Timeline[^#]+/, '');
    const editor = await openFile('postmortems/no-timeline.md', text);
    const { nodes } = await outlineOf(api, editor.document);
    assert.equal(nodes.find(({ id }) => id === 'section:timeline')?.state, 'missing');
    await commands.executeCommand('postmortem.outline.insert', 'section:timeline');
    assert.match(editor.document.getText(), /\n\n## Timeline\n\n- \*\*14:05 UTC\*\* - /);
    await undoRestores(editor, text);
  });

  test('inserts a line with tab stops, in the editor that is in front then', async () => {
    const editor = await openFile('postmortems/no-escalation.md', complete.replace(/- \*\*14:40.*\n/, ''));
    await outlineOf(api, editor.document);
    await commands.executeCommand('postmortem.showOutline');
    await commands.executeCommand('postmortem.outline.insert', 'element:escalation');
    await type('15:30');
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
    await type('UTC+1');
    assert.match(editor.document.getText(), /^- \*\*15:30 UTC\+1\*\* - Escalated to the database team\.$/m);
  });

  test('is empty for ordinary Markdown and follows the active editor', async () => {
    const { document } = await openUntitled(complete);
    await outlineOf(api, document);
    await openUntitled(ordinary);
    await until(api.feed.onDidChange, () => api.feed.outline === undefined);
    assert.deepEqual(labels(), []);
  });
});
