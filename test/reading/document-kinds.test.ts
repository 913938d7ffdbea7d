import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { read } from '../../server/src';
import { defaultProfile } from '../../server/src/profiles';
import { readIt, reads } from './lines';

const STORY = [
  'On 4 May 2026 from 14:05 UTC to 15:20 UTC login failed for everybody, because the disk of the database was full.',
  'An alert fired at 14:05 UTC. We looked at the network, which was fine. The disk was emptied, and the service was restored.',
];

const shown = (text: string): string[] => {
  const { kind, applies } = readIt(text);
  return [applies ? `${kind}, checked` : kind];
};

reads('what a text is', shown, [
  [`# Login failed\n\n## Summary\n\n${STORY[0]}\n\n## Timeline\n\n${STORY[1]}`, 'postmortem, checked'],
  // Footnotes and references are no places to fill in.
  [
    `# Login failed\n\n## Summary\n\n${STORY[0]}\n\n## Timeline\n\n${['An alert[^pager] fired at 14:05 UTC', 'We looked at [the disk][disk]', 'The disk[^size] was emptied', 'The service[^shop] was restored'].map((entry) => `- ${entry}.\n`).join('')}`,
    'postmortem, checked',
  ],
  // One part is not enough, nor are titles without a story.
  [`# Login failed\n\n## Summary\n\n${STORY[0]}`, 'other'],
  ['# Groceries\n\n## Summary\n\nMilk and bread.\n\n## Timeline\n\nOn Sunday.', 'other'],
  // A title that says what it will be, with two parts begun.
  ['# Postmortem: login failed\n\n## Summary\n\nLogin failed.\n\n## Timeline\n\nSoon.', 'other, checked'],
  // Texts about incidents in general.
  [`# Runbook: login fails\n\n## Summary\n\n${STORY[0]}\n\n## Timeline\n\n${STORY[1]}`, 'other'],
  [`# A list of outages\n\n## Summary\n\n${STORY[0]}\n\n## Timeline\n\n${STORY[1]}`, 'other'],
  ['# Our incident process\n\n## Summary\n\nYou must page the team.\n\n## Timeline\n\nYou should write down each step.', 'other'],
  ['Postmortem cases', 'empty'],
  ['', 'empty'],
  ['# Postmortem\n', 'empty'],
  ['https://example.com/postmortem', 'link'],
  ['My postmortem is [here](https://example.com/postmortem).', 'link'],
  ['---\ntype: postmortem\n---\n\nSoon.', 'other, checked'],
]);

describe('whether a text is checked', () => {
  for (const [path, applies] of [
    ['0x19-postmortem/README.md', true],
    ['incidents/2026-05-04.md', true],
    ['postmortems/login.md', true],
    ['notes/today.md', false],
  ] as const)
    it(`${path}: ${applies}`, () => assert.equal(read('Soon.', { profile: defaultProfile, path }).applies, applies));
});

describe('the pages of this project', () => {
  const pages = ['.', 'server', 'docs', 'server/src/rules'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  );
  for (const page of pages)
    it(`are about postmortems and are none: ${page}`, () => assert.equal(readIt(readFileSync(page, 'utf8')).applies, false));
});
