import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { patterns } from '../../server/src/reading/lexicon/element-patterns';

const DETECTED = [
  'A user wrote to support that two people had the same seat.',
  'Two customers called us.',
  'A customer from Kenya phoned the hotline.',
  'Clients e-mailed our support.',
];

const NOT_DETECTED = [
  'The user service called the database in a loop.',
  'Users are told apart by their ids.',
  'The customer API called itself.',
];

describe('that users told of it', () => {
  for (const sentence of DETECTED)
    it(`is how it was detected: ${sentence}`, () => {
      assert.ok(patterns.detected.test(sentence));
      assert.ok(patterns.detectedHow.test(sentence));
    });
  for (const sentence of NOT_DETECTED)
    it(`is not said by: ${sentence}`, () => assert.ok(!patterns.detected.test(sentence) && !patterns.detectedHow.test(sentence)));
});
