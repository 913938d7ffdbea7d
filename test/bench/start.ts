import { postmortem } from './documents';
import { inTurns, median, timed } from './measure';
import { type Findings, round, type Task } from './report';
import { type Command, names, type Server } from './servers';
import { Typist } from './typist';

const TEXTS = Array.from({ length: 8 }, (_, index) => postmortem(600, index + 1));

/** From the start of a server’s process to its first diagnostics of a document of 600 words. */
export async function start({ servers, quick }: Task): Promise<Findings> {
  const all = Object.entries(servers) as [Server, Command][];
  const starts = Object.fromEntries(all.map(([name, command]) => [name, firstDiagnostics(command)])) as Record<
    Server,
    () => Promise<number>
  >;
  const times = await inTurns(starts, quick ? { turns: 16, warmUp: 2, seconds: 30 } : { turns: 48, warmUp: 2 });
  const medians = new Map(all.map(([name]) => [name, median(times[name])]));
  const to = (other: Server) => (medians.get('ours') ?? Number.NaN) / (medians.get(other) ?? Number.NaN);
  return {
    table: [
      ['process start to first diagnostics, 600 words', 'ms, median', 'ours to it'],
      ...[...medians].map(([name, ms]) => [names[name], round(ms), name === 'ours' ? '' : `${round(to(name))} ×`]),
    ],
    bars: [{ what: `first diagnostics to ${names.floor}`, measured: to('floor'), most: 1.6 }],
  };
}

/** Another text each time, in the same order for each server. */
function firstDiagnostics(command: Command): () => Promise<number> {
  let turn = 0;
  return async () => {
    const text = TEXTS[turn++ % TEXTS.length] as string;
    let typist: Typist | undefined;
    const time = await timed(async () => {
      typist = await Typist.start(command, text);
      await typist.pull();
    });
    await typist?.[Symbol.asyncDispose]();
    return time;
  };
}
