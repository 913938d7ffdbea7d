import { ActionsRequest, IncidentsRequest, TimelineRequest } from '../../server/src/lsp/protocol';
import { pictureOf } from '../../server/src/views/timeline/picture';
import { Client, editor } from '../lsp/client';
import { postmortem } from './documents';
import { inTurns, median } from './measure';
import { DOCUMENTS, openDocuments, rowOf, weighed } from './memory';
import { typing } from './places';
import { type Findings, round, type Task, thousands } from './report';
import { ours } from './servers';
import { Typist } from './typist';

const LENGTHS = [600, 6_000] as const;
/** Keys before V8 has compiled what is run most. */
const WARM = 60;
const KEYS = 240;
/** As wide as a panel beside the text. */
const WIDTH = 640;

/** A key’s milliseconds: to its diagnostics, from there to what the picture is drawn from, and from there to the picture. */
interface Shown {
  diagnosed: number;
  told: number;
  drawn: number;
}

/** What the views cost: the timeline after each key, and the memory of a server that is asked for it, for action items and incidents. */
export async function views({ quick }: Task): Promise<Findings> {
  const shown = await typed(quick ? KEYS / 4 : KEYS);
  const [idle, plain, viewed] = await weights();
  const medianOf = (words: number, of: (one: Shown) => number) => median((shown[words] ?? []).map(of));
  const row = (what: string, part: keyof Shown) => [what, ...LENGTHS.map((words) => round(medianOf(words, (one) => one[part])))];
  return {
    table: [
      ['the timeline after a key, ms, median', ...LENGTHS.map((words) => `${thousands(words)} words`)],
      row('key to diagnostics', 'diagnosed'),
      row('from there to the answer with the timeline', 'told'),
      row('from there to the SVG', 'drawn'),
    ],
    more: [
      ['after a collection, MiB', 'resident', 'heap', 'most ever resident'],
      rowOf('idle', idle),
      rowOf(`${DOCUMENTS} documents of 600 words, their diagnostics asked for`, plain),
      rowOf('and the timeline of each, all action items and incidents', viewed),
    ],
    bars: [
      ...LENGTHS.map((words) => ({
        what: `diagnostics to the SVG, ${thousands(words)} words`,
        measured: medianOf(words, ({ told, drawn }) => told + drawn),
        most: 100,
        unit: 'ms',
      })),
      { what: `${DOCUMENTS} open documents with all views to the idle server, resident`, measured: viewed.rss / idle.rss, most: 2 },
    ],
  };
}

/** Types in documents of each length in turns, as long as the timeline is shown beside them. */
async function typed(turns: number): Promise<Readonly<Record<number, readonly Shown[]>>> {
  const viewers = await Promise.all(LENGTHS.map(async (words) => [words, await viewer(words)] as const));
  const keys = Object.fromEntries(viewers.map(([words, { key }]) => [words, key]));
  const shown = await inTurns(keys, { turns, warmUp: WARM });
  for (const [, { client }] of viewers) await client[Symbol.asyncDispose]();
  return shown;
}

async function viewer(words: number): Promise<{ client: Client; key: () => Promise<Shown> }> {
  const text = postmortem(words);
  const client = await Client.start(editor, {}, { command: ours() });
  const typist = await Typist.join(client, text);
  const next = typing(text);
  await typist.pull();
  const key = async (): Promise<Shown> => {
    const start = performance.now();
    await typist.edit(next());
    const diagnosed = performance.now();
    const timeline = await client.connection.sendRequest(TimelineRequest, { textDocument: { uri: typist.uri } });
    const told = performance.now();
    if (!timeline || !pictureOf(timeline, WIDTH)) throw new Error('There is no timeline');
    return { diagnosed: diagnosed - start, told: told - diagnosed, drawn: performance.now() - told };
  };
  return { client, key };
}

function weights() {
  let uris: string[] = [];
  return weighed([
    async () => {},
    async (client) => {
      uris = await openDocuments(client);
    },
    async ({ connection }) => {
      for (const uri of uris) await connection.sendRequest(TimelineRequest, { textDocument: { uri } });
      const { groups } = await connection.sendRequest(ActionsRequest, {});
      const { incidents } = await connection.sendRequest(IncidentsRequest, {});
      if (groups.length === 0 || incidents.length !== DOCUMENTS) throw new Error(`${incidents.length} incidents are known`);
    },
  ]);
}
