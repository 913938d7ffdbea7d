import assert from 'node:assert/strict';
import { commands, ThemeIcon, window } from 'vscode';
import type { Api } from '../../client/src/extension';
import { closeAll, open, outlineOf, started, type, undoRestores, until } from './support';
import { complete, ordinary } from './texts';

// What the tree shows of it, and how it goes with the cursor, is in the tour: it takes a person's keys.

suite('outline', () => {
  let api: Api;
  suiteSetup(async () => {
    api = await started();
  });
  teardown(closeAll);

  const labels = (id?: string) => api.outline.getChildren(id).map((child) => String(api.outline.getTreeItem(child).label));

  test('has the sections in order', async () => {
    const { document } = await open(complete);
    await outlineOf(api, document);
    assert.deepEqual(labels().slice(0, 4), [
      'Issue Summary',
      'Timeline',
      'Root Cause and Resolution',
      'Corrective and Preventative Measures',
    ]);
  });

  test('goes to the place of a node', async () => {
    const editor = await open(complete);
    await outlineOf(api, editor.document);
    await commands.executeCommand('postmortem.outline.go', 'section:timeline');
    await until(window.onDidChangeTextEditorSelection, () => editor.document.lineAt(editor.selection.active.line).text === '## Timeline');
  });

  test('follows each edit', async () => {
    const editor = await open(complete);
    const before = await outlineOf(api, editor.document);
    await type(editor, 'Postmortem:', ' a whole');
    const after = await outlineOf(api, editor.document, ({ words }) => words.count === before.words.count + 2);
    assert.equal(after.version, editor.document.version);
  });

  test('announces changes once, until the tree is asked for', async () => {
    const editor = await open(complete);
    const { words } = await outlineOf(api, editor.document);
    let announced = 0;
    const watching = api.outline.onDidChangeTreeData(() => announced++);
    api.outline.getChildren();
    await type(editor, 'Issue Summary', ' of it all');
    await outlineOf(api, editor.document, ({ words: { count } }) => count === words.count + 3);
    assert.equal(announced, 1);
    api.outline.getChildren();
    await type(editor, 'Issue Summary', ' indeed');
    await outlineOf(api, editor.document, ({ words: { count } }) => count === words.count + 4);
    assert.equal(announced, 2);
    watching.dispose();
  });

  test('goes to where something missing would be, and changes nothing', async () => {
    const text = complete.replace(/## Root Cause[^#]+/, '');
    const editor = await open(text);
    await outlineOf(api, editor.document);
    const missing = api.outline.getTreeItem('section:root-cause');
    assert.deepEqual([missing.contextValue, missing.command?.command], ['insertable', 'postmortem.outline.go']);
    await commands.executeCommand('postmortem.outline.go', 'section:root-cause');
    await until(window.onDidChangeTextEditorSelection, () =>
      editor.document.lineAt(editor.selection.active.line).text.startsWith('- **15:15'),
    );
    assert.equal(editor.document.getText(), text);
  });

  test('shows milestones and the gravest finding of each entry, also to those who hear it', async () => {
    const { document } = await open(complete.replace('**14:30 UTC**', '**14:30**'));
    const { nodes } = await outlineOf(api, document, ({ findings }) => findings.warning > 0);
    const entries = nodes.flatMap(({ children = [] }) =>
      children.flatMap(({ kind, children = [] }) => (kind === 'timeline' ? children : [])),
    );
    const items = entries.map(({ id }) => api.outline.getTreeItem(id));
    const icons = items.map(({ iconPath }) => (iconPath instanceof ThemeIcon ? iconPath.id : ''));
    assert.deepEqual(icons, ['milestone', 'clock', 'warning', 'clock', 'clock', 'milestone']);
    assert.deepEqual([items[0]?.description, items[5]?.description], ['detected', '+1 h 10 min · resolved']);
    assert.match(items[2]?.accessibilityInformation?.label ?? '', /Warning: .*time zone/);
  });

  test('inserts what is missing, which one undo takes back', async () => {
    const text = complete.replace(/## Timeline[^#]+/, '');
    const editor = await open(text);
    const { nodes } = await outlineOf(api, editor.document);
    assert.equal(nodes.find(({ id }) => id === 'section:timeline')?.state, 'missing');
    await commands.executeCommand('postmortem.outline.insert', 'section:timeline');
    assert.match(editor.document.getText(), /\n\n## Timeline\n\n- \S/);
    await undoRestores(editor, text);
  });

  test('is empty for ordinary Markdown and follows the active editor', async () => {
    const { document } = await open(complete);
    await outlineOf(api, document);
    await open(ordinary);
    await until(api.feed.onDidChange, () => api.feed.outline === undefined);
    assert.deepEqual(labels(), []);
  });
});
