import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CodeActionRequest, type WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { applyEdits } from '../../server/src';
import { replacement } from '../../server/src/lsp/edits';
import { spanOf } from '../../server/src/lsp/position';
import { inFolder } from '../actions/documents';
import { unsound } from '../actions/judge';
import { mangled } from '../actions/mangled';
import { corrected } from '../actions/offers';
import { folderWith } from '../cli/folder';
import { run } from '../cli/run';
import { Client, editor } from './client';

const MARK = '\uFEFF';
const asOnWindows = (text: string): string => MARK + text.replace(/^\uFEFF/, '').replace(/\r?\n/g, '\r\n');

/** One in so many of the project's documents, mangled by their index. */
const documentsIn = (form: (text: string) => string, step: number) =>
  [...inFolder('samples'), ...inFolder('test/fixtures')]
    .map(({ text }, index) => ({
      place: index % 4 === 0 ? `${index}-postmortem.md` : `${index}/0x19-postmortem/README.md`,
      text: form(mangled(text, index).text),
    }))
    .filter((_, index) => index % step === 0);

const filesOf = (documents: ReturnType<typeof documentsIn>) => Object.fromEntries(documents.map(({ place, text }) => [place, text]));

for (const { how, form, zone, step } of [
  { how: 'as it is', form: (text: string) => text, zone: undefined, step: 1 },
  { how: 'with a byte order mark and CRLF, and adds a zone', form: asOnWindows, zone: 'UTC', step: 3 },
])
  test(`editor and command line fix a document to the same bytes: ${how}`, async () => {
    const documents = documentsIn(form, step);
    const folder = folderWith(filesOf(documents));
    const files = documents.map(({ place }) => place);
    const { stderr } = await run(['--fix', ...(zone === undefined ? [] : ['--zone', zone]), '--format', 'json', ...files], { cwd: folder });
    assert.doesNotMatch(stderr, /could not/);
    const options = { folders: [pathToFileURL(folder).href], ...(zone !== undefined && { settings: { fixAll: { zone } } }) };
    const capable = { ...editor, workspace: { ...editor.workspace, configuration: true } };
    await using client = await Client.start(capable, {}, options);
    let changed = 0;
    for (const { place, text } of documents) {
      const file = path.join(folder, place);
      // An editor takes the mark away, and puts it back.
      const mark = text.startsWith(MARK) ? MARK : '';
      const own = text.slice(mark.length);
      const uri = await client.open(own, pathToFileURL(file).href);
      const range = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };
      const context = { diagnostics: [], only: ['source.fixAll'] };
      const [action] = (await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context })) ?? [];
      if (action && 'edit' in action && action.edit) {
        assert.deepEqual(unsound(own, editsOf(client, uri, action.edit)), [], place);
        client.apply(action.edit);
      }
      assert.equal(mark + client.text(uri), readFileSync(file, 'utf8'), place);
      if (mark + client.text(uri) !== text) changed++;
      await client.close(uri);
    }
    assert.ok(changed > documents.length / 6, `${changed} of ${documents.length} were changed`);
  });

/** The edits of the one document that an action changes. */
const editsOf = (client: Client, uri: string, { documentChanges = [] }: WorkspaceEdit) =>
  documentChanges.flatMap((change) =>
    'edits' in change
      ? change.edits.map((edit) => ({ span: spanOf(client.document(uri), edit.range), text: 'newText' in edit ? edit.newText : '' }))
      : [],
  );

test('--unsafe-fixes writes what is applied to the text, whatever its mark and its line ends', async () => {
  const documents = documentsIn(asOnWindows, 4);
  const folder = folderWith(filesOf(documents));
  const files = documents.map(({ place }) => place);
  const { stderr } = await run(['--fix', '--unsafe-fixes', '--format', 'json', ...files], { cwd: folder });
  assert.doesNotMatch(stderr, /could not/);
  for (const { place, text } of documents)
    assert.equal(readFileSync(path.join(folder, place), 'utf8'), MARK + fixedAt(place, text.slice(MARK.length)), place);
});

const fixedAt = (place: string, text: string): string => corrected(text, place, { options: { unsafe: true } });

test('one edit that makes a text of another parts no pair of code units and no line end', () => {
  for (const [before, after] of [
    ['📅 a\n📆 b', '📆 b'],
    ['a 𝟙', 'a 𝟚'],
    ['a 😀', 'a 🨀'],
    ['a\rb\r\nc', 'a\r\nc'],
    ['b\nc', 'a\r\nc'],
    ['', '📅'],
  ] as const) {
    const edit = replacement(before, after);
    assert.equal(applyEdits(before, [edit]), after);
    assert.deepEqual(
      unsound(before, [edit]).filter((complaint) => !complaint.startsWith('leaves')),
      [],
    );
  }
});
