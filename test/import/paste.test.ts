import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, type ImportOptions, pasteTimeline, type Span } from '../../server/src';
import { examine, versionsReader } from '../../server/src/examine';
import { byOffset, zoneNamed } from '../../server/src/import/clock-zone';
import { FORMAT_IDS } from '../../server/src/import/format-ids';
import { isInstant } from '../../server/src/import/moment';
import { formats, recognise } from '../../server/src/import/recognise';
import { parse } from '../../server/src/markdown/parse';
import { pasted } from './pasted';

const AFTER = '\n## Root Cause\n\nA full pool.\n';

/** The text after a paste at “|”, or over what is between two of them; the problem where there is one. */
function paste(marked: string, text: string, options: ImportOptions = {}): string {
  const start = marked.indexOf('|');
  const last = marked.lastIndexOf('|');
  const isAt = start >= 0 && !marked.includes('| ---');
  const document = isAt
    ? marked.slice(0, start) + marked.slice(start + 1, last) + (last > start ? marked.slice(last + 1) : marked.slice(start + 1))
    : marked;
  const where: Span | undefined = isAt ? { start, end: last > start ? last - 1 : start } : undefined;
  const found = pasteTimeline(versionsReader()(document), () => versionsReader(), text, where, options);
  if (!found) return 'not recognised';
  return 'problem' in found ? found.problem : applyEdits(document, found.edits);
}

const log = (...lines: string[]): string => lines.join('\n');
const ONE = '2026-03-04T14:20:30Z restarted';

