import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CodeActionRequest } from 'vscode-languageserver-protocol/node';
import { inFolder } from '../actions/documents';
import { mangled } from '../actions/mangled';
import { folderWith } from '../cli/folder';
import { run } from '../cli/run';
import { Client } from './client';

const written = [...inFolder('samples'), ...inFolder('test/fixtures/reading')];
const documents = [...written, ...written].map(({ text }, index) => {
  const place = index % 2 === 0 ? `${index}-postmortem.md` : `${index}/0x19-postmortem/README.md`;
  return { place, text: mangled(text, index).text };
});

test('editor and command line fix a document to the same bytes', async () => {
  const folder = folderWith(Object.fromEntries(documents.map(({ place, text }) => [place, text])));
  const { stderr } = await run(['--fix', '--format', 'json', ...documents.map(({ place }) => place)], { cwd: folder });
  assert.doesNotMatch(stderr, /could not/);
  await using client = await Client.start(undefined, {}, { folders: [pathToFileURL(folder).href] });
  let changed = 0;
  for (const { place, text } of documents) {
    const file = path.join(folder, place);
    // An editor takes the mark away, and puts it back.
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    const uri = await client.open(text.slice(mark.length), pathToFileURL(file).href);
    const range = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };
    const context = { diagnostics: [], only: ['source.fixAll'] };
    const [action] = (await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context })) ?? [];
    if (action && 'edit' in action && action.edit) client.apply(action.edit);
    assert.equal(mark + client.text(uri), readFileSync(file, 'utf8'), place);
    if (mark + client.text(uri) !== text) changed++;
    await client.close(uri);
  }
  assert.ok(changed > 5, `${changed} were changed`);
});
