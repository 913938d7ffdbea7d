import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CompletionItem, CompletionRequest, InsertTextFormat, type TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, plainOf } from '../../server/src';
import { firstSeed, originals, TEAM } from '../actions/documents';
import { unsound } from '../actions/judge';
import { mangled } from '../actions/mangled';
import { cursorIn, inForm, lostLine } from '../actions/places';
import { Chance } from '../bench/chance';
import { Client } from './client';

const places = Number(process.env.ACTIONS_PLACES ?? 6);

test(`what is completed at any place of a mangled document leaves the rest as it is (FUZZ_SEED=${firstSeed})`, async () => {
  await using client = await Client.start();
  let tried = 0;
  for (const [index, { text, name }] of originals.entries()) {
    const seed = firstSeed + index;
    const own = mangled(text, seed).text.replace(/^\uFEFF/, '');
    const uri = await client.open(own, `file:///${index}/${TEAM}`);
    const document = TextDocument.create(uri, 'markdown', 1, own);
    const chance = new Chance(seed);
    for (let count = 0; count < places; count++) {
      const offset = cursorIn(own, chance);
      const position = document.positionAt(offset);
      const items = ((await client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position })) ??
        []) as CompletionItem[];
      for (const { label, textEdit, insertTextFormat } of items) {
        tried++;
        const { range, newText } = textEdit as TextEdit;
        const plain = insertTextFormat === InsertTextFormat.Snippet ? plainOf(newText) : newText;
        const edit = { span: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }, text: inForm(plain, own) };
        const isAround = range.start.line === position.line && edit.span.start <= offset && range.end.line === position.line;
        assert.ok(isAround, `${label} replaces what is on the cursor’s line, around it`);
        const where = `${name}: ${label} at ${offset}\n${JSON.stringify(edit)}\n${JSON.stringify(own)}`;
        assert.deepEqual(unsound(own, [edit]), [], where);
        assert.equal(lostLine(own, applyEdits(own, [edit]), offset), undefined, where);
      }
    }
    await client.close(uri);
  }
  assert.ok(tried > 50, `${tried} were tried`);
});
