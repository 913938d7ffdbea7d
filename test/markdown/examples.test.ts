import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../../server/src';
import { alx } from '../../server/src/profiles';

const example = `# Postmortem: checkout failed

## Issue Summary

From 14:05 to 15:20 UTC all customers saw errors because the database server had crashed and the service was down.

## Timeline

- 14:05 UTC - The database server crashed and an alert fired.
- 14:30 UTC - The incident was escalated to the database team.
- 15:20 UTC - The server was restarted and the outage was over.

## Root Cause and Resolution

The disk was full. It was emptied and the service restored.

## Corrective Measures

- Add an alert on the disk
`;

const fenced = (text: string, language = '', fence = '```') => `${fence}${language}\n${text}${fence}\n`;

const readingOf = (text: string) => read(text, { profile: alx });

/** A page of documentation with a bad example and a good one. */
const page = (language: string) => `# Zones in timelines

Every time has a zone.

## What

The rule looked at each time and reported those without a zone.

## Bad

${fenced(example.replaceAll(' UTC', ''), language)}
## Good

${fenced(example, language)}
## Fixes

The zone was added.
`;

describe('a document shown in a fence', () => {
  for (const language of ['markdown', 'md', 'Markdown', ''])
    it(`is no part of the page around it (\`\`\`${language})`, () => {
      const { kind, applies, times, timeline, sections } = readingOf(page(language));
      assert.deepEqual([kind, applies, times, timeline], ['other', false, [], []]);
      assert.ok(!sections.some(({ covers }) => covers.includes('timeline')));
    });

  it('is none either where it is long, as long as the page says more than that', () => {
    const text = `# How to write one\n\n${'You should write what happened. '.repeat(12)}\n\n${fenced(example, 'markdown')}\nTell it soon.\n`;
    assert.ok(example.length > text.length / 2);
    const { applies, times } = readingOf(text);
    assert.deepEqual([applies, times], [false, []]);
  });

  for (const language of ['markdown', ''])
    it(`is the document itself where it is all there is (\`\`\`${language})`, () => {
      const { kind, times, sections } = readingOf(`Here is the postmortem:\n\n${fenced(example, language)}`);
      assert.deepEqual([kind, times.length, sections.length], ['postmortem', 5, 4]);
    });

  it('is the document’s own where the fence was left open', () => {
    const { kind, times } = readingOf(`# Postmortem\n\n\`\`\`\n${example}`);
    assert.deepEqual([kind, times.length], ['postmortem', 5]);
  });

  it('is told from a section’s text that was fenced', () => {
    const timeline = /- 14[\s\S]*over\.\n/.exec(example)?.[0] ?? '';
    const { kind, timeline: entries } = readingOf(example.replace(timeline, fenced(timeline)));
    assert.deepEqual([kind, entries.length], ['postmortem', 3]);
  });
});
