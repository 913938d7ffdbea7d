import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, insertPart, plainOf, read } from '../../server/src';
import { frontMatter } from '../../server/src/markdown/front-matter';
import { alx } from '../../server/src/profiles';
import { isPostmortemPath } from '../../server/src/reading/document-path';
import { HeadingMatcher } from '../../server/src/reading/heading-names';
import { literal, renumbered } from '../../server/src/text/snippet';
import { datesIn, isoDate } from '../../server/src/time/dates';
import { durationsIn } from '../../server/src/time/durations';

const names = new HeadingMatcher(alx.names);

describe('titles', () => {
  const NAMED: readonly (readonly [string, ...string[]])[] = [
    ['Issue Summary', 'summary'],
    ['1. 📝 ISSUE SUMMARY:', 'summary'],
    ['Timeline (all times in GMT)', 'timeline'],
    ['Chronology of Events', 'timeline'],
    ['Root Cause and Resolution', 'root-cause', 'resolution'],
    ['Root Cause & Resolution of the Incident', 'root-cause', 'resolution'],
    ['Corective and Preventitive Mesures', 'corrective'],
    ['Corrective measures and prevention', 'corrective'],
    ['Lessons Learned and Follow-Ups', 'lessons', 'corrective'],
    ['What went wrong and why?', 'root-cause'],
    ['How did we respond?', 'resolution'],
    ['TO-DO', 'tasks'],
    ['Root cause and resolution must contain:', 'root-cause', 'resolution'],
  ];
  for (const [title, ...ids] of NAMED) it(`“${title}” names ${ids.join(' and ')}`, () => assert.deepEqual(names.match(title)?.ids, ids));
  for (const title of ['Getting started', 'The night the lights went out', 'Installation', 'License'])
    it(`“${title}” names nothing`, () => assert.equal(names.match(title), undefined));
});

describe('dates', () => {
  const DATES: readonly (readonly [string, string | undefined])[] = [
    ['2024-06-20', '2024-06-20'],
    ['20/06/2024', '2024-06-20'],
    ['06/20/2024', '2024-06-20'],
    ['06/May/2022', '2022-05-06'],
    ['November 10, 2023', '2023-11-10'],
    ['10th of November 2023', '2023-11-10'],
    ['Sept 3rd', '2026-09-03'],
    ['04-12-2022', undefined],
  ];
  for (const [text, iso] of DATES) it(text, () => assert.equal(isoDate(datesIn(`on ${text} we`)[0] ?? { start: 0, end: 0 }, 2026), iso));
});

describe('durations', () => {
  const DURATIONS: readonly (readonly [string, string])[] = [
    ['2 hours 30 minutes', 'PT2H30M'],
    ['1h15m', 'PT1H15M'],
    ['2 and half hours', 'PT2H30M'],
    ['two and a half hours', 'PT2H30M'],
    ['half an hour', 'PT30M'],
    ['01:30 hours', 'PT1H30M'],
    ['45 mins', 'PT45M'],
    ['3 days', 'PT72H'],
    ['90-minute', 'PT1H30M'],
  ];
  for (const [text, iso] of DURATIONS) it(text, () => assert.equal(durationsIn(`it took ${text} in all`)[0]?.iso, iso));
  const WORDS: Readonly<Record<string, number>> = {
    ...{ a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 },
    ...{ fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60 },
  };
  for (const [word, minutes] of Object.entries(WORDS))
    it(`${word} minutes`, () =>
      assert.equal(durationsIn(`it took ${word} minutes in all`)[0]?.iso, minutes === 60 ? 'PT1H' : `PT${minutes}M`));
  const UNITS: Readonly<Record<string, string>> = {
    ...{ 'a week': 'PT168H', '2 wks': 'PT336H', '2 d': 'PT48H', '2 hrs': 'PT2H', '2 hr': 'PT2H', 'an hour': 'PT1H', '2h': 'PT2H' },
    ...{ '5 min': 'PT5M', '5m': 'PT5M', '30 seconds': 'PT30S', '30 secs': 'PT30S', '30s': 'PT30S', 'half a minute': 'PT30S' },
    ...{ '1.5 hours': 'PT1H30M', '1,5 hours': 'PT1H30M', '0:45 h': 'PT45M', '1:02:03 hours': 'PT1H2M3S', '1 hour and a half': 'PT1H30M' },
  };
  for (const [text, iso] of Object.entries(UNITS)) it(text, () => assert.equal(durationsIn(`it took ${text} in all`)[0]?.iso, iso));
  it('finds none in versions, ports and dates', () => assert.deepEqual(durationsIn('v2.5 on port 80, 3 machines, 2024-06-20'), []));
});

describe('paths', () => {
  for (const path of [
    '0x19-postmortem/README.md',
    'postmortems/2026-03-04-dns.md',
    'docs/incidents/42.md',
    'api-postmortem.md',
    'file:///x/Post-Mortem.md',
  ])
    it(`${path} says postmortem`, () => assert.ok(isPostmortemPath(path)));
  for (const path of [
    'README.md',
    'postmortems/README.md',
    'postmortems/template.md',
    'docs/notes.md',
    'incidents/index.md',
    'postmortem/app.ts',
  ])
    it(`${path} does not`, () => assert.ok(!isPostmortemPath(path)));
});

