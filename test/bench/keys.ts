import { postmortem } from './documents';
import { middle, prose, typing } from './edits';
import { inTurns, median, type Patience, timed } from './measure';
import { type Bar, type Findings, round, thousands } from './report';
import { pairOf, type Server, Typist } from './typist';

const SIZES = [600, 6_000, 60_000] as const;

const patience: Patience = { turns: 50, seconds: 8 };
const warmUp: Patience = { turns: 30, seconds: 8 };
/** The sizes are measured one after the other, and again: what else the machine does for a while falls on all of them. */
const ROUNDS = 4;

/** One character typed in the middle of a document, until its diagnostics are there. */
export async function keys(): Promise<Findings> {
  const pulled = await pulledKeys();
  const pushed = new Map<number, number>();
  for (const size of SIZES) pushed.set(size, await pushedKey(size));

  const row = (name: string, value: (size: number) => number) => [name, ...SIZES.map((size) => round(value(size)))];
  const of = (server: Server) => (size: number) => pulled.get(size)?.[server] ?? Number.NaN;
  const ratio = (size: number) => of('ours')(size) / of('floor')(size);
  return {
    table: [
      ['key to diagnostics, ms, median', ...SIZES.map((size) => `${thousands(size)} words`)],
      row('ours', of('ours')),
      row('a server that only syncs', of('floor')),
      row('ours to that', ratio),
      row('ours, sent by the server', (size) => pushed.get(size) ?? Number.NaN),
    ],
    bars: [
      { what: '60,000 words to 600', measured: of('ours')(60_000) / of('ours')(600), most: 3 },
      ...SIZES.map((size): Bar => ({ what: `to a server that only syncs, ${thousands(size)} words`, measured: ratio(size), most: 4 })),
    ],
  };
}

/** Both servers' medians by size. */
async function pulledKeys(): Promise<Map<number, Record<Server, number>>> {
  const pairs = await Promise.all(SIZES.map((size) => pairOf(postmortem(size), (text) => typing(middle(text, prose)))));
  const times = pairs.map((): Record<Server, number[]> => ({ ours: [], floor: [] }));
  try {
    for (const { edits } of pairs) await inTurns(edits, warmUp);
    for (let round = 0; round < ROUNDS; round++)
      for (const [index, { edits }] of pairs.entries()) {
        const { ours, floor } = await inTurns(edits, patience);
        times[index]?.ours.push(...ours);
        times[index]?.floor.push(...floor);
      }
  } finally {
    for (const pair of pairs) await pair[Symbol.asyncDispose]();
  }
  return new Map(SIZES.map((size, index) => [size, { ours: median(times[index]?.ours ?? []), floor: median(times[index]?.floor ?? []) }]));
}

async function pushedKey(size: number): Promise<number> {
  const text = postmortem(size);
  await using typist = await Typist.start('ours', text, {});
  const next = typing(middle(text, prose));
  const edits = { ours: () => timed(() => typist.editPushed(next())) };
  await inTurns(edits, warmUp);
  const { ours } = await inTurns(edits, patience);
  return median(ours);
}
