import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../server/src';
import { insertLine } from '../../server/src/edits/insert-line';
import { examine } from '../../server/src/examine';

const ENTRY = '- **[TODO: time]** - [TODO: what happened]';
const TASK = '- [ ] [TODO: task]';

/** A text with a line of the profile in the section of a part; undefined where it goes nowhere. */
function inserted(text: string, line = ENTRY, part = 'timeline'): string | undefined {
  const { postmortem } = examine(text, undefined, { path: 'incidents/disk.md' });
  const edit = insertLine(postmortem, part, line);
  return edit && applyEdits(text, [edit]);
}

describe('a line of the profile is inserted', () => {
  const timeline = (body: string, after = '') => `# Outage\n\n## Timeline\n\n${body}${after}`;
  const words = '**[TODO: time]** - [TODO: what happened]';
  const cases: Record<string, readonly [before: string, after: string | undefined]> = {
    'with the bullet of its list': ['* 14:05 UTC - a\n* 14:10 UTC - b\n', `* 14:05 UTC - a\n* 14:10 UTC - b\n* ${words}\n`],
    'with the next number': ['1) 14:05 UTC - a\n2) 14:10 UTC - b\n', `1) 14:05 UTC - a\n2) 14:10 UTC - b\n3) ${words}\n`],
    'with the number that all items have': ['1. 14:05 UTC - a\n1. 14:10 UTC - b\n', `1. 14:05 UTC - a\n1. 14:10 UTC - b\n1. ${words}\n`],
    'after a blank line where others have one': [
      '- 14:05 UTC - a\n\n- 14:10 UTC - b\n',
      `- 14:05 UTC - a\n\n- 14:10 UTC - b\n\n- ${words}\n`,
    ],
    'in the list of a quotation': ['> - 14:05 UTC - a\n', `> - 14:05 UTC - a\n> - ${words}\n`],
    'as a paragraph of a quotation': ['> It was down.\n', `> It was down.\n>\n> ${words}\n`],
    'as a row, time and event in their columns': [
      '| Event | Time (UTC) | Who |\n| --- | --- | --- |\n| a | 14:05 | Ana |\n',
      '| Event | Time (UTC) | Who |\n| --- | --- | --- |\n| a | 14:05 | Ana |\n| [TODO: what happened] | [TODO: time] |  |\n',
    ],
    'as a row without bars around it': [
      'Time (UTC) | Event\n--- | ---\n14:05 | a\n',
      'Time (UTC) | Event\n--- | ---\n14:05 | a\n[TODO: time] | [TODO: what happened]\n',
    ],
    'below a table that has no column for times': [
      '| Event | UTC |\n| --- | --- |\n| a | 14:05 |\n',
      `| Event | UTC |\n| --- | --- |\n| a | 14:05 |\n\n- ${words}\n`,
    ],
    'before a line across the page and definitions of links': [
      '- 14:05 UTC - a\n\n---\n\n[1]: https://example.com\n',
      `- 14:05 UTC - a\n- ${words}\n\n---\n\n[1]: https://example.com\n`,
    ],
    'not into a fence that nothing closes': ['```\n14:05 UTC - a\n', undefined],
    'not twice': [`${ENTRY}\n`, undefined],
  };
  for (const [what, [before, after]] of Object.entries(cases))
    it(what, () => assert.equal(inserted(timeline(before)), after && timeline(after)));

  it('below a title without a text', () =>
    assert.equal(
      inserted('# Outage\n\n## Summary\n\nDown.\n\n## Timeline\n'),
      `# Outage\n\n## Summary\n\nDown.\n\n## Timeline\n\n${ENTRY}\n`,
    ));

  it('with the bullet that most lists have', () =>
    assert.equal(
      inserted('# Outage\n\n## Summary\n\n- Down.\n\n* One\n* Two\n\n## Timeline\n'),
      `# Outage\n\n## Summary\n\n- Down.\n\n* One\n* Two\n\n## Timeline\n\n*${ENTRY.slice(1)}\n`,
    ));

  it('into the list below a title that is an item', () =>
    assert.equal(
      inserted('- **Timeline:**\n  - 14:05 UTC - a\n- **Root cause:** A full disk.\n'),
      `- **Timeline:**\n  - 14:05 UTC - a\n  ${ENTRY}\n- **Root cause:** A full disk.\n`,
    ));

  it('with a box where it is a task, in a list or below a text', () => {
    const tasks = (body: string) => `# Outage\n\n## Action items\n\n${body}`;
    assert.equal(inserted(tasks('- [x] a\n'), TASK, 'corrective'), tasks(`- [x] a\n${TASK}\n`));
    assert.equal(inserted(tasks('- a\n'), TASK, 'corrective'), tasks('- a\n- [TODO: task]\n'));
    assert.equal(inserted(tasks('As agreed:\n'), TASK, 'corrective'), tasks(`As agreed:\n\n${TASK}\n`));
  });

  it('nowhere where no section has its part', () => assert.equal(inserted(timeline('- 14:05 UTC - a\n'), ENTRY, 'impact'), undefined));
});
