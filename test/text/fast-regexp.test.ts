import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseInsensitive, lowercase, lowercaseOnly, pattern } from '../../server/src/text/fast-regexp';

test('matches letters of either case, and those of other scripts', () => {
  const pattern = caseInsensitive(/^\p{L}+day$/u);
  for (const text of ['Friday', 'MIDDAY', 'Πday', 'Émiday']) assert.match(text, pattern);
  for (const text of ['3day', '-day', '×day', 'Friday ']) assert.doesNotMatch(text, pattern);
});

test('keeps the other flags, classes and escapes', () => {
  const pattern = caseInsensitive(/[\p{L}\p{N}\]-]+\[x\]\P{L}/gu);
  assert.equal(pattern.flags, 'gi');
  assert.deepEqual('a]-1[X]. é[x]b'.match(pattern), ['a]-1[X].']);
});

test('takes no blank for a letter, or words and blanks could be told apart in very many ways', () => {
  const blanks = Array.from({ length: 0x1_00_00 }, (_, code) => String.fromCharCode(code)).filter((letter) => /\s/.test(letter));
  assert.ok(blanks.includes('\u1680'));
  assert.deepEqual(
    blanks.filter((blank) => caseInsensitive(/[\p{L}\p{N}]/u).test(blank)),
    [],
  );
});

test('refuses what cannot be told without the flag', () => {
  assert.throws(() => caseInsensitive(/\p{Lu}/u), /cannot be told/);
  assert.throws(() => caseInsensitive(/[\P{L}]/u), /cannot be told/);
});

test('a pattern asks a text in small letters', () => {
  const alerted = pattern(/\balert(?:s|ed)?\b [^.]*\p{L}ops\b/u);
  for (const text of ['An ALERT woke DevOps', 'alerted the SecOps']) assert.ok(alerted.test(text), text);
  for (const text of ['An alarm woke DevOps', 'Alerts. DevOps']) assert.ok(!alerted.test(text), text);
});

test('refuses a capital letter, which would never be found, but not those of escapes', () => {
  assert.throws(() => pattern(/\bUTC\b/), /small letters/);
  assert.throws(() => pattern(/\bA/), /small letters/);
  assert.equal(lowercaseOnly(/[\p{L}\W]\S\u00A0/gu).flags, 'g');
});

test('small letters stand where the letters stood', () => {
  for (const text of ['İstanbul İİ END', 'ΣΑΣ ẞ', 'plain']) {
    assert.equal(lowercase(text).length, text.length);
    assert.equal(lowercase(text).indexOf('end'), text.indexOf('END'));
  }
});
