import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { applyEdits, read } from '../../server/src';
import { parse } from '../../server/src/markdown/parse';
import { alx, profiles } from '../../server/src/profiles';
import { rules } from '../../server/src/rules';
import { type Found, found } from '../found';
import { examples, FOLDER, toText } from './examples';

const HEADINGS = ['What', 'Why', 'Bad', 'Good', 'Fixes', 'Options', 'When to ignore'];

const findings = (text: string, id: string): Found[] =>
  found(read(text, { profile: alx, profiles, path: '0x19-postmortem/README.md' }), rules, {
    userOffset: () => '+03:00',
    // A rule that is off by default is held to its page as well.
    settings: { [id]: { severity: 'warning' } },
  }).filter(({ rule }) => rule === id);

for (const rule of rules) {
  describe(`the page of ${rule.id}`, () => {
    const file = path.join(FOLDER, `${rule.id}.md`);
    const page = existsSync(file) ? readFileSync(file, 'utf8') : '';

    it('opens with the rule’s summary and has every heading', () => {
      assert.ok(page.startsWith(`# ${rule.id}\n\n${rule.summary.replaceAll('’', "'")}\n`), `${file} does not open with its summary`);
      assert.deepEqual(
        parse(page)
          .children.filter((node) => node.type === 'heading' && node.depth === 2)
          .map(toText),
        HEADINGS,
      );
    });

    // `npm run new-rule` leaves the mark wherever something is to be written.
    it('is filled in', () => assert.doesNotMatch(rule.summary + page, /FILL IN/));

    it('reports its bad examples', () => {
      const bad = examples(page, 'Bad');
      assert.ok(bad.length > 0);
      for (const text of bad) assert.ok(findings(text, rule.id).length > 0, text);
    });

    it('is silent on its good examples', () => {
      const good = examples(page, 'Good');
      assert.ok(good.length > 0);
      for (const text of good) assert.deepEqual(findings(text, rule.id), []);
    });

    it('has fixes that mend what they say', () => {
      for (const text of examples(page, 'Bad')) {
        const before = findings(text, rule.id);
        for (const fix of before.flatMap(({ fixes = [] }) => fixes)) {
          const after = findings(applyEdits(text, fix.edits), rule.id);
          // What is only marked to be filled in is missing still.
          const marks = fix.edits.some((edit) => edit.text.includes('[TODO: '));
          const most = marks ? before.length : before.length - 1;
          assert.ok(after.length <= most, `“${fix.title}” leaves ${after.length} of ${before.length} findings`);
        }
      }
    });
  });
}
