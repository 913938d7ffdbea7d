import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { validateXML } from 'xmllint-wasm';
import { examine } from '../../server/src/examine';
import { ticksOf } from '../../server/src/views/timeline/axis';
import { gapsIn } from '../../server/src/views/timeline/gaps';
import { DIAGRAMS } from '../../server/src/views/timeline/mermaid';
import { phasesOf } from '../../server/src/views/timeline/phases';
import { pictureOf } from '../../server/src/views/timeline/picture';
import { measuresOf, rowsOf, sentenceOf } from '../../server/src/views/timeline/rows';
import { linesOf, textOf } from '../../server/src/views/timeline/text';
import { type Timeline, timelineOf, withPlaces } from '../../server/src/views/timeline/timeline';

const documentWith = (entries: readonly string[], summary = 'The shop was down.') =>
  `# Postmortem: The shop\n\n## Issue Summary\n\n${summary}\n\n## Timeline\n\n${entries.map((entry) => `- ${entry}\n`).join('')}`;

const timelineFrom = (entries: readonly string[], summary?: string): Timeline =>
  timelineOf(examine(documentWith(entries, summary), undefined, { path: 'postmortems/shop.md' }).postmortem);

/** Rows as `time | notes | text`, each with its place in minutes after the first place of all. */
function shown(timeline: Timeline): string[] {
  const { from = 0 } = timeline.axis ?? {};
  return rowsOf(timeline).map(
    ({ time = '', notes, text, at }) =>
      `${at === undefined ? '–' : (at - from) / 60} | ${[time, ...notes.map((note) => note.text), text].filter(Boolean).join(' | ')}`,
  );
}

const course = [
  '2026-03-04 14:05 UTC - The outage began.',
  '14:11 UTC - An alert fired.',
  '14:40 UTC - Traffic was moved, which mitigated the impact.',
  '15:10 UTC - The incident was resolved.',
];

