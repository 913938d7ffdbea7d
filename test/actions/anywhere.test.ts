import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { applyEdits, type Edit } from '../../server/src';
import { examine, versionsReader } from '../../server/src/examine';
import { pasteTimeline } from '../../server/src/import/paste';
import { refactorings } from '../../server/src/refactor';
import { plainOf } from '../../server/src/text/snippet';
import { Chance } from '../bench/chance';
import { pasted } from '../import/pasted';
import { firstSeed, originals, TEAM } from './documents';
import { complaints, stateOf, unsound } from './judge';
import { mangled } from './mangled';
import { cursorIn, inForm, isAboutTheRest, lostLine } from './places';

/** At how many places of each document something is written. */
const places = Number(process.env.ACTIONS_PLACES ?? 4);

const snippets: Record<string, { body: string[] }> = JSON.parse(readFileSync('snippets/postmortem.code-snippets', 'utf8'));

/** Something that is written at a place, and what it does. */
interface Written {
  what: string;
  /** It is written between the lines that are there, and changes none of them. */
  adds: boolean;
  edits: readonly Edit[];
}

function* writtenAt(text: string, offset: number, chance: Chance): Iterable<Written> {
  const { postmortem } = examine(text, undefined, { path: TEAM });
  const read = () => versionsReader(undefined, TEAM);
  const selection = { start: offset, end: offset };
  for (const { title, disabled, edits } of refactorings({ postmortem, selection, read: read() }))
    if (!disabled) yield { what: title, adds: false, edits: edits().map(({ span, text: own }) => ({ span: { ...span }, text: own })) };

  const log = chance.pick(pasted);
  const made = pasteTimeline(postmortem, read, log.text, selection);
  if (made && 'edits' in made) yield { what: `paste ${log.what}`, adds: true, edits: made.edits };

  // Snippets are offered where a line is empty.
  if (/(?:^|\n)\r?$/.test(text.slice(0, offset)) && /^\r?(?:\n|$)/.test(text.slice(offset)))
    for (const [name, { body }] of Object.entries(snippets))
      yield { what: `snippet ${name}`, adds: true, edits: [{ span: selection, text: inForm(plainOf(body.join('\n')), text) }] };
}

describe(`whatever is written at any place of a mangled document (FUZZ_SEED=${firstSeed})`, () => {
  const tried = new Map<string, number>();
  for (const [index, { name, text }] of originals.entries()) {
    const seed = firstSeed + index;
    const { how, text: own } = mangled(text, seed);
    it(`leaves the rest as it is: ${name}, ${how}`, () => {
      const chance = new Chance(seed);
      const before = stateOf(own, TEAM);
      for (let count = 0; count < places; count++) {
        const offset = cursorIn(own, chance);
        for (const { what, adds, edits } of writtenAt(own, offset, chance)) {
          const kind = what.split(' ')[0] as string;
          tried.set(kind, (tried.get(kind) ?? 0) + 1);
          const where = `${what} at ${offset}\n${JSON.stringify(edits)}\n${JSON.stringify(own)}`;
          if (adds) {
            assert.deepEqual(unsound(own, edits), [], where);
            assert.equal(lostLine(own, applyEdits(own, edits), offset), undefined, where);
          } else assert.deepEqual(complaints(own, TEAM, { title: what, edits, inserts: false }, before).filter(isAboutTheRest), [], where);
        }
      }
    });
  }

  it('is tried', () => {
    for (const kind of ['paste', 'snippet', 'Convert']) assert.ok((tried.get(kind) ?? 0) > 3, `${kind}: ${tried.get(kind)}`);
  });
});
