import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { effectsOn, fixesToOffer } from '../../server/src';
import { catalogue, examine, timesReader } from '../../server/src/examine';
import { touch } from '../../server/src/lint/apart-edits';
import { fixAll } from '../../server/src/lint/fix-all';
import { directiveKinds } from '../../server/src/model/vocabulary';

const FOLDER = 'test/fixtures/reading';
const documents = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(path.join(FOLDER, name), 'utf8'));

const examined = (text: string) => examine(text, undefined, { path: 'postmortem.md' });
const fixedAll = (text: string) => fixAll(text, examined, timesReader(undefined, 'postmortem.md'));
const ids = catalogue.rules.map(({ id }) => id);

/** A document with comments of all kinds strewn over it. */
const commented = fc.constantFrom(...documents).chain((text) => {
  const lines = text.split('\n');
  const comment = fc
    .tuple(fc.constantFrom(...directiveKinds), fc.subarray(ids, { maxLength: 3 }), fc.nat(lines.length), fc.boolean())
    .map(([kind, rules, line, own]) => ({ text: `<!-- postmortem-${kind} ${rules.join(', ')} -->`, line, own }));
  return fc.array(comment, { maxLength: 6 }).map((comments) => {
    const copy = [...lines];
    for (const { text: said, line, own } of comments) copy.splice(line, own ? 0 : 1, own ? said : `${copy[line] ?? ''} ${said}`);
    return copy.join('\n');
  });
});

describe('all safe fixes', () => {
  it('end, leave none, and change nothing the second time', () => {
    fc.assert(
      fc.property(commented, (text) => {
        const fixed = fixedAll(text);
        const { findings, postmortem } = examined(fixed);
        const effect = effectsOn(fixed, timesReader(undefined, 'postmortem.md'));
        const left = findings.flatMap((finding) => fixesToOffer(finding, postmortem, effect).filter(({ safe }) => safe));
        assert.deepEqual(left, []);
        assert.equal(fixedAll(fixed), fixed);
      }),
      { numRuns: 150 },
    );
  });

  it('take the idle comments out', () => {
    const text =
      '# Postmortem: x\n\n<!-- postmortem-disable action-vague -->\n\n## Root Cause\n\nA null check. <!-- postmortem-disable-line -->\n\n<!-- postmortem-enable -->\n';
    assert.equal(fixedAll(text), '# Postmortem: x\n\n## Root Cause\n\nA null check.\n\n');
  });
});

describe('two edits', () => {
  const text = 'one two\r\n\nthree';
  const edit = (start: number, end: number) => ({ span: { start, end }, text: '' });
  const CASES: readonly (readonly [what: string, a: readonly [number, number], b: readonly [number, number], touches: boolean])[] = [
    ['that overlap', [0, 3], [2, 5], true],
    ['one in the other', [0, 7], [2, 3], true],
    ['that meet', [0, 3], [3, 4], true],
    ['at one place', [3, 3], [3, 3], true],
    ['with a blank between them', [0, 3], [4, 7], false],
    ['on both sides of a line end', [4, 7], [9, 9], true],
    ['with a blank line between them', [4, 7], [10, 15], false],
    ['on both sides of a bare line feed', [0, 9], [10, 15], true],
  ];
  for (const [what, a, b, touches] of CASES)
    it(`${what} ${touches ? 'touch' : 'do not touch'}, whichever comes first`, () => {
      assert.equal(touch(edit(...a), edit(...b), text), touches);
      assert.equal(touch(edit(...b), edit(...a), text), touches);
    });
});
