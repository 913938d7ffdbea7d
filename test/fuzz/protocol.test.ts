import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { editor } from '../lsp/client';
import { Chatter } from './messages';
import { Wire } from './wire';

/** How much is said; `FUZZ_MESSAGES=100000` says more, `FUZZ_SEED` says it again. */
const most = Number(process.env.FUZZ_MESSAGES ?? 600);
const seed = Number(process.env.FUZZ_SEED ?? (process.env.CI ? 1 : Date.now() % 2 ** 31));

/** So many messages, then it is seen whether all was answered. */
const TURN = 50;

describe('a server that is told anything', () => {
  it(`answers every request as the protocol says, and knows each text afterwards (FUZZ_SEED=${seed})`, async () => {
    await using wire = new Wire();
    await wire.initialize(editor);
    const chatter = new Chatter(wire, seed);
    for (let said = 0; said < most; said += TURN) {
      for (let index = 0; index < TURN; index++) await chatter.say();
      await wire.settled();
    }
    for (const { uri } of chatter.documents.values()) await wire.request('textDocument/diagnostic', { textDocument: { uri } });
    assert.deepEqual(chatter.refusals.slice(0, 20), []);
    assert.deepEqual(wire.faults.slice(0, 5), []);
    assert.deepEqual(wire.failures.slice(0, 5), []);

    await using fresh = new Wire();
    await fresh.initialize(editor);
    for (const document of chatter.documents.values()) {
      const { uri, languageId } = document;
      const textDocument = { uri, languageId, version: 1, text: document.getText() };
      await fresh.notify('textDocument/didOpen', { textDocument });
      const [before, after] = await Promise.all(
        [wire, fresh].map((each) => each.request('textDocument/diagnostic', { textDocument: { uri } })),
      );
      assert.deepEqual(itemsOf(before), itemsOf(after), uri);
    }
    console.log(`${most} messages, at most ${Math.round(wire.longestSilence)} ms without a word while an answer was due`);
  });
});

const hello = { processId: null, rootUri: null, capabilities: editor };

describe('a server that is left', () => {
  const farewells: Record<string, [say: (wire: Wire) => unknown, code: number]> = {
    'by “exit” after “shutdown”': [(wire) => [wire.request('shutdown'), wire.notify('exit')], 0],
    'by “exit” alone': [(wire) => wire.notify('exit'), 1],
    'by the end of its input': [(wire) => wire.hangUp(), 1],
    'in the middle of a message': [(wire) => [wire.write('Content-Length: 1000\r\n\r\n{"jsonrpc"'), wire.hangUp()], 1],
  };
  const moments: Record<string, (wire: Wire, chatter: Chatter) => Promise<unknown>> = {
    'at once': async () => undefined,
    'before it has answered': async (wire) => void wire.request('initialize', hello),
    'while it works': async (wire, chatter) => {
      await wire.initialize(editor);
      for (let said = 0; said < 30; said++) await chatter.say();
    },
  };
  for (const [moment, until] of Object.entries(moments))
    for (const [how, [leave, code]] of Object.entries(farewells))
      it(`${moment}, ${how}, ends`, async () => {
        await using wire = new Wire();
        await until(wire, new Chatter(wire, seed));
        leave(wire);
        // Before it is initialized there is nothing to shut down.
        const expected = moment === 'at once' ? 1 : code;
        assert.equal(await wire.exited(), expected);
        assert.deepEqual(wire.failures, []);
      });
});

describe('a server that is sent what is no message', () => {
  const broken = ['Length: x', '', 'x', 'Length: 5\r\n\r\n{{{{{', 'Length: -5', 'Length: 99999999999', 'x'.repeat(100_000)];
  for (const header of broken)
    it(`does not fail of it, and ends with its input: ${JSON.stringify(header.slice(0, 40))}`, async () => {
      await using wire = new Wire();
      await wire.initialize(editor);
      await wire.write(`Content-${header}\r\n\r\n`);
      void wire.request('textDocument/diagnostic', { textDocument: { uri: 'file:///a.md' } });
      wire.hangUp();
      assert.equal(await wire.exited(), 1);
      assert.deepEqual([wire.failures, wire.faults], [[], []]);
    });

  it('reads on after a message of ten megabytes', async () => {
    await using wire = new Wire();
    await wire.initialize(editor);
    const text = '- 14:05 UTC - The shop was down.\n'.repeat(330_000);
    const textDocument = { uri: 'file:///ops/postmortems/a.md', languageId: 'markdown', version: 1, text };
    await wire.notify('textDocument/didOpen', { textDocument });
    assert.ok(itemsOf(await wire.request('textDocument/diagnostic', { textDocument: { uri: textDocument.uri } })));
    assert.deepEqual([wire.failures, wire.faults], [[], []]);
  });
});

const itemsOf = (answer: { result?: unknown } | undefined): unknown => (answer?.result as { items?: unknown } | undefined)?.items;
