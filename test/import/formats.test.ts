import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isInstant, type Moment, two } from '../../server/src/import/moment';
import { formats, recognise, whyNot } from '../../server/src/import/recognise';
import { pasted } from './pasted';

const clock = (second: number) => [second / 3600, (second / 60) % 60, second % 60].map((part) => two(Math.floor(part))).join(':');

/** `2026-03-04T14:05:00Z` of an instant; of what a clock showed only what is known: `?-03-04 14:05:00`, `14:05:00 IST`. */
function told(when: Moment): string {
  if (isInstant(when)) return new Date(when.epoch * 1000).toISOString().replace('.000', '');
  const { date, second, zone } = when;
  const day = date && ('written' in date ? date.written : `${date.year ?? '?'}-${two(date.month)}-${two(date.day)}`);
  return [day, clock(second), zone].filter(Boolean).join(' ');
}

describe('what is pasted', () => {
  for (const { what, format, text, events } of pasted)
    it(`is read as ${what}`, () => {
      const found = recognise(text);
      const read = found?.events.map(({ when, who, text: said, names }) =>
        [told(when), ...(who ? [`<${who}>`] : []), ...(names?.length ? [`(${names.join(', ')})`] : []), said].join(' '),
      );
      assert.deepEqual(read, events);
      assert.equal(found?.format.id, format);
      assert.deepEqual(recognise(text.replace(/\n/g, '\r\n'))?.events, found?.events);
      assert.deepEqual(recognise(text, format)?.events, found?.events);
    });

  it('is of every format', () =>
    assert.deepEqual(
      formats.map(({ id }) => id).filter((id) => !pasted.some(({ format }) => format === id)),
      [],
    ));

  const OTHERS: Record<string, string> = {
    nothing: '',
    'a word': 'restarted',
    'a sentence with a time': 'We met at 10:32 AM',
    'an entry of a timeline': '- 14:05 UTC - The database was restarted.',
    'entries of a timeline': '- **14:05 UTC** - An alert.\n- **14:09 UTC** - Ada acknowledged it.',
    'a line of a paragraph': '14:05 UTC: the database was restarted.',
    'a table of Markdown': '| Time (UTC) | Event |\n| --- | --- |\n| 14:05 | An alert. |',
    'two paragraphs': 'Ada Lovelace wrote the report.\n\nIt was finished at 10:32 AM.',
    'a heading': '## Timeline\n\n- 14:05 UTC',
    code: 'const at = "2026-03-04T14:05:00Z";\nconsole.log(at);',
    'JSON of something else': '{"time": 3, "unit": "hours"}',
    'JSON that is broken': '[{"ts": "1772633100.000100"',
    'a list of numbers': '[1, 2, 3]',
    'a table without times': 'name,size\na,1\nb,2',
    'a table whose times are none': 'time,message\nsoon,restarted',
    'a log of IRC with something else before it': 'hello\n14:06 <ben> up',
    'a day of IRC with something else below it': '--- Day changed Thu Mar 05 2026\nhello\n14:06 <ben> up',
    'a commit without a date': 'commit 1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d\nAuthor: Ada <ada@example.com>\n\n    Fix',
    'a record of JSON without a message': '[{"time": "2026-03-04T14:05:00Z", "level": "info"}]',
    'a table whose time no clock shows': 'time,message\n2026-03-04 25:05:00,restarted',
    'incidents whose times are none': 'incident_number,created_on\n7,soon',
    'a dash between words': 'It was down — not for long\nThen it was up.',
    'an address': 'https://example.com/2026-03-04T14:05:00Z',
    'events that name only their age':
      'LAST SEEN   TYPE      REASON    OBJECT      MESSAGE\n5m2s        Warning   BackOff   pod/api-1   Back-off restarting failed container',
  };
  for (const [what, text] of Object.entries(OTHERS))
    it(`is left alone where it is ${what}`, () => assert.equal(recognise(text), undefined));

  it('is refused with what to do where that is known', () => {
    assert.match(whyNot(OTHERS['events that name only their age'] as string) ?? '', /ages[\s\S]*-o json/);
    assert.equal(whyNot('restarted'), undefined);
  });
});
