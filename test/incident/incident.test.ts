import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examine } from '../../server/src/examine';
import { drawnOf } from '../../server/src/incident/drawn';
import { incidentOf } from '../../server/src/incident/incident';
import { similarTo } from '../../server/src/incident/similar';
import { likenesses } from '../../server/src/incident/similarity';
import { distribution, dotOf, pointOf, statisticsOf, trendOf } from '../../server/src/incident/statistics';
import { termsOf } from '../../server/src/incident/terms';
import { countsOf } from '../../server/src/incident/words';

const source = (file: string, text: string) => ({ file, ...examine(text, undefined, { path: file }) });

/** A postmortem of an outage on a day, so many minutes long. */
const outage = (title: string, date: string, minutes: number, cause: string, task: string) => `---
severity: SEV-2
---

# ${title}

## Summary

On ${date} the shop was down. ${cause}

## Timeline (UTC)

- **${date} 10:00** - The outage began.
- **10:05** - An alert fired and paged the on-call engineer.
- **10:${minutes}** - The incident was resolved.

## Root cause

${cause}

## Action items

- [ ] ${task} (owner: Ana, due: 2026-12-01)
- [x] Restart web-01 at night (owner: Ben, due: 2026-01-31)
`;

const disk = source(
  'incidents/disk.md',
  outage(
    'Disk full',
    '2026-02-03',
    40,
    'The disk of the database db-1 was full of archived sessions.',
    'Add an alert on the disk of db-1 at 80%',
  ),
);
const again = source(
  'incidents/again.md',
  outage(
    'Disk full again',
    '2026-05-04',
    20,
    'The disk of the database db-1 was full of old sessions.',
    'Add an alert on the disk of db-1 at 80%',
  ),
);
const dns = source(
  'incidents/dns.md',
  outage('Names did not resolve', '2026-05-20', 50, 'A record of the resolver expired.', 'Renew the records by a job'),
);
const notes = source('notes.md', '# Shopping\n\nMilk, bread.\n');

