import assert from 'node:assert/strict';
import { commands, Range, type TextDocument, window, workspace } from 'vscode';
import type { Api } from '../../client/src/extension';
import type { FromPage } from '../../client/src/timeline-messages';
import { PictureRequest } from '../../server/src/lsp/protocol';
import { closeAll, open, outlineOf, started, type, until } from './support';
import { complete } from './texts';

suite('timeline', () => {
  let api: Api;
  suiteSetup(async () => {
    api = await started();
  });
  teardown(closeAll);

  test('is drawn beside the text, follows what is typed, and goes to the text', async () => {
    const editor = await open(complete);
    const { document } = editor;
    await outlineOf(api, document);
    let drawn: Extract<FromPage, { kind: 'drawn' }> | undefined;
    const watching = api.timeline.onDidReceive((message) => {
      if (message.kind === 'drawn') drawn = message;
    });
    await commands.executeCommand('postmortem.showTimeline');
    await until(api.timeline.onDidReceive, () => drawn?.version === document.version && drawn.rows === 6);
    assert.equal(window.activeTextEditor, editor);

    await type(editor, '- **14:05 UTC** - ', 'The first alert fired.\n- **14:07 UTC** - ');
    await until(api.timeline.onDidReceive, () => drawn?.version === document.version && drawn.rows === 7);

    api.timeline.receive({ kind: 'go', row: 'entry:1' });
    await until(window.onDidChangeTextEditorSelection, () => {
      const at = window.activeTextEditor?.selection.active;
      return at !== undefined && document.lineAt(at.line).text.startsWith('- **14:07 UTC** - The issue');
    });
    api.timeline.receive({ kind: 'go', row: 'milestone:started' });
    await until(window.onDidChangeTextEditorSelection, () => window.activeTextEditor?.selection.active.line === 4);
    watching.dispose();
  });

  test('is a text beside the postmortem that follows what is typed, and leads back', async () => {
    const editor = await open(complete);
    const { document } = editor;
    await outlineOf(api, document);
    await commands.executeCommand('postmortem.showTimelineAsText');
    const text = window.activeTextEditor?.document as TextDocument;
    assert.deepEqual([text.uri.scheme, text.languageId], ['postmortem-timeline', 'plaintext']);
    assert.notEqual(window.activeTextEditor?.viewColumn, editor.viewColumn);
    // It is a view of the postmortem, which the outline and the status bar still are of.
    assert.equal(api.feed.document, document);
    const lineWith = (said: string) =>
      text
        .getText()
        .split('\n')
        .findIndex((line) => line.includes(said));
    await until(workspace.onDidChangeTextDocument, () => lineWith('Time to resolve: 1 h 10 min, from Started 14:05 UTC') > 0);

    await type(editor, '- **14:05 UTC** - ', 'The first alert fired.\n- **14:07 UTC** - ');
    await until(workspace.onDidChangeTextDocument, () => lineWith('14:07 UTC, ') > 0);
    const at = text.lineAt(lineWith('14:07 UTC, ')).range.start;
    await window.showTextDocument(text, { selection: new Range(at, at) });
    await commands.executeCommand('postmortem.timelineText.go');
    assert.equal(window.activeTextEditor, editor);
    assert.ok(document.lineAt(editor.selection.active.line).text.startsWith('- **14:07 UTC**'));
  });

  test('is drawn in the Markdown preview, where a fence or a comment asks for it', async () => {
    const render = (mark: string) => commands.executeCommand<string>('markdown.api.render', `${complete}\n${mark}\n`);
    for (const mark of ['```postmortem-timeline\n```', '<!-- postmortem-timeline -->']) {
      await render(mark);
      // Answered after what the first one has asked for.
      await api.client.sendRequest(PictureRequest.method, { text: '' });
      assert.match(await render(mark), /data-row="entry:5"/);
    }
    assert.doesNotMatch(await render('```js\n```'), /<svg/);
  });
});