describe('a timeline for pictures', () => {
  it('has entries along an axis, milestones, and lengths', () => {
    const timeline = timelineFrom(course);
    assert.deepEqual(shown(timeline), [
      '0 | 14:05 UTC | Started | The outage began.',
      '6 | 14:11 UTC | Detected | +6 min | An alert fired.',
      '35 | 14:40 UTC | Mitigated | +35 min | Traffic was moved, which mitigated the impact.',
      '65 | 15:10 UTC | Resolved | +1 h 5 min | The incident was resolved.',
    ]);
    assert.deepEqual(
      measuresOf(timeline).map(({ name, value, ends }) => [name, value, ...ends.map(({ text }) => text)]),
      [
        ['Time to detect', '6 min', 'Started 14:05 UTC', 'Detected 14:11 UTC'],
        ['Time to mitigate', '35 min', 'Started 14:05 UTC', 'Mitigated 14:40 UTC'],
        ['Time to resolve', '1 h 5 min', 'Started 14:05 UTC', 'Resolved 15:10 UTC'],
      ],
    );
    assert.deepEqual(
      phasesOf(timeline).map(({ name, from, to }) => [name, (to - from) / 60]),
      [
        ['until detected', 6],
        ['until mitigated', 29],
        ['until resolved', 30],
      ],
    );
  });

  const cases: readonly (readonly [what: string, entries: readonly string[], rows: readonly string[], summary?: string])[] = [
    [
      'times without a date or a zone are placed by the clock, over midnight',
      ['23:50 - The outage began.', '00:20 - An alert fired.'],
      ['0 | 23:50 | Started | The outage began.', '30 | 00:20 | Detected | +30 min | An alert fired.'],
    ],
    [
      'an entry without a time is in its place in the text',
      ['14:05 UTC - The outage began.', 'Nobody noticed.', '14:11 UTC - An alert fired.'],
      ['0 | 14:05 UTC | Started | The outage began.', '– | Nobody noticed.', '6 | 14:11 UTC | Detected | +6 min | An alert fired.'],
    ],
    [
      'a contradiction is marked, and drawn where its time is',
      [
        '14:05 UTC - The outage began.',
        '13:20 UTC - Ada looked at the logs.',
        '14:11 UTC - An alert fired.',
        '14:20 UTC - It was resolved.',
      ],
      [
        '45 | 14:05 UTC | Started | The outage began.',
        '0 | 13:20 UTC | ⚠ out of order | Ada looked at the logs.',
        '51 | 14:11 UTC | Detected | +6 min | An alert fired.',
        '60 | 14:20 UTC | Resolved | +15 min | It was resolved.',
      ],
    ],
    [
      'a log that has the latest entry first is turned',
      ['14:20 UTC - It was resolved.', '14:11 UTC - An alert fired.', '14:05 UTC - The outage began.'],
      [
        '0 | 14:05 UTC | The outage began.',
        '6 | 14:11 UTC | Detected | +6 min | An alert fired.',
        '15 | 14:20 UTC | Resolved | +15 min | It was resolved.',
      ],
    ],
    [
      'a milestone that only the summary gives has a row of its own',
      ['2026-03-04 14:11 UTC - An alert fired.', '15:00 UTC - Ada looked at the logs.', '15:10 UTC - It was resolved.'],
      [
        '0 | 14:05 UTC | Started | The summary says so.',
        '6 | 14:11 UTC | Detected | +6 min | An alert fired.',
        '55 | 15:00 UTC | +55 min | Ada looked at the logs.',
        '65 | 15:10 UTC | Resolved | +1 h 5 min | It was resolved.',
      ],
      'The shop was down on 2026-03-04 from 14:05 UTC to 15:10 UTC.',
    ],
    [
      'what is only likely has a question mark',
      ['14:05 UTC - Release 42 went out.', '14:11 UTC - An alert fired.'],
      ['0 | 14:05 UTC | Started? | Release 42 went out.', '6 | 14:11 UTC | Detected | +6 min | An alert fired.'],
    ],
    ['an entry that says nothing yet has its time alone', ['14:05 UTC - [TODO: what happened]'], ['0 | 14:05 UTC | Started?']],
    ['and no date twice', ['2026-03-04 14:05 UTC - [TODO: what happened]'], ['0 | 14:05 UTC | Started?']],
    [
      'a time that is none of the day is placed nowhere',
      ['14:05 UTC - The outage began.', '14:75 UTC - An alert fired.', '14:20 UTC - It was resolved.'],
      [
        '0 | 14:05 UTC | Started | The outage began.',
        '– | 14:75 UTC | Detected | not comparable | An alert fired.',
        '15 | 14:20 UTC | Resolved | +15 min | It was resolved.',
      ],
    ],
    [
      'nothing is counted from a start that the text gives in another zone, on an unknown day',
      ['14:11 UTC - An alert fired.', '15:00 UTC - Ada looked at the logs.'],
      [
        '– | 9:05 EST | Started | The summary says so.',
        '0 | 14:11 UTC | Detected | An alert fired.',
        '49 | 15:00 UTC | Ada looked at the logs.',
        '– | 11:10 EST | Resolved | The summary says so.',
      ],
      'The shop was down from 9:05 EST to 11:10 EST.',
    ],
    [
      'an end that only the summary gives is after the last entry',
      ['2026-03-04 14:05 UTC - The outage began.', '14:11 UTC - An alert fired.'],
      [
        '0 | 14:05 UTC | Started | The outage began.',
        '6 | 14:11 UTC | Detected | +6 min | An alert fired.',
        '65 | 15:10 UTC | Resolved | The summary says so.',
      ],
      'The shop was down on 2026-03-04 from 14:05 UTC to 15:10 UTC.',
    ],
    ['no entries, no axis', [], []],
  ];
  for (const [what, entries, rows, summary] of cases) it(what, () => assert.deepEqual(shown(timelineFrom(entries, summary)), rows));

  it('says each row in a sentence', () => {
    const sentences = rowsOf(timelineFrom(['14:05 UTC - Release 42 went out.', ...course.slice(1)])).map(sentenceOf);
    assert.equal(sentences[0], '14:05 UTC, likely Started: Release 42 went out.');
    assert.equal(sentences[1], '14:11 UTC, Detected, 6 min after the start: An alert fired.');
  });

  it('has places as its reader needs them', () => {
    const timeline = timelineFrom(course);
    const text = documentWith(course);
    const { entries, points } = withPlaces(timeline, ({ start }) => text.slice(start, start + 5));
    assert.deepEqual([entries[1]?.place, points.map(({ place }) => place)], ['14:11', ['14:05', '14:11', '14:40', '15:10']]);
  });
});

