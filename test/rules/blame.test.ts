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
  ];
  for (const sentence of BLAME) it(`is heard in “${sentence}”`, () => assert.notDeepEqual(blamed(sentence), []));

  const NONE: readonly string[] = [
    'Alerts should have fired.',
    'The deploy should have been rolled back.',
    'Google’s fault tolerance did its work.',
    'It was nobody’s fault.',
    'Monitoring should have noticed this.',
    'The incident was escalated to Peter.',
  ];
  for (const sentence of NONE) it(`is not heard in “${sentence}”`, () => assert.deepEqual(blamed(sentence), []));
});
