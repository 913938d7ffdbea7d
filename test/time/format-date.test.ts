import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateLike } from '../../server/src/time/format-date';

const cases: readonly (readonly [written: string, was: string, now: string, wanted: string | undefined])[] = [
  ['2026-03-03', '2026-03-03', '2026-03-04', '2026-03-04'],
  ['2026/3/9', '2026-03-09', '2026-03-10', '2026/3/10'],
  ['March 31st, 2026', '2026-03-31', '2026-04-01', 'April 1st, 2026'],
  ['Mar 31', '2026-03-31', '2026-04-01', 'Apr 1'],
  ['1 APRIL', '2026-04-01', '2026-03-31', '31 MARCH'],
  ['May 1, 2026', '2026-05-01', '2026-04-30', 'Apr 30, 2026'],
  ['Tuesday, 3 March 2026', '2026-03-03', '2026-03-04', 'Wednesday, 4 March 2026'],
  ['Wed 14 January', '2026-01-14', '2026-01-15', 'Thu 15 January'],
  ['31-12-2026', '2026-12-31', '2027-01-01', '01-01-2027'],
  ['12/31/26', '2026-12-31', '2027-01-01', '01/01/27'],
  ['3/9/2026', '2026-03-09', '2026-03-10', '3/10/2026'],
  ['9/10', '2026-09-10', '2026-09-11', '9/11'],
  ['the 16th', '2026-01-16', '2026-01-17', 'the 17th'],
  ['03-03-2026', '2026-03-03', '2026-03-04', undefined],
  ['January 14-19, 2026', '2026-01-14', '2026-01-15', undefined],
  ['2026-02-28', '2026-02-28', '2026-02-30', undefined],
];

describe('a date written as another one is', () => {
  for (const [written, was, now, wanted] of cases)
    it(`${now} like ${written}: ${wanted ?? 'nobody can tell'}`, () => assert.equal(dateLike(written, was, now), wanted));
});