describe('the text', () => {
  it('says what the picture says, one thing a line', () =>
    assert.equal(
      textOf(timelineFrom(course)),
      `Timeline: The shop

How long it took
Time to detect: 6 min, from Started 14:05 UTC to Detected 14:11 UTC
Time to mitigate: 35 min, from Started 14:05 UTC to Mitigated 14:40 UTC
Time to resolve: 1 h 5 min, from Started 14:05 UTC to Resolved 15:10 UTC

Phases
until detected: 6 min, from Started 14:05 UTC to Detected 14:11 UTC
until mitigated: 29 min, from Detected 14:11 UTC to Mitigated 14:40 UTC
until resolved: 30 min, from Mitigated 14:40 UTC to Resolved 15:10 UTC

Entries
2026-03-04
14:05 UTC, Started: The outage began.
14:11 UTC, Detected, 6 min after the start: An alert fired.
14:40 UTC, Mitigated, 35 min after the start: Traffic was moved, which mitigated the impact.
15:10 UTC, Resolved, 1 h 5 min after the start: The incident was resolved.
`,
    ));

  it('has gaps, contradictions and new days in their places', () => {
    const text = textOf(
      timelineFrom([
        '2026-03-04 23:40 UTC - The outage began.',
        '23:45 UTC - An alert fired.',
        '21:30 UTC - Ada looked at the logs.',
        '23:50 UTC - Ada restarted the shop.',
        '23:55 UTC - Errors went on.',
        '2026-03-05 02:10 UTC - The incident was resolved.',
      ]),
    );
    assert.deepEqual(text.slice(text.indexOf('Entries\n')).split('\n').slice(1, -1), [
      '2026-03-04',
      '23:40 UTC, Started: The outage began.',
      '23:45 UTC, Detected, 5 min after the start: An alert fired.',
      '21:30 UTC, out of order: Ada looked at the logs.',
      '23:50 UTC, 10 min after the start: Ada restarted the shop.',
      '23:55 UTC, 15 min after the start: Errors went on.',
      'No entry for 2 h 15 min',
      '2026-03-05',
      '02:10 UTC, Resolved, 2 h 30 min after the start: The incident was resolved.',
    ]);
  });

  it('names no day where none is known, and no phases where there is one', () =>
    assert.equal(
      textOf(timelineFrom(['14:05 - The outage began.', '14:30 - It was resolved.'])),
      `Timeline: The shop

How long it took
Time to resolve: 25 min, from Started 14:05 to Resolved 14:30

Entries
14:05, Started: The outage began.
14:30, Resolved, 25 min after the start: It was resolved.
`,
    ));

  it('is the title alone where there is nothing else', () => {
    assert.equal(textOf(timelineFrom([])), 'Timeline: The shop\n');
    assert.equal(textOf({ ...timelineFrom([]), title: '' }), 'Timeline\n');
  });

  it('knows of each line which row it tells of', () => {
    const rows = linesOf(timelineFrom(course)).flatMap(({ text, row }) => (row ? [`${row} ${text.slice(0, 9)}`] : []));
    assert.deepEqual(
      [rows.length, rows[0], rows[3], rows.at(-1)],
      [10, 'milestone:detected Time to d', 'milestone:detected until det', 'entry:3 15:10 UTC'],
    );
  });
});

