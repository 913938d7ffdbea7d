import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../server/src';
import { examine } from '../../server/src/examine';
import { inFolder } from '../actions/documents';
import { complaints, stateOf } from '../actions/judge';
import { madeBy, offersIn, PLACE } from './offers';

const asItIs = (text: string): string => text;
const withCrlf = (text: string): string => text.replace(/\r?\n/g, '\r\n');
const withEmoji = (text: string): string => `\uFEFF${text.replace(/^\uFEFF/, '').replace(/(\d\d:\d\d)/g, '🚨 $1')}`;
const forms = [asItIs, withCrlf, withEmoji];

/** When everything was, as far as the text tells. */
const instantsIn = (text: string): (string | undefined)[] =>
  examine(text, undefined, { path: PLACE }).postmortem.times.map(({ instant }) => instant);

/** What leaves every time at its moment. */
const KEEPS = new Set(['zone', 'clock']);

describe('every refactoring', () => {
  const made = new Map<string, number>();
  const documents = [...inFolder('samples'), ...inFolder('test/fixtures')];
  for (const [index, { name, text }] of documents.entries())
    it(`breaks nothing: ${name}`, () => {
      const own = (forms[index % forms.length] as typeof asItIs)(text);
      const before = stateOf(own, PLACE);
      const seen = new Set<string>();
      let at = 0;
      for (const line of own.split('\n')) {
        for (const offer of offersIn(own, { start: at, end: at })) {
          const edits = madeBy(offer);
          if (offer.disabled || seen.size === seen.add(JSON.stringify(edits)).size) continue;
          made.set(offer.kind, (made.get(offer.kind) ?? 0) + 1);
          const what = `${offer.title}\n${JSON.stringify(edits)}`;
          assert.deepEqual(complaints(own, PLACE, { title: offer.title, edits, inserts: false }, before), [], what);
          const after = applyEdits(own, edits);
          assert.notEqual(after, own, what);
          if (KEEPS.has(offer.kind)) {
            assert.deepEqual(instantsIn(after), instantsIn(own), what);
            const again = offersIn(after, { start: 0, end: after.length }).some(({ id, disabled }) => id === offer.id && !disabled);
            assert.ok(!again || offer.title.includes('some stay'), `${what} again`);
          }
        }
        at += line.length + 1;
      }
    });

  it('is tried', () => {
    for (const kind of KEEPS) assert.ok((made.get(kind) ?? 0) > 3, `${kind}: ${made.get(kind)}`);
  });
});