describe('a paste into a timeline', () => {
  const CASES: Record<string, readonly [before: string, text: string, after: string, options?: ImportOptions]> = {
    'sorts entries in, in the form and the zone of those that are there': [
      '# P 2026-03-04\n\n## Timeline\n\n* 2:05 PM (EAT): An alert.\n* 6:00 PM (EAT): Over.\n',
      ONE,
      '# P 2026-03-04\n\n## Timeline\n\n* 2:05 PM (EAT): An alert.\n* 5:20 PM (EAT): restarted\n* 6:00 PM (EAT): Over.\n',
    ],
    'goes on after what is below an entry': [
      '# P 2026-03-04\n\n## Timeline\n\n1. 14:05 UTC – An alert.\n   - Of two.\n2. 15:00 UTC – Over.\n',
      ONE,
      '# P 2026-03-04\n\n## Timeline\n\n1. 14:05 UTC – An alert.\n   - Of two.\n2. 14:20 UTC – restarted\n2. 15:00 UTC – Over.\n',
    ],
    'keeps CRLF, and blank lines between entries': [
      '# P 2026-03-04\r\n\r\n## Timeline\r\n\r\n- 14:05 UTC - An alert.\r\n\r\n- 15:00 UTC - Over.\r\n',
      ONE,
      '# P 2026-03-04\r\n\r\n## Timeline\r\n\r\n- 14:05 UTC - An alert.\r\n\r\n- 14:20 UTC - restarted\r\n\r\n- 15:00 UTC - Over.\r\n',
    ],
    'writes seconds where the document does': [
      '# P 2026-03-04\n\n## Timeline\n\n- [14:05:10 UTC] An alert.\n',
      ONE,
      '# P 2026-03-04\n\n## Timeline\n\n- [14:05:10 UTC] An alert.\n- [14:20:30 UTC] restarted\n',
    ],
    'cuts no line in two': [
      '# P 2026-03-04\n\n## Timeline\n\nWe saw | an alert.\n',
      ONE,
      '# P 2026-03-04\n\n## Timeline\n\nWe saw  an alert.\n\n- **14:20 UTC** - restarted\n',
    ],
    'fills a table by the titles of its columns': [
      '# P\n\n## Timeline\n\n| Date | Time (UTC) | Event | Data |\n| --- | --- | --- | --- |\n| 2026-03-04 | 14:05 | An alert. | x |\n',
      '2026-03-05T00:20:30Z a | b',
      '# P\n\n## Timeline\n\n| Date | Time (UTC) | Event | Data |\n| --- | --- | --- | --- |\n| 2026-03-04 | 14:05 | An alert. | x |\n| 2026-03-05 | 00:20 | a \\| b |  |\n',
    ],
    'fills a table that has no entry yet': [
      '# P\n\n## Timeline\n\n| What | When |\n| --- | --- |\n',
      ONE,
      '# P\n\n## Timeline\n\n| What | When |\n| --- | --- |\n| restarted | 2026-03-04 14:20 UTC |\n',
    ],
    'fills a table without bars around it': [
      '# P 2026-03-04\n\n## Timeline\n\nTime (UTC) | Event\n--- | ---\n14:05 | An alert.\n15:00 | Over.\n',
      ONE,
      '# P 2026-03-04\n\n## Timeline\n\nTime (UTC) | Event\n--- | ---\n14:05 | An alert.\n14:20 | restarted\n15:00 | Over.\n',
    ],
    'fills the column of the zone, in a table with entries': [
      '# P 2026-03-04\n\n## Timeline\n\n| Time | Zone | Event |\n| --- | --- | --- |\n| 14:05 | UTC | An alert. |\n',
      ONE,
      '# P 2026-03-04\n\n## Timeline\n\n| Time | Zone | Event |\n| --- | --- | --- |\n| 14:05 | UTC | An alert. |\n| 14:20 | UTC | restarted |\n',
    ],
    'and in one without': [
      '# P 2026-03-04\n\n## Timeline\n\n| Time | Zone | Event |\n| --- | --- | --- |\n',
      ONE,
      '# P 2026-03-04\n\n## Timeline\n\n| Time | Zone | Event |\n| --- | --- | --- |\n| 14:20 | UTC | restarted |\n',
    ],
    'takes no column of names for what happened, and leaves dates out where rows have none': [
      '# P 2026-03-04\n\n## Timeline\n\n| Date | Time | Who | How |\n| --- | --- | --- | --- |\n| | 14:05 UTC | Ana | An alert. |\n',
      ONE,
      '# P 2026-03-04\n\n## Timeline\n\n| Date | Time | Who | How |\n| --- | --- | --- | --- |\n| | 14:05 UTC | Ana | An alert. |\n|  | 14:20 UTC |  | restarted |\n',
    ],
    'takes no form from a row that says more than its time': [
      '# P 2026-03-04\n\n## Timeline\n\n| Time | Event |\n| --- | --- |\n| about 14:05 UTC or so | An alert. |\n| 14:10–14:15 UTC | A call. |\n',
      ONE,
      '# P 2026-03-04\n\n## Timeline\n\n| Time | Event |\n| --- | --- |\n| about 14:05 UTC or so | An alert. |\n| 14:10–14:15 UTC | A call. |\n| 14:20 UTC | restarted |\n',
    ],
    'keeps brackets and bold letters of a cell': [
      '# P 2026-03-04\n\n## Timeline\n\n| Time | Event |\n| --- | --- |\n| **14:05 (UTC)** | An alert. |\n',
      ONE,
      '# P 2026-03-04\n\n## Timeline\n\n| Time | Event |\n| --- | --- |\n| **14:05 (UTC)** | An alert. |\n| **14:20 (UTC)** | restarted |\n',
    ],
    'begins a timeline where the cursor is': [
      `# P\n\n## Timeline\n\nAs far as it is known.\n\n|\n${AFTER}`,
      log(ONE, '2026-03-05T00:10:00Z over'),
      `# P\n\n## Timeline\n\nAs far as it is known.\n\n- **2026-03-04 14:20 UTC** - restarted\n- **2026-03-05 00:10 UTC** - over\n${AFTER}`,
    ],
    'takes the place of a bullet that waits for its text': [
      `# P 2026-03-04\n\n## Timeline\n\n- **14:05 UTC** - An alert.\n- |\n${AFTER}`,
      ONE,
      `# P 2026-03-04\n\n## Timeline\n\n- **14:05 UTC** - An alert.\n- **14:20 UTC** - restarted\n${AFTER}`,
    ],
    'takes the place of a line that was made for it': [
      `# P 2026-03-04\n\n## Timeline\n\n- **14:05 UTC** - An alert.\n|\n- **15:00 UTC** - Over.\n${AFTER}`,
      ONE,
      `# P 2026-03-04\n\n## Timeline\n\n- **14:05 UTC** - An alert.\n- **14:20 UTC** - restarted\n- **15:00 UTC** - Over.\n${AFTER}`,
    ],
    'takes the place of what is selected': [
      `# P 2026-03-04\n\n## Timeline\n\n|restarted at some time|\n${AFTER}`,
      ONE,
      `# P 2026-03-04\n\n## Timeline\n\n- **14:20 UTC** - restarted\n${AFTER}`,
    ],
    'makes the section where there is none': [
      `# P\n\n## Summary\n\nDown.\n${AFTER}`,
      ONE,
      `# P\n\n## Summary\n\nDown.\n\n## Timeline\n\n- **2026-03-04 14:20 UTC** - restarted\n${AFTER}`,
    ],
    'follows a list that waits to be filled in': [
      `# P\n\n## Timeline\n\n- **[TODO: time] [TODO: time zone]** - [TODO: what began]\n${AFTER}`,
      ONE,
      `# P\n\n## Timeline\n\n- **[TODO: time] [TODO: time zone]** - [TODO: what began]\n- **2026-03-04 14:20 UTC** - restarted\n${AFTER}`,
    ],
    'leaves the zone out that is declared': [
      `# P 2026-03-04\n\n## Timeline\n\nAll times are in Nairobi time.\n${AFTER}`,
      ONE,
      `# P 2026-03-04\n\n## Timeline\n\nAll times are in Nairobi time.\n\n- **17:20** - restarted\n${AFTER}`,
    ],
    'names the offset in the hour that a clock shows twice': [
      `# P 2026-11-01\n\n## Timeline\n\nAll times are in Pacific Time.\n${AFTER}`,
      log('2026-11-01T08:30:00Z first', '2026-11-01T09:30:00Z second'),
      `# P 2026-11-01\n\n## Timeline\n\nAll times are in Pacific Time.\n\n- **01:30 UTC-7** - first\n- **01:30 UTC-8** - second\n${AFTER}`,
    ],
    'goes below the title of its day': [
      '# P\n\n## Timeline\n\n### March 4, 2026\n\n- 14:05 UTC: An alert.\n\n### March 5, 2026\n\n- 00:30 UTC: Over.\n',
      log(ONE, '2026-03-05T00:10:00Z up'),
      '# P\n\n## Timeline\n\n### March 4, 2026\n\n- 14:05 UTC: An alert.\n- 14:20 UTC: restarted\n\n### March 5, 2026\n\n- 00:10 UTC: up\n- 00:30 UTC: Over.\n',
    ],
    'keeps a timeline newest first': [
      '# P 2026-03-04\n\n## Timeline\n\n- 15:00 UTC: Over.\n- 14:05 UTC: An alert.\n',
      log('2026-03-04T14:10:00Z a', ONE),
      '# P 2026-03-04\n\n## Timeline\n\n- 15:00 UTC: Over.\n- 14:20 UTC: restarted\n- 14:10 UTC: a\n- 14:05 UTC: An alert.\n',
    ],
    'writes headings with the text below them': [
      `# P 2026-03-04\n\n## Timeline\n\n### 14:05 UTC\n\nAn alert.\n\n### 15:00 UTC\n\nOver.\n${AFTER}`,
      ONE,
      `# P 2026-03-04\n\n## Timeline\n\n### 14:05 UTC\n\nAn alert.\n\n### 14:20 UTC\n\nrestarted\n\n### 15:00 UTC\n\nOver.\n${AFTER}`,
    ],
    'gives old entries their date where new ones of an earlier day come before them': [
      '# P 2026-03-04\n\n## Timeline\n\n- 14:05 UTC: An alert.\n',
      '2026-03-03T22:10:00Z deployed',
      '# P 2026-03-04\n\n## Timeline\n\n- 2026-03-03 22:10 UTC: deployed\n- 2026-03-04 14:05 UTC: An alert.\n',
    ],
    'gives no second date to one that has a date without a year': [
      'It was moved on November 3, 2019 for the last time.\n\n## Timeline (UTC)\n\n- Dec 30, 22:40 - An alert.\n- 23:50 - A call.\n',
      ONE,
      'It was moved on November 3, 2019 for the last time.\n\n## Timeline (UTC)\n\n- Dec 30, 22:40 - An alert.\n- 23:50 - A call.\n- 2026-03-04 14:20 - restarted\n',
    ],
    'writes dates as the document does': [
      '# P\n\n## Timeline\n\n- March 4, 2026 14:05 UTC: An alert.\n',
      ONE,
      '# P\n\n## Timeline\n\n- March 4, 2026 14:05 UTC: An alert.\n- March 4, 2026 14:20 UTC: restarted\n',
    ],
    'with the day first': [
      '# P\n\n## Timeline\n\n- 4 March 2026 14:05 UTC: An alert.\n',
      '2026-05-14T14:20:30Z restarted',
      '# P\n\n## Timeline\n\n- 4 March 2026 14:05 UTC: An alert.\n- 14 May 2026 14:20 UTC: restarted\n',
    ],
    'with two digits and a short name': [
      '# P\n\n## Timeline\n\n- 04 Mar 2026, 14:05 UTC: An alert.\n',
      '2026-09-05T14:20:30Z restarted',
      '# P\n\n## Timeline\n\n- 04 Mar 2026, 14:05 UTC: An alert.\n- 05 Sep 2026, 14:20 UTC: restarted\n',
    ],
    'without a year': [
      '# P 2026\n\n## Timeline\n\n- Mar 4 14:05 UTC: An alert.\n',
      '2026-09-14T14:20:30Z restarted',
      '# P 2026\n\n## Timeline\n\n- Mar 4 14:05 UTC: An alert.\n- Sep 14 14:20 UTC: restarted\n',
    ],
    'invents no zone': [
      '# P 2026-03-04\n\n## Timeline\n\n- **14:05 UTC** - An alert.\n',
      'Ada Lovelace\n  2:20 PM\nrestarted',
      '# P 2026-03-04\n\n## Timeline\n\n- **14:05 UTC** - An alert.\n- **14:20** - Ada Lovelace: restarted\n',
    ],
    'asks for the zone where another one is declared': [
      '# P 2026-03-04\n\n## Timeline (UTC)\n\n- **14:05** - An alert.\n',
      'Mar  4 14:20:00 db1 postgres[8]: restarted',
      '# P 2026-03-04\n\n## Timeline (UTC)\n\n- **14:05** - An alert.\n- **14:20 [TODO: time zone]** - db1 postgres\\[8]: restarted\n',
    ],
    'converts from the zone that the user says': [
      '# P 2026-03-04\n\n## Timeline (UTC)\n\n- **14:05** - An alert.\n',
      'Ada Lovelace\n  5:20 PM\nrestarted',
      '# P 2026-03-04\n\n## Timeline (UTC)\n\n- **14:05** - An alert.\n- **14:20** - Ada Lovelace: restarted\n',
      { zone: 'Africa/Nairobi' },
    ],
    'names that zone where no day is known': [
      `# P\n\n## Timeline\n${AFTER}`,
      'Ada Lovelace\n  5:20 PM\nrestarted',
      `# P\n\n## Timeline\n\n- **17:20 UTC+3** - Ada Lovelace: restarted\n${AFTER}`,
      { zone: '+03:00' },
    ],
    'puts roles in place of people': [
      `# P 2026-03-04\n\n## Timeline\n${AFTER}`,
      log('2026-03-04 14:05:00\tada\tgrace: is it db1? @channel', '2026-03-04 14:06:00\tgrace\tyes @ada, asking @linus'),
      `# P 2026-03-04\n\n## Timeline\n\n- **14:05** - Responder 1: Responder 2: is it db1? @channel\n- **14:06** - Responder 2: yes Responder 1, asking Responder 3\n${AFTER}`,
      { names: 'roles' },
    ],
    'does not add a year to a day that has none': [
      `# P\n\n## Timeline\n${AFTER}`,
      log('Mar  4 23:59:00 db1 x: a', 'Mar  5 00:01:00 db1 x: b'),
      `# P\n\n## Timeline\n\n- **Mar 4 23:59** - db1 x: a\n- **Mar 5 00:01** - db1 x: b\n${AFTER}`,
    ],
    'says why too much is too much': [
      `# P\n\n## Timeline\n${AFTER}`,
      `${ONE}\n`.repeat(501),
      'More than 500 events are too many for a timeline. Copy the part that tells what happened.',
    ],
    'says why a text is too long': [
      `# P\n\n## Timeline\n${AFTER}`,
      `${ONE}\n`.repeat(100_000),
      'The text is too long for a timeline: 3.1 million characters. Copy the part that tells what happened.',
    ],
    'says that a zone is not known': [
      `# P\n\n## Timeline\n${AFTER}`,
      ONE,
      'The time zone “Mars” is not known, or has several meanings. Write an offset, for example UTC+3.',
      { zone: 'Mars' },
    ],
    'leaves alone what it does not know': ['# P\n\n## Timeline\n\n|', 'restarted', 'not recognised'],
  };
  for (const [what, [before, text, after, options]] of Object.entries(CASES))
    it(what, () => assert.equal(paste(before, text, options), after));

  it('leaves out what is there already, and keeps what a source says twice', () => {
    const twice = log(ONE, ONE, '2026-03-04T14:21:00Z up');
    for (const document of [
      '# P 2026-03-04\n\n## Timeline\n\n- 14:05 UTC - An alert.\n',
      `# P\n\n## Timeline\n${AFTER}`,
      '# P\n\n## Timeline\n\n### 2026-03-04 14:05 UTC\n\nAn alert.\n',
    ]) {
      const once = paste(document, twice);
      assert.equal(once.match(/restarted/g)?.length, 2);
      assert.equal(paste(once, twice), once);
    }
  });

  // On 4 January and on 4 July 2026: its name, and what it is ahead of UTC.
  const zones: readonly (readonly [name: string, january: string | undefined, july?: string])[] = [
    ['UTC', 'UTC +0'],
    ['Z', 'UTC +0'],
    ['+3', 'UTC+3 +3'],
    ['-0330', 'UTC-3:30 -3.5'],
    ['+05:30', 'UTC+5:30 +5.5'],
    ['Nairobi time', 'Nairobi time +3'],
    ['Europe/Berlin', 'Europe/Berlin +1', 'Europe/Berlin +2'],
    ['Japan', 'UTC+9 +9'],
    ['Pacific Time', 'Pacific Time -8', 'Pacific Time -7'],
    ['EST', 'EST -5', 'EDT -4'],
    ['CEST', 'CET +1', 'CEST +2'],
    // Arizona’s clocks never change.
    ['MST', 'MST -7'],
    ['IST', undefined],
    ['Mars', undefined],
  ];
  for (const [name, january, july = january] of zones)
    it(`knows of the zone ${name}: ${january ?? 'nothing'}${july === january ? '' : `, ${july}`}`, () => {
      const zone = zoneNamed(name);
      const shown = [0, 6].map((month) => {
        const epoch = Date.UTC(2026, month, 4) / 1000;
        const offset = zone?.offsetAt(epoch) ?? 0;
        assert.equal(zone?.epochAt(epoch + offset) ?? epoch, epoch);
        const written = `UTC${offset < 0 ? '-' : '+'}${Math.floor(Math.abs(offset) / 3600)}${offset % 3600 === 0 ? '' : ':30'}`;
        if (zone) assert.equal(byOffset(zone).nameAt(epoch), offset === 0 ? 'UTC' : written);
        return zone && `${zone.nameAt(epoch)} ${offset < 0 ? '' : '+'}${offset / 3600}`;
      });
      assert.deepEqual(shown, [january, july]);
    });

  it('has ids of formats for the command line', () =>
    assert.deepEqual(
      FORMAT_IDS,
      formats.map(({ id }) => id),
    ));
});