describe('gaps', () => {
  const minutes = (...places: number[]) => gapsIn(places.map((place) => place * 60)).map(({ from, to }) => `${from / 60}–${to / 60}`);
  const cases: readonly (readonly [places: readonly number[], gaps: readonly string[]])[] = [
    [[0, 5, 8, 15, 120, 125], ['15–120']],
    [[0, 20, 40, 60, 80], []],
    [[0, 1, 2, 9], []],
    [[0, 100, 110], []],
    [[125, 0, 8, 5, 15, 120], ['15–120']],
  ];
  for (const [places, gaps] of cases)
    it(`${places.join(', ')}: ${gaps.join(', ') || 'none'}`, () => assert.deepEqual(minutes(...places), gaps));
});

describe('marks of the axis', () => {
  const at = (iso: string) => Date.parse(iso) / 1000;
  const marks = (from: string, to: string, shift = 0, dated = true) =>
    ticksOf({ from: at(from), to: at(to), shift, dated }, 6).map(({ label }) => label);
  it('are at full minutes and hours of the text’s clock', () => {
    assert.deepEqual(marks('2026-03-04T14:05:00Z', '2026-03-04T15:10:00Z'), ['14:15', '14:30', '14:45', '15:00']);
    assert.deepEqual(marks('2026-03-04T14:05:00Z', '2026-03-04T15:10:00Z', 5.5 * 3600), ['19:45', '20:00', '20:15', '20:30']);
  });
  it('name a new day', () => assert.deepEqual(marks('2026-03-04T20:30:00Z', '2026-03-05T04:00:00Z'), ['22:00', '03-05', '02:00', '04:00']));
  it('are of the clock alone where no day is known', () =>
    assert.deepEqual(marks('1970-01-01T20:30:00Z', '1970-01-02T04:00:00Z', 0, false), ['22:00', '00:00', '02:00', '04:00']));
  it('are none where all is at one time', () => assert.deepEqual(marks('2026-03-04T14:05:00Z', '2026-03-04T14:05:00Z'), []));
});

describe('the picture', () => {
  const hostile = timelineFrom([
    '14:05 UTC - `<script>alert("1")</script>` & "quoted" \u0001 ]]> <b>bold</b>',
    '14:06 UTC - A</text></svg>`<x>`',
  ]);
  for (const width of [120, 300, 860])
    it(`is XML, ${width} pixels wide, whatever the text says`, async () => {
      for (const timeline of [timelineFrom(course), hostile, timelineFrom([])]) {
        const svg = pictureOf(timeline, width);
        const { valid, rawOutput } = await validateXML({ xml: { fileName: 'timeline.svg', contents: svg }, normalization: 'format' });
        assert.ok(valid, rawOutput);
        assert.doesNotMatch(svg, /<script|<b>|<x>|NaN|undefined/);
      }
    });

  it('has places that are true to time', () => {
    const places = [...pictureOf(timelineFrom(course), 860).matchAll(/<g transform="translate\(\d+ ([\d.]+)\)"/g)].map(([, y]) =>
      Number(y),
    );
    const [start = 0, detected = 0, mitigated = 0, resolved = 0] = places;
    const share = (place: number) => (place - start) / (resolved - start);
    assert.ok(Math.abs(share(detected) - 6 / 65) < 0.01 && Math.abs(share(mitigated) - 35 / 65) < 0.01, places.join());
  });

  it('keeps the sign of a contradiction where there is little room', () => {
    const astray = timelineFrom([
      '14:05 UTC - The outage began.',
      '13:20 UTC - Ada looked at the logs.',
      '14:11 UTC - An alert fired.',
      '14:20 UTC - It was resolved.',
    ]);
    assert.match(pictureOf(astray, 860), /⚠ out of order</);
    assert.match(pictureOf(astray, 220), /⚠</);
  });

  it('shows a stretch without an entry as a broken axis, and says how long it is', () => {
    const svg = pictureOf(timelineFrom([...course.slice(0, 3), '14:50 UTC - Ada looked.', '19:10 UTC - The incident was resolved.']), 860);
    assert.match(svg, /stroke-dasharray="2 5"/);
    assert.match(svg, />⋯ No entry for 4 h 20 min</);
    assert.doesNotMatch(pictureOf(timelineFrom(course), 860), /stroke-dasharray="2 5"|⋯/);
  });

  it('has a name where the document has none', () =>
    assert.match(pictureOf({ ...timelineFrom(course), title: '' }, 860), /<title>Timeline<\/title>/));

  it('has no mark for what is placed nowhere, and of an entry that says nothing yet its time', () => {
    const svg = pictureOf(timelineFrom(['14:05 UTC - [TODO: what happened]', '14:75 UTC - An alert fired.']), 860);
    assert.match(svg, />14:05 UTC</);
    assert.match(svg, /> · not comparable</);
    assert.equal(svg.match(/<g transform/g)?.length, 1);
  });

  it('has patterns of its own beside the same timeline in another width', () => {
    const ids = (width: number) => [...pictureOf(timelineFrom(course), width).matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set([...ids(860), ...ids(420)]).size, 6);
  });
});

