import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { share } from '../../server/src/reading/lexicon/share';

const SAID = [
  '40% of our paying users saw an error.',
  'Users affected: 40%.',
  'The outage affected about 30 percent of the traffic.',
  '1,200 orders failed.',
  'Some 1.2B queries were lost.',
  'All customers in Europe were locked out.',
  'Checkout failed for half of the visitors.',
  'Nobody could log in.',
  'No one was able to pay.',
  'It was down for everyone.',
  'Everybody in Europe was locked out.',
  'Customers (about 300 people) could not pay.',
  'A part of the shops, about 20%, lost their orders.',
  'The shop was completely unreachable for an hour.',
  'It was a total outage.',
  'Successful logins dropped to zero.',
  '100% of the web servers were down.',
  'The error rate rose to 15%.',
];

const NOT_SAID = [
  'CPU usage was at 95% for all that time.',
  'The disk was 100% full.',
  'The disk, about 80% full, was read by one backup.',
  'The users of the machine had 90% of the memory.',
  'The outage took 40 minutes and users complained.',
  'The server was unreachable at 10:40 and users saw errors.',
  'Two engineers restarted the server.',
  'The server answered with 500 errors to users.',
  'Some users could not log in.',
  'Anyone can open the dashboard.',
  'Everyone on the call then agreed on what to look at next, since the rebuild had failed.',
  'It recovered 500 dollars through orders that were not blocked.',
];

describe('the share of users that was affected', () => {
  for (const sentence of SAID) it(`is said by: ${sentence}`, () => assert.ok(share.test(sentence)));
  for (const sentence of NOT_SAID) it(`is not said by: ${sentence}`, () => assert.ok(!share.test(sentence)));
});
