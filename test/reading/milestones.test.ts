import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../../server/src';
import { incident } from '../../server/src/profiles';

/** The clock times of the milestones, those that are only likely in brackets, and the durations. */
function milestones(text: string): string {
  const { milestones: found, times } = read(text, { profile: incident });
  const shown = (['started', 'detected', 'mitigated', 'resolved'] as const).flatMap((id) => {
    const own = found[id];
    const time = times[own?.time ?? -1]?.text;
    return own && time ? [`${id} ${own.sure ? time : `(${time})`}`] : [];
  });
  const lengths = [found.timeToDetect, found.timeToMitigate, found.timeToResolve].map((length) => length ?? '–');
  return `${shown.join(', ')}; ${lengths.join(' ')}`;
}

const HEAD = '# Checkout down\n\n## Summary\n\nOn 2026-05-04 the checkout was down for all customers.\n';
const timeline = (...entries: string[]): string => `${HEAD}\n## Timeline (UTC)\n\n${entries.map((entry) => `- ${entry}\n`).join('')}`;

describe('milestones', () => {
  const TABLE: readonly (readonly [string, string, string])[] = [
    [
      'are the entries that say so',
      timeline(
        '10:02 The outage started with a deployment.',
        '10:09 An alert fired.',
        '10:20 We rolled back the deployment.',
        '10:31 The issue was resolved.',
      ),
      'started 10:02, detected 10:09, mitigated 10:20, resolved 10:31; PT7M PT18M PT29M',
    ],
    [
      'are the ends of a timeline that says no more, and likely only',
      timeline('10:02 The queue grew.', '10:09 An alert fired.', '10:31 Orders went through.'),
      'started (10:02), detected 10:09, resolved (10:31); PT7M – PT29M',
    ],
    [
      'are the summary’s where it names them, whatever the first entry is',
      `${HEAD.replace('On 2026-05-04 the', 'On 2026-05-04, from 10:05 to 10:31 UTC, the')}\n## Timeline (UTC)\n\n- 09:40 A deployment.\n- 10:09 An alert fired.\n- 10:45 The report was sent.\n`,
      'started 10:05, detected 10:09, resolved 10:31; PT4M – PT26M',
    ],
    [
      'are not what an entry denies',
      timeline(
        '10:02 Nobody had noticed the errors yet.',
        '10:09 A customer reported the errors.',
        '10:20 The errors were not fixed by a restart.',
        '10:31 The errors were fixed.',
      ),
      'started (10:02), detected 10:09, resolved 10:31; PT7M – PT29M',
    ],
    [
      'start with the summary’s range, which needs no word of trouble',
      '# Checkout down\n\n**Duration:** 09:10–10:40 UTC\n\n## Timeline (UTC)\n\n- 09:20 An alert fired.\n- 10:30 We rolled back the deployment.\n- 10:40 Checkout works again.\n',
      'started 09:10, detected 09:20, mitigated 10:30, resolved 10:40; PT10M PT1H20M PT1H30M',
    ],
    [
      'are not the range in which people worked on something',
      `${HEAD}The certificates were upgraded between 07:00 and 07:30 UTC.\n\n## Timeline (UTC)\n\n- 10:02 Checkout went down.\n- 10:09 An alert fired.\n- 10:31 Checkout was back online.\n`,
      'started 10:02, detected 10:09, resolved 10:31; PT7M – PT29M',
    ],
    [
      'are the times between which something lasted',
      `${HEAD}Since 10:02 UTC nobody got a receipt. That went on until 10:31 UTC.\n`,
      'started 10:02, resolved 10:31; – – PT29M',
    ],
    [
      'are in prose where there is no timeline',
      '# Checkout down\n\nAt 10:02 UTC the checkout went down. We received a call from a customer at 10:09 UTC. The service was not restored until 10:31 UTC.\n',
      'started 10:02, detected 10:09, resolved 10:31; PT7M – PT29M',
    ],
    [
      'go by clauses where one sentence has several times',
      '# Checkout down\n\nThe checkout crashed at 10:02 UTC, an alert fired at 10:09 UTC, and everything was restored by 10:31 UTC.\n',
      'started 10:02, detected 10:09, resolved 10:31; PT7M – PT29M',
    ],
    [
      'are no start where the first entry is the detection',
      timeline('10:09 A customer reported errors.', '10:31 The errors were fixed.'),
      'detected 10:09, resolved 10:31; – – –',
    ],
    [
      'are no end where the last entry says that it goes on',
      timeline('10:02 The queue grew.', '10:09 An alert fired.', '10:31 The queue is still growing.'),
      'started (10:02), detected 10:09; PT7M – –',
    ],
    [
      'end with the last entry that says so, and not with what was done later',
      timeline('10:02 Checkout went down.', '10:09 An alert fired.', '10:31 Service restored.', '11:00 The restarted job ran.'),
      'started 10:02, detected 10:09, resolved 10:31; PT7M – PT29M',
    ],
    [
      'begin and end with a range that leads an entry',
      timeline('10:02–10:05 Checkout went down.', '10:09–10:12 An alert fired.', '10:29–10:31 Service restored.'),
      'started 10:02, detected 10:09, resolved 10:31; PT7M – PT29M',
    ],
    [
      'are in the first column, whatever zones there are beside it',
      `${HEAD}\n## Timeline\n\n| UTC | CET | What |\n| --- | --- | --- |\n| 10:02 | 11:02 | Checkout went down |\n| 10:09 | 11:09 | An alert fired |\n| 10:31 | 11:31 | Service restored |\n`,
      'started 10:02, detected 10:09, resolved 10:31; PT7M – PT29M',
    ],
    [
      'are no plans and attempts',
      timeline(
        '10:02 Checkout went down.',
        '10:09 An alert fired.',
        '10:15 We decided to roll back.',
        '10:20 We tried to restore the backup.',
        '10:31 All services are back.',
      ),
      'started 10:02, detected 10:09, resolved 10:31; PT7M – PT29M',
    ],
    [
      'are below an entry that is a time and no more',
      `${HEAD}\n## Timeline (UTC)\n\n### 10:02\n\nCheckout went down.\n\n### 10:09\n\nAn alert fired.\n\n### 10:31\n\nService restored.\n`,
      'started 10:02, detected 10:09, resolved 10:31; PT7M – PT29M',
    ],
    [
      'are what a label says',
      '# Checkout down\n\n- Detection time: 10:09 UTC\n- Resolution: 10:31 UTC, a restart\n',
      'detected 10:09, resolved 10:31; – – –',
    ],
    [
      'are not in quoted chat, in logs or in what is still to be done',
      `${timeline('10:02 Checkout went down.', '10:31 Service restored.')}\n## Chat\n\n> 10:05 An alert fired.\n\n\`\`\`\n2026-05-04T10:06:00Z ERROR alert fired\n\`\`\`\n\n## Action items\n\n- Send the alert reported at 10:07 to a pager\n`,
      'started 10:02, resolved 10:31; – – PT29M',
    ],
    [
      'are read from times that no clock shows, without durations',
      timeline('13:02pm Checkout went down.', '13:09pm An alert fired.', '13:31pm Service restored.'),
      'started 13:02pm, detected 13:09pm, resolved 13:31pm; – – –',
    ],
    ['are none without times', timeline('An alert fired.', 'The issue was resolved.'), '; – – –'],
    [
      'have no durations where zones cannot be compared',
      timeline('10:02 PST The outage started.', '10:09 IST An alert fired.'),
      'started 10:02, detected 10:09, resolved (10:09); – – –',
    ],
  ];
  for (const [what, text, expected] of TABLE) it(what, () => assert.equal(milestones(text), expected));

  it('say in which part of the text they are', () => {
    const text = `${HEAD.replace('On 2026-05-04 the', 'On 2026-05-04, from 10:05 to 10:31 UTC, the')}\n## Timeline (UTC)\n\n- 10:09 An alert fired.\n\n## Resolution\n\nThe release was rolled back at 10:20 UTC.\n`;
    const { started, detected, mitigated, resolved } = read(text, { profile: incident }).milestones;
    assert.deepEqual(
      [started, detected, mitigated, resolved].map((one) => one?.source),
      ['summary', 'timeline', 'elsewhere', 'summary'],
    );
  });

  /** Each entry, between two that say nothing, with the milestones that it alone is. */
  const ENTRIES: readonly (readonly [string, string])[] = [
    ['The outage starts when the first alert fires', 'started detected'],
    ['The website goes down', 'started'],
    ['First 500s are served', 'started'],
    ['Requests began timing out', 'started'],
    ['Payment failures begin', 'started'],
    ['The primary database crashed', 'started'],
    ['Latency increases to 4 s', 'started'],
    ['Beginning of the outage', 'started'],
    ['PagerDuty pages the on-call engineer', 'detected'],
    ['First customer tickets come in', 'detected'],
    ['A customer calls the hotline', 'detected'],
    ['Support hears from three customers', 'detected'],
    ['We see the first errors in Grafana', 'detected'],
    ['Sentry shows a rise in errors', 'detected'],
    ['A developer noticed that the build queue was idle', 'detected'],
    ['Someone tells us that the shop is down', 'detected'],
    ['No alert fired', ''],
    ['No one was paged', ''],
    ['Nobody had noticed anything yet', ''],
    ['Monitoring did not detect the failure', ''],
    ['We published the incident report', ''],
    ['0 failed requests in the test', ''],
    ['The shop experienced a short but complete outage', 'started'],
    ['Our site encountered an error', 'started detected'],
    ['A customer reported that she experienced an outage', 'detected'],
    ['Everything works again', 'resolved'],
    ['Error rates return to baseline', 'resolved'],
    ['The site is up', 'resolved'],
    ['Outage over', 'resolved'],
    ['Alerts cleared', 'resolved'],
    ['All checks are green', 'resolved'],
    ['The incident is declared resolved', 'resolved'],
    ['Users confirm that they can log in again', 'resolved'],
    ['The patch was deployed', 'resolved'],
    ['Restarting did not resolve the issue', ''],
    ['The backup will be restored tomorrow', ''],
    ['We decide to go back to the last stable version', ''],
    ['The team is back online after lunch', ''],
    ['Failed over to the replica', 'mitigated'],
    ['Traffic was moved to the second region', 'mitigated'],
    ['Service is partially restored', 'mitigated'],
  ];
  for (const [entry, expected] of ENTRIES)
    it(`“${entry}” is ${expected || 'none'}`, () => {
      const { milestones: found, times } = read(timeline('10:00 A meeting', `10:10 ${entry}`, '10:20 A meeting'), { profile: incident });
      const isOwn = (id: 'started' | 'detected' | 'mitigated' | 'resolved') => found[id]?.sure && times[found[id].time]?.text === '10:10';
      assert.equal((['started', 'detected', 'mitigated', 'resolved'] as const).filter(isOwn).join(' '), expected);
    });
});
