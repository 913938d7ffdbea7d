import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../../server/src';
import { alx } from '../../server/src/profiles';
import { rules } from '../../server/src/rules';
import { found } from '../found';

/** What blames a person in a sentence of a root cause. */
const blamed = (sentence: string): string[] => {
  const text = `# Postmortem: shop down\n\n## Root Cause and Resolution\n\nThe disk was full. ${sentence}\n`;
  const postmortem = read(text, { profile: alx, path: '0x19-postmortem/README.md' });
  return found(postmortem, rules).flatMap(({ rule, span }) => (rule === 'blame-person' ? [text.slice(span.start, span.end)] : []));
};

describe('blame of a person', () => {
  const BLAME: readonly string[] = [
    'It was Peter’s fault.',
    'Peter should have read the release notes.',
    'The engineer should have asked the team first.',
    'The fault lies with Peter.',
    'He did not check the disk, and never told anybody.',
    'Ana Lima pushed the change without testing it.',
    'An engineer cleaned up db-1 and never switched back to the replica.',
    'The root cause was a wrongly merged configuration by our SRE.',
    'The table was accidentally dropped by a junior engineer.',
    'The outage was the direct result of the operator being drunk.',
    'It happened because of the developer not following the runbook.',
    'The admin’s lack of attention let the disk fill up.',
    'The mistake made by the intern cost two hours.',
    'He has since been moved to the support desk.',
    'Bad engineers write bad code.',
    'The culprit was the new intern.',
    'The network team did not properly plan the migration.',
    'The database team was careless.',
    'Tom was responsible for the outage.',
    'Carlos accidentally ran the migration against production.',
    'The admin who ran the script did not read the warning.',
    'The senior engineer ought to have asked first.',
    'This one is on Kevin.',
    'Two engineers ignored the page for an hour.',
    'Someone copied the wrong key and told nobody.',
    'Diego dropped the table by mistake.',
    'The contractor we hired botched the upgrade.',
    'Anna’s careless edit removed the upstream.',
  ];
  for (const sentence of BLAME) it(`is heard in “${sentence}”`, () => assert.notDeepEqual(blamed(sentence), []));

  const NONE: readonly string[] = [
    'Alerts should have fired.',
    'The deploy should have been rolled back.',
    'Google’s fault tolerance did its work.',
    'It was nobody’s fault.',
    'Monitoring should have noticed this.',
    'The incident was escalated to Peter.',
    'Peter restarted the proxy, and the disk failed to mount.',
    'The engineer saw that the deploy had crashed and rolled it back.',
    'The Redis operator crashed, and the package manager broke the link.',
    'The engineer could accidentally delete the bucket, as nothing locked it.',
    'The engineers believed that the cache was at fault.',
    'The lead engineer, who was paged, found the misconfigured firewall.',
    'The fix was deployed without downtime by the platform team.',
    'Any engineer learns from his mistakes.',
    'But did not think that it matters.',
    'Tom is responsible for the checkout service.',
    'Two engineers looked at the page for an hour.',
    'The table was dropped by mistake by the migration.',
    'The page was incorrectly cached by the CDN.',
    'The person on call did not get the page.',
  ];
  for (const sentence of NONE) it(`is not heard in “${sentence}”`, () => assert.deepEqual(blamed(sentence), []));
});