describe('diagrams of Mermaid', () => {
  it('have nothing of the text that Mermaid reads as its own', () => {
    const timeline = timelineFrom([
      '14:05 UTC - `a:b` #1; %%{init}%% ```x``` <br>',
      'title: no time',
      '14:10 UTC - section of the cluster',
    ]);
    for (const diagram of Object.values(DIAGRAMS)) {
      const said = diagram(timeline)
        .split('\n')
        .slice(2)
        .join('\n')
        .replace(/ : | :(?:crit|milestone|\d).*/g, '');
      assert.doesNotMatch(said.replace(/^ *(?:dateFormat|axisFormat).*$/gm, ''), /[:#;<>{}`]|%%|^ *title/m);
    }
  });

  it('name the days, where there are several', () => {
    const diagram = DIAGRAMS.timeline(timelineFrom(['2026-03-04 23:50 EAT - The outage began.', '2026-03-05 00:20 EAT - An alert fired.']));
    assert.deepEqual(diagram.match(/section .*/g), ['section 2026-03-04', 'section 2026-03-05']);
  });

  it('say the days below the axis only of more than one day', () => {
    const axis = (...entries: string[]) => /axisFormat (.*)/.exec(DIAGRAMS.gantt(timelineFrom(entries)))?.[1];
    assert.equal(axis('2026-03-04 23:50 UTC - The outage began.', '2026-03-05 00:20 UTC - It was resolved.'), '%H:%M');
    assert.equal(axis('2026-03-04 23:50 UTC - The outage began.', '2026-03-06 00:20 UTC - It was resolved.'), '%Y-%m-%d %H:%M');
  });

  it('have no sections for what cannot be placed, and a dash for what is not said', () => {
    const timeline = timelineFrom(['14:75 UTC - [TODO: what happened]', 'An alert fired.']);
    assert.doesNotMatch(DIAGRAMS.gantt(timeline), /section/);
    assert.equal(DIAGRAMS.timeline(timeline), 'timeline\n  title The shop\n  14∶75 UTC : –\n  – : An alert fired.\n');
  });

  it('are drawn by the clock of the text', () =>
    assert.match(
      DIAGRAMS.gantt(timelineFrom(['2026-03-04 23:50 EAT - The outage began.', '2026-03-05 00:20 EAT - An alert fired.'])),
      /until detected :crit, 2026-03-04 23:50:00, 2026-03-05 00:20:00\n/,
    ));
});