describe('the incident of a postmortem', () => {
  it('has what tables and pictures show', () => {
    const [{ entries, findings, ...incident } = assert.fail('there is none')] = incidentOf(disk);
    assert.deepEqual(
      { ...incident, words: incident.words > 20 },
      {
        file: 'incidents/disk.md',
        title: 'Disk full',
        date: '2026-02-03',
        severity: 'SEV-2',
        milestones: {
          points: {
            started: { instant: '2026-02-03T10:00:00Z', time: '10:00', line: 13 },
            detected: { instant: '2026-02-03T10:05:00Z', time: '10:05', line: 14 },
            resolved: { instant: '2026-02-03T10:40:00Z', time: '10:40', line: 15 },
          },
          seconds: { detected: 300, resolved: 2_400 },
        },
        words: true,
      },
    );
    assert.equal(findings.error, 0);
    assert.deepEqual(
      entries.map(({ line, time, since, text }) => [line, time, since, text]),
      [
        [13, '10:00 UTC', 0, 'The outage began.'],
        [14, '10:05 UTC', 300, 'An alert fired and paged the on-call engineer.'],
        [15, '10:40 UTC', 2_400, 'The incident was resolved.'],
      ],
    );
  });

  it('is none of another text', () => {
    assert.deepEqual(incidentOf(notes), []);
    assert.deepEqual(drawnOf(notes), []);
    assert.deepEqual(termsOf(notes), []);
  });

  it('is called by its file where it has no title, and has the first day that the text tells', () => {
    const [incident] = incidentOf(
      source('incidents/7.md', '## Summary\n\nOn 4 May 2026 the shop was down.\n\n## Timeline\n\n- It was down.\n'),
    );
    assert.deepEqual([incident?.title, incident?.date], ['incidents/7.md', '2026-05-04']);
    assert.deepEqual(incident?.milestones, { points: {}, seconds: {} });
    assert.equal(termsOf(source('incidents/7.md', '## Summary\n\nIt was down.\n\n## Timeline\n\n- Down.\n'))[0]?.title, 'incidents/7.md');
    assert.equal(incident && pointOf(incident, 'started'), '');
  });

  const days: readonly (readonly [what: string, text: string, date: string | undefined])[] = [
    ['that of a time', '# Down\n\n## Timeline\n\n- 2026-05-04 10:00 - It was down.\n', '2026-05-04'],
    [
      'that of its head',
      '---\ndate: 2026-05-03\n---\n\n# Down\n\n## Summary\n\nDown on 2026-05-04.\n\n## Timeline\n\n- Down.\n',
      '2026-05-03',
    ],
    ['none that no calendar has', '# Down\n\n## Summary\n\nDown.\n\n## Timeline\n\n- 2026-02-30 10:00 - It was down.\n', undefined],
  ];
  for (const [what, text, date] of days)
    it(`has its day: ${what}`, () => assert.equal(incidentOf(source('incidents/9.md', text))[0]?.date, date));

  it('says its times with their zones, without brackets', () => {
    const [incident] = incidentOf(
      source('incidents/9.md', '# Down\n\n## Timeline\n\n- 10:00 (EAT) - It was down.\n- 10:20 - It went on.\n'),
    );
    assert.deepEqual(
      incident?.entries.map(({ time }) => time),
      ['10:00 EAT', '10:20'],
    );
  });

  it('shows no secret', () => {
    const token = ['ghp', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('_');
    const text = outage(`Token ${token} was published`, '2026-02-03', 40, `It was ${token}.`, `Revoke ${token}`);
    const leaked = source('incidents/leak.md', text);
    for (const shown of [incidentOf(leaked), drawnOf(leaked), termsOf(leaked)])
      assert.doesNotMatch(JSON.stringify(shown), new RegExp(token, 'i'));
  });
});

describe('the spread of values', () => {
  it('is that of their order', () => {
    assert.equal(distribution([]), undefined);
    assert.deepEqual(distribution([7]), { count: 1, min: 7, quartile: 7, median: 7, upperQuartile: 7, p90: 7, max: 7 });
    assert.deepEqual(distribution([40, 10, 30, 20, 50]), {
      count: 5,
      min: 10,
      quartile: 20,
      median: 30,
      upperQuartile: 40,
      p90: 46,
      max: 50,
    });
    assert.equal(distribution([10, 20])?.median, 15);
  });
});

describe('statistics', () => {
  const incidents = [dns, disk, again].flatMap(incidentOf);
  const statistics = statisticsOf(incidents);

  it('are of all that is known', () => {
    assert.equal(statistics.durations['time to resolve']?.median, 2_400);
    assert.equal(statistics.durations['time to detect']?.median, 300);
    assert.equal(statistics.durations['time to mitigate'], undefined);
    assert.deepEqual(
      statistics.trend.map(({ quarter, incidents: number, timeToResolve }) => [quarter, number, timeToResolve?.median]),
      [
        ['2026 Q1', 1, 2_400],
        ['2026 Q2', 2, 2_100],
      ],
    );
  });

  it('count no quarter where no day is known, and the time to mitigate where it is', () => {
    const text =
      '# Down\n\n## Timeline\n\n- 10:00 UTC - The outage began.\n- 10:20 UTC - Traffic was moved, which mitigated the impact.\n- 10:40 UTC - The incident was resolved.\n';
    const { durations, trend } = statisticsOf(incidentOf(source('incidents/9.md', text)));
    assert.deepEqual([durations['time to mitigate']?.median, trend], [1_200, []]);
  });

  it('are drawn where it is known when and how long', () => {
    assert.deepEqual(trendOf(statistics), {
      median: 2_400,
      dots: [
        { date: '2026-05-20', seconds: 3_000, title: 'Names did not resolve' },
        { date: '2026-02-03', seconds: 2_400, title: 'Disk full' },
        { date: '2026-05-04', seconds: 1_200, title: 'Disk full again' },
      ],
    });
    assert.equal(trendOf(statisticsOf([])), undefined);
    const [timeless] = incidentOf(
      source('incidents/7.md', '# Down\n\n## Summary\n\nIt was down on 4 May 2026.\n\n## Timeline\n\n- Down.\n'),
    );
    assert.equal(timeless && dotOf(timeless), undefined);
  });

  it('say when a turning point was', () => {
    const [incident] = incidentOf(disk);
    assert.equal(incident && pointOf(incident, 'resolved'), '2026-02-03 10:40 UTC');
    const [dayless] = incidentOf(
      source('incidents/8.md', '# Down\n\n## Summary\n\nDown.\n\n## Timeline\n\n- 10:00 UTC - The outage began.\n'),
    );
    assert.equal(dayless && pointOf(dayless, 'started'), '10:00');
  });
});

describe('similar incidents', () => {
  const [first = assert.fail(), ...others] = [disk, again, dns].flatMap(termsOf);

  it('are those with the same rare words, with the open tasks that they share', () => {
    const [likest, ...rest] = similarTo(first, others, 5);
    assert.equal(likest?.file, 'incidents/again.md');
    assert.ok(likest.shared.includes('db-1'));
    assert.deepEqual(
      likest.open.map(({ line }) => line),
      [23],
    );
    for (const { score, open } of rest) assert.ok(score < likest.score && open.length === 0);
    assert.equal(similarTo(first, others, 1).length, 1);
  });

  const shares = (task: string, other: string): boolean => {
    const [one = assert.fail(), two = assert.fail()] = [task, other].flatMap((written, index) => {
      const text = outage('Disk full', '2026-02-03', 40, 'The disk of db-1 was full.', written).replace(/ \(owner: Ana, due: .*\)$/m, '');
      return termsOf(source(`incidents/${index}.md`, text));
    });
    return similarTo(one, [two], 1)[0]?.open.length === 1;
  };
  const pairs: readonly (readonly [is: 'share' | 'do not share', task: string, other: string])[] = [
    ['share', 'Add an alert on the queue of api-1', 'Add an alert on the queue of api-1 by 2026-05-01'],
    ['share', 'Add an alert on the queue of api-1 (OPS-12)', 'OPS-77: Add an alert on the queue of api-1'],
    ['share', 'Add an alert on the queue of api-1, #12, @ben', 'Ben to add an alert on the queue of api-1'],
    ['share', 'Add an alert on the queue of api-1. Ticket: OPS-12. Deadline: end of March.', 'Add alert on the queue of api-1'],
    ['share', 'Renew the certificate before 1 March 2026', 'Renew the certificate before 1 March 2027'],
    ['do not share', 'Add an alert on the queue of api-1', 'Add an alert on the queue of api-2'],
    ['do not share', 'Add an alert on the queue at 80%', 'Add an alert on the queue at 90%'],
    ['do not share', 'Move the database to UTF-8', 'Move the database to UTF-16'],
    ['do not share', 'Upgrade @shop/cart', 'Upgrade @shop/login'],
    ['do not share', 'Patch CVE-2026-1 on web-01', 'Patch CVE-2026-2 on web-01'],
    ['do not share', 'Conduct a database server capacity review', 'Conduct a thorough review of server configurations'],
    ['do not share', '(owner: Ben)', '(owner: Eve)'],
  ];
  for (const [is, task, other] of pairs) it(`${is} “${task}” and “${other}”`, () => assert.equal(shares(task, other), is === 'share'));

  it('are none where two texts have nothing in common', () => {
    assert.deepEqual(likenesses([countsOf('alpha beta'), countsOf('gamma delta')]), [{ score: 0, shared: [] }]);
    assert.deepEqual(likenesses([countsOf(''), countsOf('')]), [{ score: 0, shared: [] }]);
    const [same] = likenesses([countsOf('alpha beta beta'), countsOf('beta beta alpha')]);
    assert.ok(Math.abs((same?.score ?? 0) - 1) < 1e-9);
  });

  it('go by words that say something', () =>
    assert.deepEqual(
      { ...countsOf('The web-01 and web-01 had 42 errors at 10.5 of db. Constructor __proto__') },
      { 'web-01': 2, errors: 1, constructor: 1, proto: 1 },
    ));
});
