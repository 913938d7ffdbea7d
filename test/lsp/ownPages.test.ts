import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { OutlineRequest } from '../../server/src/lsp/protocol';
import { run } from '../cli/run';
import { Client, editor } from './client';
import { outage } from './texts';

// Pages about postmortems, which whoever reads a finding may open beside it.

const pages = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name));

const own = [...pages('server/dist/rules'), ...pages('server/src/rules'), 'README.md', 'CHANGELOG.md', ...pages('docs')];

test('the project’s own pages are no postmortems, also those that are shipped', async () => {
  await using client = await Client.start();
  assert.ok(own.length > 80);
  for (const page of own) {
    const uri = await client.open(readFileSync(page, 'utf8'), pathToFileURL(path.resolve(page)).href);
    assert.deepEqual(await client.diagnostics(uri), [], page);
    assert.equal(await client.connection.sendRequest(OutlineRequest, { textDocument: { uri } }), null, page);
  }
});

test('a finding’s page is none, wherever the finding is', async () => {
  await using client = await Client.start(editor, {}, { folders: ['file:///ops'] });
  for (const { codeDescription } of await client.diagnostics(await client.open(outage))) {
    const uri = codeDescription?.href ?? '';
    await client.open(outage, uri);
    assert.deepEqual(await client.diagnostics(uri), [], uri);
  }
});

test('nor are they on the command line', async () => {
  const { stdout, code } = await run(own);
  assert.deepEqual([stdout, code], ['', 0]);
});

test('samples are', async () => {
  const { stdout } = await run(['samples/0x19-postmortem/README.md']);
  assert.match(stdout, /time-zone-missing/);
});
