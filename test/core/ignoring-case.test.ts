import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ignoringCase } from '../../server/src/core/ignoring-case';

test('matches letters of either case, and those of other scripts', () => {
  const pattern = ignoringCase(/^\p{L}+day$/u);
  for (const text of ['Friday', 'MIDDAY', 'Πday', 'Émiday']) assert.match(text, pattern);
  for (const text of ['3day', '-day', '×day', 'Friday ']) assert.doesNotMatch(text, pattern);
});

test('keeps the other flags, classes and escapes', () => {
  const pattern = ignoringCase(/[\p{L}\p{N}\]-]+\[x\]\P{L}/gu);
  assert.equal(pattern.flags, 'gi');
  assert.deepEqual('a]-1[X]. é[x]b'.match(pattern), ['a]-1[X].']);
});

test('refuses what cannot be told without the flag', () => {
  assert.throws(() => ignoringCase(/\p{Lu}/u), /cannot be told/);
  assert.throws(() => ignoringCase(/[\P{L}]/u), /cannot be told/);
});