const DOCUMENTS: Record<string, string> = {
  'with an empty timeline': `# Postmortem\n\n## Timeline\n${AFTER}`,
  'with a list': `# Postmortem: checkout, 2026-03-04\n\n## Timeline\n\n- **13:00 UTC** - Deployed.\n- **16:00 UTC** - Over.\n${AFTER}`,
  'in another zone, with AM and PM': `# Postmortem\n\n## Timeline (EAT)\n\n- 2026-03-04 1:00 PM: Deployed.\n${AFTER}`,
  'with a table': `# Postmortem\n\n## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 2026-03-04 13:00 | Deployed. |\n${AFTER}`,
};

/** What a reader of Markdown sees, white space folded. */
function seen(markdown: string): string {
  const texts: string[] = [];
  const walk = (node: { value?: string; type: string; children?: unknown[] }): void => {
    if (node.value !== undefined && node.type !== 'html') texts.push(node.value);
    for (const child of node.children ?? []) walk(child as typeof node);
    if (['paragraph', 'tableCell', 'heading'].includes(node.type)) texts.push('\n');
  };
  walk(parse(markdown) as never);
  return texts.join('').replace(/[ \t\u00A0]+/g, ' ');
}

describe('entries of a paste', () => {
  for (const [where, document] of Object.entries(DOCUMENTS))
    for (const { what, text } of pasted)
      it(`read again say what the source says: ${what}, ${where}`, () => {
        const before = examine(document);
        const after = paste(document, text);
        const { postmortem, findings } = examine(after);
        const events = recognise(text)?.events ?? [];
        const minutes = events.flatMap(({ when }) => (isInstant(when) ? [Math.floor(when.epoch / 60)] : []));
        const read = postmortem.timeline.flatMap(({ time }) => {
          const instant = time === undefined ? undefined : postmortem.times[time]?.instant;
          return instant ? [Math.floor(Date.parse(instant) / 60_000)] : [];
        });
        if (minutes.length === events.length) {
          const own = before.postmortem.timeline.map(({ time }) =>
            Math.floor(Date.parse(before.postmortem.times[time ?? 0]?.instant ?? '') / 60_000),
          );
          assert.deepEqual(
            read,
            [...own, ...minutes].sort((a, b) => a - b),
          );
        }
        for (const event of events) assert.ok(seen(after).includes(event.text.replace(/\s+/g, ' ').trim()), event.text);
        const errors = (all: typeof findings) =>
          all.filter(
            ({ severity, rule }) => severity === 'error' && !['time-zone-missing', 'placeholder-left', 'secret-exposed'].includes(rule),
          ).length;
        assert.ok(errors(findings) <= errors(before.findings), JSON.stringify(findings.filter(({ severity }) => severity === 'error')));
      });
});
