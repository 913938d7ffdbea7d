import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstSeed, originals, STUDENT, TEAM } from './documents';
import { complaints, stateOf } from './judge';
import { mangled } from './mangled';
import { corrected, offersIn, safeCorrections } from './offers';

/** How many of each document there are. */
const variants = Number(process.env.ACTIONS_VARIANTS ?? 1);

/** What markdownlint asks is asked of texts that somebody wrote so: a mangled one has two kinds of bullets before we add any. */
const isOfUs = (complaint: string): boolean => !complaint.startsWith('breaks MD');

describe(`every action, in a document that was cut, moved and mangled (FUZZ_SEED=${firstSeed})`, () => {
  for (const [index, { name, text }] of originals.entries())
    for (let variant = 0; variant < variants; variant++) {
      const seed = firstSeed + index * variants + variant;
      const { how, text: own } = mangled(text, seed);
      it(`leaves what is there as it is, and takes its finding away: ${name}, ${how}`, () => {
        const place = seed % 2 === 0 ? STUDENT : TEAM;
        const before = stateOf(own, place);
        for (const offer of offersIn(own, place))
          assert.deepEqual(
            complaints(own, place, offer, before).filter(isOfUs),
            [],
            `${place}: ${offer.title}\n${JSON.stringify(offer.edits)}\n${own}`,
          );
        for (const correction of safeCorrections) {
          const once = corrected(own, place, correction);
          assert.equal(corrected(once, place, correction), once, `${JSON.stringify(correction)}: safe fixes leave nothing to fix`);
        }
      });
    }
});
