import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entryShape } from '../../server/src/edits/entry-shape';
import { examine } from '../../server/src/examine';

/** How a new entry is written below a timeline, with the time and the text left out. */
function shape(timeline: string): string {
  const text = `# Postmortem: the shop was down\n\n## Summary\n\nThe shop was down.\n\n## Timeline\n\n${timeline}\n`;
  const { before, after, end } = entryShape(examine(text, undefined, { path: 'incidents/shop.md' }).postmortem);
  return `${before}…${after}…${end}`;
}

describe('the shape of an entry', () => {
  const CASES: Readonly<Record<string, string>> = {
    '- 14:05 UTC - An alert fired.': '- … - …',
    '* **14:05 UTC**: An alert fired.': '* **…**: …',
    '- [14:05 UTC] An alert fired.': '- […] …',
    '- **2026-03-04 14:05 UTC** – An alert fired.': '- **2026-03-04 …** – …',
    '- 14:05 (EAT) - An alert fired.': '- … - …',
    '| Time | Event |\n| --- | --- |\n| 14:05 UTC | An alert fired. |': '| … | … |',
    '- **14:05** UTC - An alert fired.': '- **…** - …',
    '- At about 14:05 UTC an alert fired.': '- **…** - …',
    'Nobody wrote anything.': '- **…** - …',
  };
  for (const [timeline, expected] of Object.entries(CASES)) it(JSON.stringify(timeline), () => assert.equal(shape(timeline), expected));
});
