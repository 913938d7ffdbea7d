import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { profiles } from '../../server/src/profiles';
import { HeadingMatcher } from '../../server/src/reading/heading-names';

const words = profiles.flatMap((profile) => Object.values(profile.names).flat()).flatMap((name) => name.split(' '));
const word = fc.constantFrom(...words, 'the', 'issue', 'queue', 'and', '2.', 'server');

/** A letter too many, too few, or another one. */
const slip = fc.tuple(word, fc.nat(12), fc.constantFrom('', 'x', 'ee')).map(([own, at, put]) => own.slice(0, at) + put + own.slice(at + 1));

describe('a title that is nothing but names', () => {
  for (const profile of profiles)
    it(`is told from any other line as it is recognised: ${profile.id}`, () => {
      const names = new HeadingMatcher(profile.names);
      fc.assert(
        fc.property(fc.array(fc.oneof(word, word, slip), { maxLength: 6 }), fc.constantFrom(' ', ': ', ' - '), (said, between) => {
          const title = said.join(said.length === 2 ? between : ' ');
          const named = names.match(title);
          assert.deepEqual(names.matchWhole(title), named?.whole ? named : undefined, title);
        }),
        { numRuns: 3000 },
      );
    });

  it('is found in spite of a slip, and among what says nothing', () => {
    const names = new HeadingMatcher({ timeline: ['timeline'], 'root-cause': ['root cause'] });
    assert.deepEqual(names.matchWhole('The Timline'), { ids: ['timeline'], whole: true });
    assert.deepEqual(names.matchWhole('2. Root cause of the outage'), { ids: ['root-cause'], whole: true });
    assert.equal(names.matchWhole('The timeline of Berlin'), undefined);
    assert.equal(names.matchWhole('Timeline: what we saw'), undefined);
  });

  it('is not another word that looks like one', () => {
    const names = new HeadingMatcher({ 'root-cause': ['causes', 'triggers'], resolution: ['mitigation'], corrective: ['action items'] });
    for (const other of ['Motivation', 'Use cases', 'Triagers', 'Clauses', 'Litigation'])
      assert.equal(names.match(other), undefined, other);
    for (const misspelt of ['Mitgation', 'Mitigatoin', 'Mitigetion', 'Mitigattion', 'Mitigations'])
      assert.deepEqual(names.match(misspelt), { ids: ['resolution'], whole: true }, misspelt);
    assert.deepEqual(names.match('Action item'), { ids: ['corrective'], whole: true });
  });

  it('is found in other forms of its words', () => {
    const names = new HeadingMatcher({ corrective: ['prevention'], resolution: ['restoration', 'solution'] });
    assert.deepEqual(names.match('Preventing this'), { ids: ['corrective'], whole: true });
    assert.deepEqual(names.match('Solving'), { ids: ['resolution'], whole: true });
    assert.equal(names.match('Presenting'), undefined);
  });
});

describe('a question', () => {
  const names = new HeadingMatcher(profiles.find(({ id }) => id === 'incident')?.names ?? {});
  const asked: readonly (readonly [question: string, part: string | undefined])[] = [
    ['How was the service restored?', 'resolution'],
    ['What did we do to fix it', 'resolution'],
    ['How will we prevent it from happening again?', 'corrective'],
    ['What are we changing?', 'corrective'],
    ['What will we do differently next time?', 'corrective'],
    ['Why the failover did not work', 'root-cause'],
    ['What broke?', 'root-cause'],
    ['How could this happen?', 'root-cause'],
    ['Which customers were affected?', 'impact'],
    ['How we noticed', 'detection'],
    ['Why we write these reports', undefined],
    ['How to install the plugin', undefined],
    ['What is a shard?', undefined],
    ['Who owns the release', undefined],
  ];
  for (const [question, part] of asked)
    it(`${part ? `asks for the ${part}` : 'asks for none of the parts'}: ${question}`, () =>
      assert.deepEqual(names.match(question)?.ids, part && [part]));
});