describe('front matter', () => {
  it('is read when it is closed', () => assert.equal(frontMatter('---\ntimezone: "UTC"\n---\ntext')?.fields.get('timezone'), 'UTC'));
  for (const text of ['---\ntitle: half typed\n\n# Text', '---\n\n# A rule above a title\n\n---\n', 'text\n---\na: b\n---\n'])
    it(`is none in ${JSON.stringify(text)}`, () => assert.equal(frontMatter(text), undefined));

  it('takes no longer for long runs of spaces', () => {
    const spaces = ' '.repeat(200_000);
    const start = performance.now();
    const fields = frontMatter(`---\nkey${spaces}x\nkey${spaces}:${spaces}value${spaces}x${spaces}\n---\n`)?.fields;
    assert.equal(fields, undefined);
    assert.equal(frontMatter(`---\nkey: x${spaces}y${spaces}\n---\n`)?.fields.get('key'), `x${spaces}y`);
    // A pattern that goes back over them takes minutes.
    assert.ok(performance.now() - start < 1000);
  });

  it('is read as far as anybody writes it', () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `key ${index}: x\n`).join('');
    const matter = frontMatter(`---\n${lines}---\ntext`);
    assert.deepEqual([matter?.fields.size, matter?.span.end], [1000, lines.length + 7]);
  });

  it('is text to us: aliases are not followed, and depth is none', () => {
    const matter = frontMatter(`---\na: &a [x, x]\nb: &b [*a, *a]\nc: ${'['.repeat(10_000)}\n---\n`);
    assert.deepEqual([matter?.fields.get('b'), matter?.fields.get('c')?.length], ['&b [*a, *a]', 10_000]);
  });
});

describe('snippets', () => {
  it('become plain text with their defaults', () => assert.equal(plainOf('a ${1:b\\}c} $2 ${3|d,e|} \\$5'), 'a b}c  d $5'));
  it('for one edit have their stops numbered on', () =>
    assert.deepEqual(renumbered(['${1:a} $2', '${1:b} ${3|c,d|}']), ['${1:a} $2', '${3:b} ${5|c,d|}']));
  it('mean just the text when they are literal', () => assert.equal(plainOf(literal('a $1 ${2:x} \\ }')), 'a $1 ${2:x} \\ }'));
});

describe('insertion', () => {
  const readIt = (text: string) => read(text, { profile: alx, path: 'postmortem.md' });

  it('puts a section in its place, in the form of the others', () => {
    const text = 'Issue Summary:\r\nDown.\r\n\r\nRoot Cause and Resolution:\r\nA bug.\r\n';
    const edit = insertPart(readIt(text), 'timeline');
    assert.ok(edit);
    const lines = applyEdits(text, [edit]).split('\r\n');
    assert.ok(lines.indexOf('Issue Summary:') < lines.indexOf('Timeline:'));
    assert.ok(lines.indexOf('Timeline:') < lines.indexOf('Root Cause and Resolution:'));
  });

  const inserted = (text: string, id: string) => {
    const edit = insertPart(readIt(text), id);
    return edit && applyEdits(text, [edit]);
  };

  it('adds a line as the last item of a list, as the list has them', () => {
    const text =
      '# Outage\n\n## Issue Summary\n\nDown.\n\n## Timeline\n\n* 10:00 UTC - down\n* 11:00 UTC - up\n\n## Resolution\n\nA restart.\n';
    const line = '* **[TODO: time] UTC** - [TODO: which team or person the incident was escalated to]';
    assert.equal(inserted(text, 'escalation'), text.replace('- up\n', `- up\n${line}\n`));
  });

  it('adds it below a paragraph as one of its own, also where the next title follows at once', () => {
    const text = '# Outage\n\n## Issue Summary\nThe shop was down for\n1 hour 15 minutes\n## Timeline\n- 10:00 UTC - down\n';
    const line = '**Impact:** [TODO: which service was down or slow, and what users experienced]';
    assert.equal(inserted(text, 'impact'), text.replace('minutes\n', `minutes\n\n${line}\n\n`));
  });

  it('adds an entry to a table as a row in its form', () => {
    const text = '# Outage\n\n## Timeline\n\nTime | Event\n--- | ---\n10:00 UTC | down\n11:00 UTC | up\n';
    assert.equal(inserted(text, 'escalation'), `${text}[TODO: time] UTC | [TODO: which team or person the incident was escalated to]\n`);
  });

  it('adds no second line where the first is not filled in yet', () => {
    const text = '# Outage\n\n## Issue Summary\n\nDown.\n\n## Timeline\n\n- 10:00 UTC - down\n';
    assert.equal(inserted(inserted(text, 'escalation') ?? '', 'escalation'), undefined);
  });

  it('underlines a title where the document does', () => {
    const text = 'Issue Summary\n-------------\n\nDown.\n\nResolution\n----------\n\nA restart.\n';
    assert.match(inserted(text, 'timeline') ?? '', /\n\nTimeline\n--------\n\n- \*\*\[TODO: time\]/);
  });
});

describe('edits', () => {
  it('are applied by the offsets of the text before them', () => {
    assert.equal(
      applyEdits('abc', [
        { span: { start: 2, end: 3 }, text: 'C' },
        { span: { start: 0, end: 0 }, text: '>' },
      ]),
      '>abC',
    );
  });
  it('must not overlap', () => {
    assert.throws(
      () =>
        applyEdits('abc', [
          { span: { start: 0, end: 2 }, text: '' },
          { span: { start: 1, end: 3 }, text: '' },
        ]),
      RangeError,
    );
  });
});
