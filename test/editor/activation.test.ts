import assert from 'node:assert/strict';
import { workspace } from 'vscode';
import { extension, poll } from './support';

suite('activation', () => {
  test('waits for a Markdown file', async () => {
    await workspace.openTextDocument({ language: 'plaintext', content: 'The checkout API was down from 14:05.' });
    assert.equal(extension().isActive, false);
  });

  test('comes with one', async () => {
    await workspace.openTextDocument({ language: 'markdown', content: '# Notes' });
    assert.ok(await poll(async () => extension().isActive, Boolean));
  });
});
