import { postmortem } from './documents';
import { middle, prose, typing } from './edits';
import { inTurns, median, type Patience, timed } from './measure';
import { type Bar, type Findings, round, thousands } from './report';
import { compared, type Server, Typist } from './typist';

const SIZES = [600, 6_000, 60_000] as const;

const patience: Patience = { turns: 200, warmUp: 30, seconds: 30 };

/** One character typed in the middle of a document, until its diagnostics are there. */
export async function keys(): Promise<Findings> {
  const pulled = new Map<number, Record<Server, number>>();
  for (const size of SIZES) pulled.set(size, await key(size));
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

async function key(size: number): Promise<Record<Server, number>> {
  const text = postmortem(size);
  const { ours, floor } = await compared(text, () => typing(middle(text, prose)), patience);
  return { ours: median(ours), floor: median(floor) };
}

async function pushedKey(size: number): Promise<number> {
  const text = postmortem(size);
  await using typist = await Typist.start('ours', text, {});
  const next = typing(middle(text, prose));
  const { ours } = await inTurns({ ours: () => timed(() => typist.editPushed(next())) }, patience);
  return median(ours);
}
