import assert from 'node:assert/strict';
import { languages } from 'vscode';
import { closeAll, extension, open, until } from './support';

suite('activation', () => {
  teardown(closeAll);

  test('waits for a Markdown file', async () => {
    await open('The checkout API was down from 14:05.', 'notes.txt');
    assert.equal(extension().isActive, false);
  });

  test('comes with one', async () => {
    const { document } = await open('', '0x19-postmortem/README.md');
    await until(languages.onDidChangeDiagnostics, () => languages.getDiagnostics(document.uri).length > 0);
    assert.ok(extension().isActive);
  });
});
