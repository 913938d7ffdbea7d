import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { postmortem } from '../bench/documents';
import { adversaries } from './adversarial';

/** As long as CI has for it, shared by the properties; `FUZZ_SECONDS=3600 npm test -- fuzz` looks harder. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 20);
/** Instead of a time: how many edits each property tries. */
const enough = process.env.FUZZ_EDITS === undefined ? undefined : Number(process.env.FUZZ_EDITS);
/** In CI always the same, so that a change fails by what it did; elsewhere another each time. `FUZZ_SEED` repeats a run. */
const seed = Number(process.env.FUZZ_SEED ?? (process.env.CI ? 1 : Date.now() % 2 ** 31));

const PROPERTIES = 2;
const milliseconds = enough === undefined ? (seconds / PROPERTIES) * 1000 : Number.POSITIVE_INFINITY;

/** A short run, after which it is seen whether there is time for another one. */
const RUNS = 20;

/** Tries a property again and again until the time is over, or enough edits were tried. `edits` says how many there were so far. */
export function explore(property: fc.IRawProperty<unknown>, edits: () => number): void {
  console.log(`FUZZ_SEED=${seed}, for ${enough === undefined ? `${milliseconds / 1000} s` : `${enough} edits`}`);
  const end = performance.now() + milliseconds;
  for (let batch = 0; edits() < (enough ?? Number.POSITIVE_INFINITY) && performance.now() < end; batch++)
    // A failure names the seed of its batch, with which a run begins at that batch.
    fc.assert(property, {
      seed: seed + batch,
      numRuns: RUNS,
      ...(enough === undefined && { interruptAfterTimeLimit: end - performance.now(), markInterruptAsFailure: false }),
    });
  console.log(`${edits()} edits`);
}

const markdownIn = (folder: string): [name: string, text: string][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);

const own = ['samples', 'test/fixtures/reading'].flatMap(markdownIn);
const made = Array.from({ length: 20 }, (_, index): [string, string] => [`made ${index + 1}`, postmortem(500, index + 1)]);
/** Real documents, from a folder of your own. */
const others = process.env.FUZZ_DOCUMENTS === undefined ? [] : markdownIn(process.env.FUZZ_DOCUMENTS);

/** Those that are made to keep the program busy, long enough to be cut short. */
const hostile = [...adversaries].map(([name, make]): [string, string] => [`hostile: ${name}`, make(1_500)]);

const written = [...own, ...made, ...others];

/** So long that most of it is not read again. */
const long = [own, own.toReversed()].map((texts, index): [string, string] => [
  `long ${index + 1}`,
  texts.map(([, text]) => text).join('\n'),
]);

/** What is edited, by name: with each line end, from nothing, and at length. */
export const texts: ReadonlyMap<string, string> = new Map([
  ...written.flatMap(([name, text]) => [[name, text] as const, [`${name} (CRLF)`, text.replaceAll(/\r?\n/g, '\r\n')] as const]),
  ['empty', ''],
  ...hostile,
  ...long,
]);

const namesOf = (own: readonly [string, string][]) => fc.constantFrom(...own.map(([name]) => name));
const rare = new Set([...long, ...hostile].map(([name]) => name));

/** Names of texts; the long and the hostile ones, which take long, now and then. */
export const names: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: namesOf(long) },
  { weight: 2, arbitrary: namesOf(hostile) },
  { weight: 47, arbitrary: fc.constantFrom(...[...texts.keys()].filter((name) => !rare.has(name))) },
);
