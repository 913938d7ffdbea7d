import assert from 'node:assert/strict';
import {
  type CodeLens,
  ConfigurationTarget,
  commands,
  type Event,
  type Hover,
  type InlayHint,
  MarkdownString,
  Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { Api } from '../../client/src/extension';
import { closeAll, offsetAfter, open, outlineOf, started, until } from './support';
import { complete } from './texts';

/** The event, heard once. */
const once =
  <T>(event: Event<T>): Event<T> =>
  (listener) => {
    const subscription = event((value) => {
      subscription.dispose();
      listener(value);
    });
    return subscription;
  };

suite('hovers, hints and lenses', () => {
  let api: Api;
  suiteSetup(async () => {
    api = await started();
  });
  teardown(closeAll);

  const whole = ({ lineCount }: TextDocument) => new Range(0, 0, lineCount, 0);

  test('a hover says when an entry was', async () => {
    const { document } = await open(complete);
    await outlineOf(api, document);
    const place = document.positionAt(offsetAfter(document, '- **15:15'));
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
    const said = hovers.flatMap(({ contents }) =>
      contents.map((content) => (content instanceof MarkdownString ? content.value : String(content))),
    );
    assert.match(said.join('\n'), /\*\*15:15 UTC on 2026-03-04\*\*[\s\S]*1 h 10 min after 14:05 UTC, when the incident started/);
  });

  test('hints show the time since the start', async () => {
    const { document } = await open(complete);
    await outlineOf(api, document);
    const hints = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole(document));
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['+5 min', '+25 min', '+35 min', '+50 min', '+1 h 10 min'],
    );
  });

  test('lenses come with their setting, and go to the first task without an owner', async () => {
    const editor = await open(complete.replace('of its limit', 'of its limit (owner: Ana)'));
    const { document } = editor;
    await outlineOf(api, document);
    const lenses = () => commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    assert.deepEqual(await lenses(), []);
    // The server has heard of the change when it has read everything again.
    const heard = new Promise((resolve) => once(api.feed.onDidChange)(resolve));
    await workspace.getConfiguration('postmortem').update('codeLens', true);
    try {
      await heard;
      const shown = await lenses();
      assert.match(shown[0]?.command?.title ?? '', /^\d+\/400–600 words · outage 1 h 10 min/);
      const tasks = shown.find(({ command }) => command?.title.startsWith('3 tasks'));
      assert.equal(tasks?.command?.title, '3 tasks · 2 without an owner');
      await commands.executeCommand(tasks.command.command, ...(tasks.command.arguments ?? []));
      await until(window.onDidChangeTextEditorSelection, () => document.lineAt(editor.selection.active.line).text.includes('Add a test'));
    } finally {
      await workspace.getConfiguration('postmortem').update('codeLens', undefined);
    }
  });

  test('a setting may be of one language alone', async () => {
    const { document } = await open(complete);
    await outlineOf(api, document);
    const lenses = () => commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    const set = (value: boolean | undefined) =>
      workspace.getConfiguration('postmortem', { languageId: 'markdown' }).update('codeLens', value, ConfigurationTarget.Global, true);
    const heard = new Promise((resolve) => once(api.feed.onDidChange)(resolve));
    await set(true);
    try {
      await heard;
      assert.notDeepEqual(await lenses(), []);
    } finally {
      await set(undefined);
    }
  });
});
