import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mayBeSlow, partsOf } from './parts';

const sources = ({ source, flags }: RegExp) => partsOf({ source, flags }).map((part) => `/${part.source}/${part.flags}`);
const isMaybeSlow = ({ source, flags }: RegExp) => partsOf({ source, flags }).some(mayBeSlow);

describe('a pattern taken apart', () => {
  it('is its alternatives, in small letters and with short counts', () => {
    assert.deepEqual(sources(/A(?:b|c)|[|)]{5,40}|\|\)/gi), ['/a(?:b|c)/', '/[|)]{2,3}/', '/\\|\\)/']);
    assert.deepEqual(sources(/\p{L}[^\p{N}_]|(?<name>\P{Lu})/u), ['/[A-Za-z\\xAA][^0-9_]/', '/(?:[^A-Z\\xC0])/']);
    assert.deepEqual(sources(/(?<quote>["'])a|b\k<quote>/), [`/(?<quote>["'])a|b\\k<quote>/`]);
  });

  it('may be slow where more than one thing is repeated without an end, or one over and over', () => {
    for (const pattern of [/\s*a\s*$/, /^a*b*c*$/, /^a*b*c$/m, /(?:a|b)*/, /(?:a\s+){0,4}b/])
      assert.ok(isMaybeSlow(pattern), pattern.source);
    for (const pattern of [/\s*$/, /^a*b*$/, /a*|b*/, /(?:a b){3,9}/, /[*+]+/, /a\+*/]) assert.ok(!isMaybeSlow(pattern), pattern.source);
  });
});
