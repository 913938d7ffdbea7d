import { postmortem } from './documents';
import { inTurns, median, timed } from './measure';
import { type Findings, round } from './report';
import { type Server, Typist } from './typist';

/** From the start of the server's process to the first diagnostics of a document of 600 words. */
export async function start(): Promise<Findings> {
  const text = postmortem(600);
  const of = (server: Server) => async () => {
    let typist: Typist | undefined;
    const time = await timed(async () => {
      typist = await Typist.start(server, text);
      await typist.pull();
    });
    await typist?.[Symbol.asyncDispose]();
    return time;
  };
  const times = await inTurns({ ours: of('ours'), floor: of('floor') }, { turns: 50, warmUp: 2 });
  const [ours, floor] = [median(times.ours), median(times.floor)];
  return {
    table: [
      ['process start to first diagnostics, 600 words', 'ms, median'],
      ['ours', round(ours)],
      ['a server that only syncs', round(floor)],
      ['ratio', round(ours / floor)],
    ],
    bars: [{ what: 'first diagnostics to a server that only syncs', measured: ours / floor, most: 1.5 }],
  };
}
