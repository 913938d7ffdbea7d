import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { effectsOn, fixesToOffer } from '../../server/src';
import { catalogue, examine, timesReader } from '../../server/src/examine';
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
