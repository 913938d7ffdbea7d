import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CodeAction, CodeActionRequest, HoverRequest } from 'vscode-languageserver-protocol/node';
import { OutlineRequest } from '../../server/src/lsp/protocol';
import { Client, editor } from './client';
import { outage } from './texts';

const everywhere = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

async function titles(client: Client, uri: string): Promise<string[]> {
  const params = { textDocument: { uri }, range: everywhere, context: { diagnostics: [], only: ['quickfix'] } };
  return ((await client.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[]).map(({ title }) => title);
}

const messages = async (client: Client, uri: string) => (await client.diagnostics(uri)).map(({ message }) => String(message));

test('a client’s language is that of diagnostics, fixes, hovers and the outline; what is inserted stays English', async () => {
  await using client = await Client.start(editor, {}, { locale: 'es' });
  const uri = await client.open(outage);
  const said = await messages(client, uri);
  assert.ok(
    said.some((message) => /^Hora sin zona horaria: 14:41\. Agregue una, por ejemplo 14:41 \S+\.$/.test(message)),
    said.join('\n'),
  );
  const offered = await titles(client, uri);
  assert.ok(
    offered.some((title) => /^Agregar \S+ a esta hora$/.test(title)),
    offered.join('\n'),
  );
  assert.ok(offered.some((title) => title.startsWith('Desactivar time-zone-missing')));
  const outline = await client.connection.sendRequest(OutlineRequest, { textDocument: { uri } });
  assert.ok(outline?.nodes.some(({ detail }) => /^\d+ palabras$/.test(detail ?? '')));
  const position = client.document(uri).positionAt(outage.indexOf('14:12') + 1);
  const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  assert.match(JSON.stringify(hover?.contents), /No se conoce ese instante/);
});

test('a fix that disables a rule comes last in any language', async () => {
  await using client = await Client.start(editor, {}, { locale: 'fr' });
  const uri = await client.open(outage);
  const offered = await titles(client, uri);
  const first = offered.findIndex((title) => title.startsWith('Désactiver'));
  assert.ok(first > 0 && offered.slice(first).every((title) => title.startsWith('Désactiver')));
});

for (const [locale, beginning] of [
  ['pt', 'Horário sem fuso'],
  ['pt-br', 'Horário sem fuso'],
  ['pt_PT.UTF-8', 'Horário sem fuso'],
  ['fr-CA', 'Heure sans fuseau'],
  ['ar', '\u2067وقت بلا منطقة زمنية'],
  ['de', 'Time without a time zone'],
  ['en-US', 'Time without a time zone'],
] as const)
  test(`messages for ${locale} begin with “${beginning}”`, async () => {
    await using client = await Client.start(editor, {}, { locale });
    const uri = await client.open(outage);
    const said = await messages(client, uri);
    assert.ok(
      said.some((message) => message.startsWith(beginning)),
      said.join('\n'),
    );
  });
