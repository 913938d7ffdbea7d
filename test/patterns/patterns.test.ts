import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { describe, it } from 'node:test';
import { check, type Parameters } from 'recheck';
import { type Pattern, patternsMade, writtenPatterns } from './collected';
import { mayBeSlow, type Part, partsOf } from './parts';

/** As long as a line may be, see `blank-data.ts`: at that length the square of it is bearable, and a greater power is not. */
const LINE = 20_000;

/** None of it goes by the clock, but for the last: the same pattern gets the same answer on every machine. */
const EFFORT: Parameters = {
  maxAttackStringSize: LINE,
  attackLimit: 20_000_000,
  maxIteration: 3,
  maxInitialGenerationSize: 150,
  maxGenerationSize: 50,
  mutationSize: 20,
  crossoverSize: 10,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  recallTimeout: -1,
  timeout: 300_000,
};

const READING = 'test/fixtures/reading';

const written = await writtenPatterns();
const made = await patternsMade(async () => {
  const { examine } = await import('../../server/src/examine');
  for (const name of readdirSync(READING).filter((own) => own.endsWith('.md'))) examine(readFileSync(`${READING}/${name}`, 'utf8'));
});

/** What is to be checked, each once, with the patterns that it is a part of. */
const patternsWith = new Map<string, { part: Part; patterns: Pattern[] }>();
for (const pattern of [...written, ...made])
  for (const part of partsOf(pattern).filter(mayBeSlow)) {
    const key = `/${part.source}/${part.flags}`;
    const { patterns = [] } = patternsWith.get(key) ?? {};
    patternsWith.set(key, { part, patterns: [...patterns, pattern] });
  }

/** Why a search for a part may take longer than the square of a line's length; undefined where it does not. */
async function fault({ source, flags }: Part): Promise<string | undefined> {
  const found = await check(source, flags, EFFORT);
  if (found.status === 'unknown') return `not told: ${found.error.kind}`;
  if (found.status === 'safe' || (found.complexity.type === 'polynomial' && found.complexity.degree <= 2)) return undefined;
  return `${found.complexity.summary}, as in ${found.attack.pattern}`;
}

describe('the time that patterns take', () => {
  it('is told where it grows with a high power of the length', async () => {
    assert.match((await fault({ source: String.raw`^\s*\s*\s*$`, flags: '' })) ?? '', /^3rd degree/);
    assert.match((await fault({ source: '^(?:a|a)*$', flags: '' })) ?? '', /^exponential/);
  });

  it('grows no faster than the square of a line’s length', async () => {
    const left = [...patternsWith.values()];
    const faults: string[] = [];
    const work = async () => {
      for (let next = left.pop(); next; next = left.pop()) {
        const why = await fault(next.part);
        for (const { source, flags, file } of why === undefined ? [] : next.patterns)
          faults.push(`/${source}/${flags} in ${file}\n  /${next.part.source}/: ${why}`);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
    assert.deepEqual(faults, []);
  });
});
