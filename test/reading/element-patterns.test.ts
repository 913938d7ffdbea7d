import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cured, patterns } from '../../server/src/reading/lexicon/element-patterns';

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

const CURED = [
  'Temporary files were removed, and the rotation was changed to prevent another such outage.',
  'We rolled back the release of Monday.',
  'Replaced the certificate on both gateways.',
  'Then the engineers rename the table.',
  'The fault was fixed by a quick edit of the route.',
  'They used a script to repair the index.',
  'The recovery started when we replaced the index.',
];

const NOT_CURED = [
  'We attempted to restart the database.',
  'The team restarted the server, but the errors persisted.',
  'A hotfix was developed and deployed.',
  'A quicker fix would be to change the model back.',
  'Our engineers worked with the vendor to find and fix the bug, and the functionality was restored.',
  'The outage was resolved by the database team.',
  'To prevent this from happening again, we added a second disk.',
  'We will replace the certificate.',
  'The fault was caused by a job that had replaced the index.',
  'This caused orders to be cancelled and payments to be reversed.',
  'The worker had been restarted about 40 times.',
  'The node had run out of memory.',
  'The queue recovered on its own once traffic dropped.',
  'Ana suggests restarting the worker.',
  'The team restarts the worker, the error persists.',
  'The incident started when the job replaced the index.',
  'The outage first began after we had deployed the release.',
];

describe('what was done to end it', () => {
  for (const sentence of CURED) it(`is said by: ${sentence}`, () => assert.ok(cured.test(sentence)));
  for (const sentence of NOT_CURED) it(`is not said by: ${sentence}`, () => assert.ok(!cured.test(sentence)));
});
