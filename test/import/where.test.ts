import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examine } from '../../server/src/examine';
import { inTimeline, isVerbatim } from '../../server/src/import/where';

/** A document without the “‸” that marks a place in it, and the place. */
function placeIn(marked: string) {
  const at = marked.indexOf('‸');
  const { postmortem } = examine(marked.replace('‸', ''), undefined, { path: 'incidents/shop.md' });
  return { postmortem, place: { start: at, end: at } };
}

describe('a place that takes a text as it is', () => {
  const CASES: Readonly<Record<string, boolean>> = {
    '# Outage\n\nThe shop ‸was down.\n': false,
    '# Outage\n\n```text\n14:05 ‸an alert\n```\n': true,
    '# Outage\n\n    14:05 ‸an alert\n': false,
    '# Outage\n\nThe `log ‸of it`.\n': true,
    '# Outage\n\n- item\n\n  ```\n  a ‸b\n  ```\n': true,
    '# Outage\n\n<!-- a ‸comment -->\n': true,
    '---\nprofile: ‸alx\n---\n\n# Outage\n': true,
    '---\nprofile: alx\n---\n\n‸# Outage\n': false,
    '# Outage\n\n‸```text\n14:05\n```\n': false,
  };
  for (const [marked, verbatim] of Object.entries(CASES))
    it(`${verbatim ? 'is' : 'is not'} ${JSON.stringify(marked)}`, () => {
      const { postmortem, place } = placeIn(marked);
      assert.equal(isVerbatim(postmortem, place), verbatim);
    });
});

describe('a place in the timeline', () => {
  const page = (timeline: string) =>
    `# Postmortem\n\n## Summary\n\nIt was down.\n\n## Timeline\n\n${timeline}\n\n## Root cause\n\nA disk.\n`;
  const CASES: Readonly<Record<string, { section: boolean; line: boolean }>> = {
    [page('- 14:05 UTC - An alert\n- ‸')]: { section: true, line: true },
    [page('- 14:05 UTC - An alert\n‸')]: { section: true, line: true },
    [page('- 14:05 UTC - ‸An alert')]: { section: true, line: false },
    [page('- 14:05 UTC - An alert').replace('A disk', 'A ‸disk')]: { section: false, line: false },
    [page('- 14:05 UTC - An alert').replace('## Timeline', '## Time‸line')]: { section: false, line: false },
    '# Postmortem\n\n## Timeline\n\n1. ‸': { section: true, line: true },
  };
  for (const [marked, expected] of Object.entries(CASES))
    it(JSON.stringify(marked.slice(marked.indexOf('##'))), () => {
      const { postmortem, place } = placeIn(marked);
      assert.deepEqual(inTimeline(postmortem, place), expected);
    });
});
