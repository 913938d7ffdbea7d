import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixesOf } from '../../server/src';
import { examine } from '../../server/src/examine';

const restated = (sentence: string): string | undefined => {
  const { postmortem, findings } = examine(`---\nprofile: incident\n---\n\n# Outage\n\n## Root cause\n\n${sentence}\n`);
  const found = findings.find(({ rule }) => rule === 'blame-person');
  assert.ok(found, `${sentence} is found`);
  const [fix] = fixesOf(found, postmortem);
  assert.ok(!fix?.safe && !fix?.preferred);
  return fix?.edits[0]?.text;
};

const cases: readonly (readonly [sentence: string, wanted: string | undefined])[] = [
  ['John forgot to check the backups.', 'The backups were not checked.'],
  ['The engineer forgot to renew the certificate of the payment gateway.', 'The certificate of the payment gateway was not renewed.'],
  ['The engineer forgot to turn off the cron job before the migration.', 'The cron job was not turned off before the migration.'],
  ['An engineer accidentally deleted the production database.', 'The production database was accidentally deleted.'],
  ['14:05 UTC - The on-call engineer forgot to restart the workers.', 'The workers were not restarted.'],
  // More than one thing, more than one verb, or no telling what belongs to what.
  ['John forgot to check the backups and deployed.', undefined],
  ['John forgot to check the status.', undefined],
  ['John forgot to check the DNS.', undefined],
  ['John forgot to check whether it worked.', undefined],
  ['John forgot to check `backup.log`.', undefined],
  ['Because of the hurry, John forgot to check the backups.', undefined],
  ['John forgot to tell the team.', undefined],
  ['John forgot the check.', undefined],
  ['The engineer failed to check the backups.', undefined],
];

describe('blame is restated without a person', () => {
  for (const [sentence, wanted] of cases) it(`${sentence} → ${wanted ?? 'nothing'}`, () => assert.equal(restated(sentence), wanted));
});
