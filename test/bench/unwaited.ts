import { setTimeout } from 'node:timers/promises';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import { postmortem } from './documents';
import { middle, prose, typing } from './edits';
import { inTurns, median, timed } from './measure';
import { type Findings, round } from './report';
import { Typist } from './typist';

const WORDS = 60_000;
const KEYS = 30;
const PAUSE = 30;

/** Typing without waiting: how long after the last key its diagnostics come, and how many versions were read on the way. */
export async function unwaited(): Promise<Findings> {
  const text = postmortem(WORDS);
  await using typist = await Typist.start('ours', text);
  const next = typing(middle(text, prose));
  const answered: number[] = [];
  const burst = async () => {
    const { last, answers } = await typed(typist, next);
    answered.push(answers);
    return last;
  };
  const { single, last } = await inTurns(
    { single: () => timed(() => typist.edit(next())), last: burst },
    { turns: 10, warmUp: 2, seconds: 60 },
  );
  return {
    table: [
      ['60,000 words', 'ms, median'],
      ['a single key to its diagnostics', round(median(single))],
      [`the last of ${KEYS} keys, ${PAUSE} ms apart, to its diagnostics`, round(median(last))],
      [`keys of ${KEYS} that were answered, not dropped for a later one`, round(median(answered))],
    ],
    bars: [{ what: 'the last key to a single one', measured: median(last) / median(single), most: 3 }],
  };
}

/** Asks after each key and cancels what was asked before it. */
async function typed(typist: Typist, next: ReturnType<typeof typing>): Promise<{ last: number; answers: number }> {
  const start = performance.now();
  const pulls: Promise<boolean>[] = [];
  let asked = new CancellationTokenSource();
  for (let key = 0; key < KEYS; key++) {
    await setTimeout(Math.max(0, start + key * PAUSE - performance.now()));
    asked.cancel();
    asked = new CancellationTokenSource();
    void typist.change(next());
    pulls.push(typist.pull(asked.token));
  }
  const last = await timed(() => pulls.at(-1) as Promise<boolean>);
  const answers = await Promise.all(pulls);
  return { last, answers: answers.filter(Boolean).length };
}
