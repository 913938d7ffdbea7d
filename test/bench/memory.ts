import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import type { Position, TextEdit } from 'vscode-languageserver-protocol';
import { Client, editor } from '../lsp/client';
import { postmortem } from './documents';
import type { Weight } from './heap';
import { middle, prose, typing } from './places';
import { type Findings, round, thousands } from './report';
import { ours } from './servers';
import { Typist } from './typist';

export const DOCUMENTS = 100;
const EDITS = 10_000;
/** By then V8 has compiled most of what it will: that is no text that anybody keeps. */
const WARM = 3_000;

/** The server's memory with many documents, with a long one, and before and after many edits. */
export async function memory(): Promise<Findings> {
  const [idle, many] = await weighed([
    async () => {},
    async (client) => {
      await openDocuments(client);
    },
  ]);
  const [long] = await weighed([(client) => typeIn(client, 60_000, 20)]);
  const [before, after] = await edited();
  return {
    table: [
      ['after a collection, MiB', 'resident', 'heap', 'most ever resident'],
      rowOf('idle', idle),
      rowOf(`${DOCUMENTS} documents of 600 words`, many),
      rowOf('one of 60,000 words, 20 keys typed', long),
      rowOf(`one of 600 words, ${thousands(WARM)} edits made`, before),
      rowOf(`the same, ${thousands(EDITS)} more edits made`, after),
    ],
    bars: [
      { what: `${DOCUMENTS} open documents to the idle server, resident`, measured: many.rss / idle.rss, most: 2 },
      { what: 'a document of 60,000 words, resident', measured: mib(long.rss), most: 200, unit: 'MiB' },
      { what: `heap after ${thousands(EDITS)} edits to that before`, measured: after.heapUsed / before.heapUsed, most: 1.05 },
    ],
  };
}

/** Opens many documents and asks for the diagnostics of each. Answers their URIs. */
export async function openDocuments(client: Client): Promise<string[]> {
  const uris: string[] = [];
  for (let index = 1; index <= DOCUMENTS; index++) {
    uris.push(await client.open(postmortem(600, index), `file:///ops/postmortems/${index}.md`));
    await client.pull(uris.at(-1) as string);
  }
  return uris;
}

/** A server’s weight as a row of a table. */
export const rowOf = (name: string, { rss, heapUsed, maxRSS }: Weight): string[] => [
  name,
  ...[mib(rss), mib(heapUsed), maxRSS / 1024].map(round),
];

type Step = (client: Client) => Promise<void>;

/** What a fresh server weighs after each of several steps. */
export async function weighed<Steps extends readonly Step[]>(steps: readonly [...Steps]): Promise<{ [Index in keyof Steps]: Weight }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'postmortem-bench-'));
  const socket = path.join(folder, 'heap');
  process.env.BENCH_HEAP = socket;
  try {
    await using client = await Client.start(editor, {}, { command: ours('--expose-gc', '--require=./dist/test/bench/heap.cjs') });
    const weights: Weight[] = [];
    for (const step of steps) {
      await step(client);
      weights.push((await json(createConnection(socket))) as Weight);
    }
    return weights as { [Index in keyof Steps]: Weight };
  } finally {
    delete process.env.BENCH_HEAP;
    await rm(folder, { recursive: true, force: true });
  }
}

async function typeIn(client: Client, words: number, keys: number): Promise<void> {
  const text = postmortem(words);
  const typist = await Typist.join(client, text);
  const next = typing(text);
  for (let key = 0; key < keys; key++) await typist.edit(next());
}

/** What the server weighs when it is warm, and many edits later. */
async function edited() {
  const text = postmortem(600);
  const next = replacing(middle(text, prose));
  let typist: Typist | undefined;
  const replace = (edits: number) => async (client: Client) => {
    typist ??= await Typist.join(client, text);
    for (let edit = 0; edit < edits; edit++) await typist.edit(next());
  };
  return weighed([replace(WARM), replace(EDITS)]);
}

/** Puts one word after the other in one place, none of them seen before, and as long as each other. */
function replacing(at: Position): () => TextEdit {
  let words = 0;
  let character = at.character;
  return () => {
    const newText = ` word${String(++words).padStart(6, '0')}`;
    const range = { start: at, end: { line: at.line, character } };
    character = at.character + newText.length;
    return { range, newText };
  };
}

const mib = (bytes: number): number => bytes / 2 ** 20;
