import assert from 'node:assert/strict';
import { Range } from 'vscode';
import type { Api } from '../../client/src/extension';
import { applyFix, closeAll, findings, open, refactoring, started, undoRestores } from './support';
import { complete } from './texts';

suite('refactorings', () => {
  let api: Api;
  suiteSetup(async () => {
    api = await started();
  });
  teardown(closeAll);

  test('convert the times and make a table of the timeline, each taken back by one undo', async () => {
    const text = complete.replaceAll(' UTC', ' EAT');
    const editor = await open(text);
    const { document } = editor;
    await findings(document, () => true);
    const at = (found: string) => {
      const place = document.positionAt(document.getText().indexOf(found));
      return new Range(place, place);
    };

    await applyFix(await refactoring(api, document, at('- **14:05'), /^Convert \d+ times to UTC$/));
    const converted = document.getText();
    assert.match(converted, /\*\*11:05 UTC\*\*/);
    assert.doesNotMatch(converted, /EAT/);

    await applyFix(await refactoring(api, document, at('- **11:05'), /^Make a table of these entries$/));
    assert.match(document.getText(), /\| Time \| What happened \|\r?\n\| --- \| --- \|\r?\n\| \*\*11:05 UTC\*\* \| /);

    await undoRestores(editor, converted);
    await undoRestores(editor, text);
  });
});
