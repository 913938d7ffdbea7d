import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInThisContext } from 'node:vm';
import { correct } from '../../server/src/api/correct';
import { type Examined, examine, timesReader } from '../../server/src/examine';
import { memoText } from '../../server/src/text/memo-text';
import { adversaries } from './adversarial';

/** Characters of the shorter of two texts; `FUZZ_LENGTH=250000` measures up to a megabyte. */
const length = Number(process.env.FUZZ_LENGTH ?? 2_500);
/** So many times as long is the longer one. */
const LONGER = 4;
/** By hand time grows by 1.3 times the length at most; beside other programs it may look like more, and the square of the length like this much at least. */
const MOST_GROWTH = LONGER * (process.env.FUZZ_LENGTH ? 1.3 : 2.5);
/** Milliseconds of the processor; what takes less grows with nothing that could be measured. */
const LITTLE = 250;
/** A reading that hangs is ended after so many milliseconds. */
const PATIENCE = 120_000;
const TRIES = 6;
/** Milliseconds of the processor for a megabyte, by hand. */
const MOST = 5_000;

const path = 'postmortems/a.md';

const examined = (text: string): Examined => examine(text, undefined, { path, onError: (_, error) => assert.fail(error as Error) });

/** Applies all safe fixes to a text, as `--fix` does. */
const fix = (text: string): string => correct(text, memoText(examined), timesReader(undefined, path));

/** Milliseconds of the processor that something takes with a text. */
function cost(what: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage();
  interruptible(() => what(text));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Calls a function so that it can be ended while it is busy. */
function interruptible(call: () => unknown): void {
  const holder = globalThis as { call?: () => unknown };
  holder.call = call;
  runInThisContext('call()', { timeout: PATIENCE });
}

/** Texts with many findings that have fixes, which fix many at once, or change what others are about. */
const FIXED = ['clock times', 'clock times without a zone', 'a table without zones', 'labels of causes', 'placeholders in lines'] as const;
/** So many times as long as a text that is only read, as what is to be found out grows with the square of the findings. */
const MORE = process.env.FUZZ_LENGTH ? 1 : 8;

/** Fails where the time grows more than the length. Answers the least time for the longer text. */
function leastGrowing(what: (text: string) => unknown, make: (length: number) => string, length: number): number {
  const [short, long] = [make(length), make(length * LONGER)];
  let [growth, least] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let tries = 0; tries < TRIES && (growth > MOST_GROWTH || (process.env.FUZZ_LENGTH && least > MOST)); tries++) {
    const [less, more] = [cost(what, short), cost(what, long)];
    growth = Math.min(growth, more < LITTLE ? 0 : more / less);
    least = Math.min(least, more);
    if (process.env.FUZZ_LENGTH) console.log(`${Math.round(less)} ms, ${Math.round(more)} ms`);
  }
  assert.ok(growth <= MOST_GROWTH, `${LONGER} times the length takes ${growth.toFixed(1)} times the time`);
  return least;
}

describe('the time that a text takes', () => {
  // What is made once, and what the engine makes quicker.
  for (const make of adversaries.values()) examine(make(300), undefined, { path });

  for (const [name, make] of adversaries)
    it(`grows with its length: ${name}`, () => {
      const least = leastGrowing(examined, make, length);
      if (process.env.FUZZ_LENGTH) assert.ok(least <= MOST, `it takes ${(least / 1000).toFixed(1)} s`);
    });

  for (const name of FIXED)
    it(`grows with its length when it is fixed: ${name}`, () => {
      leastGrowing(fix, adversaries.get(name) as (length: number) => string, length * MORE);
    });

  it('ends at so many lines and characters', () => {
    const { postmortem } = examine(`# Postmortem\n\n## Root Cause\n\n${'a\n\n'.repeat(200_000)}## Timeline\n`, undefined, { path });
    assert.deepEqual(
      postmortem.sections.map(({ title }) => title),
      ['Root Cause'],
    );
  });
});
