import { readdirSync, readFileSync } from 'node:fs';

/** As long as CI has for it, shared by the properties; `FUZZ_SECONDS=3600 npm test -- fuzz` looks harder, `FUZZ_SEED` repeats a run. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 60);
/** In CI always the same, so that a change fails by what it did; elsewhere another each time. */
const seed = Number(process.env.FUZZ_SEED ?? (process.env.CI ? 1 : Date.now() % 2 ** 31));

const PROPERTIES = 2;

export const told = `seed ${seed}, for ${seconds / PROPERTIES} s`;

/** How a property is searched. */
export const search = { seed, numRuns: 1_000_000, interruptAfterTimeLimit: (seconds / PROPERTIES) * 1000, markInterruptAsFailure: false };

const inside = (folder: string) => readdirSync(folder).map((name) => `${folder}/${name}`);
const documents = ['samples/0x19-postmortem/README.md', ...inside('samples/google-sre'), ...inside('test/fixtures/reading')];
const read = documents.filter((file) => file.endsWith('.md')).map((file) => readFileSync(file, 'utf8'));

/** So long that most of it is not read anew: every fourth of the texts. */
const long = [read, read.toReversed()].map((texts) => texts.join('\n'));

const short = [...read, ...read.map((text) => text.replaceAll('\n', '\r\n')), ''];

/** What is edited: with each line's end, from nothing, and at length. */
export const texts = short.flatMap((text, index) => (index % 3 === 0 ? [text, long[index % 2] as string] : [text]));
