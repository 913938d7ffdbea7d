/** Texts in the forms in which programs give them, made up, and the events in them. */
export interface Pasted {
  what: string;
  format: string;
  text: string;
  events: readonly string[];
}

const lines = (...all: string[]): string => all.join('\n');

export const pasted: readonly Pasted[] = [
  {
    what: 'Slack’s desktop copy, with messages of one author and a day',
    format: 'slack',
    text: lines(
      'Wednesday, March 4th',
      'Ada Lovelace',
      '  11:58 AM',
      'The checkout is *down*,',
      'orders fail (edited)',
      '11:59',
      'looking',
      '12:01',
      'the pool is exhausted',
      ':+1:',
      '2',
      'Grace Hopper:spiral_calendar_pad:',
      '  12:03 PM',
      'restarting db1',
      '2 replies',
      'Last reply today at 12:10 PM',
    ),
    events: [
      '?-03-04 11:58:00 <Ada Lovelace> The checkout is *down*,\norders fail',
      '?-03-04 11:59:00 <Ada Lovelace> looking',
      '?-03-04 12:01:00 <Ada Lovelace> the pool is exhausted\n:+1:\n2',
      '?-03-04 12:03:00 <Grace Hopper> restarting db1',
    ],
  },
  {
    what: 'Slack’s copy in a browser',
    format: 'slack',
    text: lines(
      'Today',
      'ada  14:05',
      'An alert',
      '',
      'PagerDuty APP  14:06',
      'Triggered: checkout errors',
      '[14:07] still going',
      'New',
      'grace [14:09]',
      'fixed',
    ),
    events: [
      '14:05:00 <ada> An alert',
      '14:06:00 <PagerDuty> Triggered: checkout errors',
      '14:07:00 <PagerDuty> still going',
      '14:09:00 <grace> fixed',
    ],
  },
  {
    what: 'Slack’s copy with times of other days',
    format: 'slack',
    text: lines(
      'Ada Lovelace',
      '  Mar 4th at 11:58 PM',
      'down',
      'Grace Hopper',
      '  Mar 5th, 2026 at 12:03 AM  replied to a thread: down',
      'up',
    ),
    events: ['?-03-04 23:58:00 <Ada Lovelace> down', '2026-03-05 00:03:00 <Grace Hopper> up'],
  },
  {
    what: 'a copy from Teams',
    format: 'teams',
    text: lines(
      '[10:42 AM] Ada Lovelace',
      'checkout is down',
      'all regions',
      '',
      '[13/03/2026 10:50] Grace Hopper: fixed',
      '[4/3/2026 10:51 AM] Ada Lovelace',
      'thanks',
    ),
    events: [
      '10:42:00 <Ada Lovelace> checkout is down\nall regions',
      '2026-03-13 10:50:00 <Grace Hopper> fixed',
      '4/3/2026 10:51:00 <Ada Lovelace> thanks',
    ],
  },
  {
    what: 'a copy from Discord',
    format: 'discord',
    text: lines(
      'ada — Today at 10:32 AM',
      'checkout is down',
      '[10:33 AM]',
      'looking',
      'Grace',
      ' — ',
      '25/03/2026 10:40',
      'fixed (edited)',
    ),
    events: ['10:32:00 <ada> checkout is down', '10:33:00 <ada> looking', '2026-03-25 10:40:00 <Grace> fixed'],
  },
  {
    what: 'irssi’s log',
    format: 'irc',
    text: lines(
      '--- Log opened Wed Mar 04 23:50:00 2026',
      '23:51 -!- ada [~ada@example.net] has joined #ops',
      '23:58 <@ada> checkout is down',
      '--- Day changed Thu Mar 05 2026',
      '00:01 < grace> ada: looking',
      '00:02  * grace restarts db1',
    ),
    events: [
      '2026-03-04 23:58:00 <ada> checkout is down',
      '2026-03-05 00:01:00 <grace> ada: looking',
      '2026-03-05 00:02:00 (grace) grace restarts db1',
    ],
  },
  {
    what: 'WeeChat’s log',
    format: 'irc',
    text: lines(
      '2026-03-04 14:04:00\t-->\tgrace (~g@example.net) has joined #ops',
      '2026-03-04 14:05:00\t@ada\tcheckout is down',
      '2026-03-04 14:06:30\t *\tgrace waves',
    ),
    events: ['2026-03-04 14:05:00 <ada> checkout is down', '2026-03-04 14:06:30 (grace) grace waves'],
  },
  {
    what: 'HexChat’s log',
    format: 'irc',
    text: lines(
      '**** BEGIN LOGGING AT Wed Mar  4 14:00:00 2026',
      '',
      'Mar 04 14:00:01 *\tNow talking on #ops',
      'Mar 04 14:05:00 <ada>\tcheckout is down',
    ),
    events: ['2026-03-04 14:05:00 <ada> checkout is down'],
  },
  {
    what: 'a Slack export',
    format: 'slack-export',
    text: JSON.stringify([
      { type: 'message', subtype: 'channel_join', ts: '1772632700.000100', user: 'U1', text: '<@U1> has joined the channel' },
      {
        type: 'message',
        ts: '1772633100.000200',
        user: 'U1',
        text: 'checkout is down &amp; slow, see <https://example.com/d|the dashboard>',
        user_profile: { real_name: 'Ada Lovelace' },
      },
      {
        type: 'message',
        ts: '1772633160.000300',
        user: 'U2',
        text: '<@U1> looking in <#C1|ops> <!here>',
        user_profile: { real_name: 'Grace Hopper' },
      },
      {
        type: 'message',
        subtype: 'bot_message',
        ts: '1772633170.000300',
        username: 'alerts',
        text: '',
        attachments: [{ fallback: 'Resolved: checkout' }],
      },
    ]),
    events: [
      '2026-03-04T14:05:00Z <Ada Lovelace> (Ada Lovelace, Grace Hopper) checkout is down & slow, see the dashboard (https://example.com/d)',
      '2026-03-04T14:06:00Z <Grace Hopper> (Ada Lovelace, Grace Hopper) @Ada Lovelace looking in #ops @here',
      '2026-03-04T14:06:10Z <alerts> (Ada Lovelace, Grace Hopper) Resolved: checkout',
    ],
  },
  {
    what: 'PagerDuty’s log entries',
    format: 'pagerduty',
    text: JSON.stringify({
      log_entries: [
        {
          type: 'acknowledge_log_entry',
          summary: 'Acknowledged by Ada Lovelace.',
          created_at: '2026-03-04T15:06:00+01:00',
          agent: { type: 'user_reference', summary: 'Ada Lovelace' },
          channel: { type: 'mobile' },
        },
        {
          type: 'trigger_log_entry',
          summary: 'Triggered through the API.',
          created_at: '2026-03-04T14:05:00Z',
          agent: { type: 'service_reference', summary: 'Checkout' },
          channel: { type: 'api', summary: 'Error rate above 5 %' },
        },
      ],
    }),
    events: [
      '2026-03-04T14:06:00Z (Ada Lovelace) Acknowledged by Ada Lovelace.',
      '2026-03-04T14:05:00Z Triggered through the API: Error rate above 5 %',
    ],
  },
  {
    what: 'PagerDuty’s incidents',
    format: 'pagerduty',
    text: JSON.stringify({
      incidents: [
        {
          incident_number: 42,
          title: 'Checkout errors',
          created_at: '2026-03-04T14:05:00Z',
          status: 'resolved',
          last_status_change_at: '2026-03-04T15:20:00Z',
          acknowledgements: [{ at: '2026-03-04T14:07:00Z', acknowledger: { type: 'user_reference', summary: 'Ada Lovelace' } }],
        },
      ],
    }),
    events: [
      '2026-03-04T14:05:00Z PagerDuty incident #42 triggered: Checkout errors',
      '2026-03-04T14:07:00Z (Ada Lovelace) PagerDuty incident #42 acknowledged by Ada Lovelace',
      '2026-03-04T15:20:00Z PagerDuty incident #42 resolved',
    ],
  },
  {
    what: 'PagerDuty’s incidents in CSV',
    format: 'pagerduty',
    text: lines(
      'id,incident_number,description,created_on,resolved_on',
      'P1,42,"Checkout, errors",2026-03-04T14:05:00Z,2026-03-04T15:20:00Z',
    ),
    events: [
      '2026-03-04T14:05:00Z PagerDuty incident #42 triggered: Checkout, errors',
      '2026-03-04T15:20:00Z PagerDuty incident #42 resolved',
    ],
  },
  {
    what: 'the logs of an alert of Opsgenie',
    format: 'opsgenie',
    text: JSON.stringify({
      data: [
        { log: 'Alert created via API', type: 'system', owner: 'System', createdAt: '2026-03-04T14:05:00.123Z', offset: '1' },
        {
          log: 'Alert acknowledged by ada@example.com',
          type: 'alertRecipient',
          owner: 'ada@example.com',
          createdAt: '2026-03-04T14:07:00.5Z',
          offset: '2',
        },
      ],
      took: 0.01,
    }),
    events: ['2026-03-04T14:05:00Z Alert created via API', '2026-03-04T14:07:00Z (ada@example.com) Alert acknowledged by ada@example.com'],
  },
  {
    what: 'the timeline of an incident of Opsgenie',
    format: 'opsgenie',
    text: JSON.stringify({
      data: {
        entries: [
          {
            id: '1',
            eventTime: '2026-03-04T14:05:00Z',
            actor: { name: 'Ada Lovelace', type: 'user' },
            title: { content: 'Status update' },
            description: { content: 'Identified' },
          },
        ],
      },
    }),
    events: ['2026-03-04T14:05:00Z (Ada Lovelace) Status update: Identified'],
  },
  {
    what: 'what Alertmanager sends',
    format: 'alertmanager',
    text: JSON.stringify({
      version: '4',
      status: 'resolved',
      alerts: [
        {
          status: 'resolved',
          labels: { alertname: 'HighErrorRate', instance: 'web1' },
          annotations: { summary: 'Errors above 5 %' },
          startsAt: '2026-03-04T14:05:00Z',
          endsAt: '2026-03-04T15:20:00Z',
        },
        {
          status: 'firing',
          labels: { alertname: 'DiskFull', instance: 'db1' },
          annotations: {},
          startsAt: '2026-03-04T14:07:00Z',
          endsAt: '0001-01-01T00:00:00Z',
        },
      ],
    }),
    events: [
      '2026-03-04T14:05:00Z Alert HighErrorRate fired: Errors above 5 %',
      '2026-03-04T15:20:00Z Alert HighErrorRate resolved',
      '2026-03-04T14:07:00Z Alert DiskFull fired (instance=db1)',
    ],
  },
  {
    what: 'what Prometheus answers for ALERTS',
    format: 'prometheus',
    text: JSON.stringify({
      status: 'success',
      data: {
        resultType: 'matrix',
        result: [
          {
            metric: { __name__: 'ALERTS', alertname: 'HighErrorRate', alertstate: 'firing', instance: 'web1' },
            values: [1772633100, 1772633160, 1772633220, 1772634000].map((at) => [at, '1']),
          },
          { metric: { __name__: 'ALERTS', alertname: 'DiskFull', alertstate: 'pending' }, values: [[1772634060, '1']] },
        ],
      },
    }),
    events: [
      '2026-03-04T14:05:00Z Alert HighErrorRate firing (instance=web1)',
      '2026-03-04T14:07:00Z Alert HighErrorRate last seen firing',
      '2026-03-04T14:20:00Z Alert HighErrorRate firing (instance=web1)',
      '2026-03-04T14:21:00Z Alert DiskFull pending',
    ],
  },
  {
    what: 'the frames of Grafana',
    format: 'prometheus',
    text: JSON.stringify({
      results: {
        A: {
          frames: [
            {
              schema: {
                fields: [
                  { name: 'Time', type: 'time' },
                  { name: 'Value', labels: { alertname: 'HighErrorRate', alertstate: 'firing' } },
                ],
              },
              data: {
                values: [
                  [1772633100000, 1772633160000],
                  [1, 1],
                ],
              },
            },
          ],
        },
      },
    }),
    events: ['2026-03-04T14:05:00Z Alert HighErrorRate firing'],
  },
  {
    what: 'the journal in JSON',
    format: 'journald',
    text: lines(
      JSON.stringify({
        __REALTIME_TIMESTAMP: '1772633100123456',
        MESSAGE: 'too many connections',
        SYSLOG_IDENTIFIER: 'postgres',
        _PID: '812',
        _HOSTNAME: 'db1',
      }),
      JSON.stringify({ __REALTIME_TIMESTAMP: '1772633160123456', MESSAGE: [72, 105], _COMM: 'bash' }),
    ),
    events: ['2026-03-04T14:05:00Z db1 postgres[812]: too many connections', '2026-03-04T14:06:00Z bash: Hi'],
  },
  {
    what: 'the journal in its short form',
    format: 'syslog',
    text: lines(
      '-- Logs begin at Mon 2026-03-02 00:00:01 UTC. --',
      'Mar  4 14:05:00 db1 postgres[812]: FATAL: too many connections',
      'Mar 04 14:05:01 db1 kernel: oom',
    ),
    events: ['?-03-04 14:05:00 db1 postgres[812]: FATAL: too many connections', '?-03-04 14:05:01 db1 kernel: oom'],
  },
  {
    what: 'the journal in its ISO form',
    format: 'syslog',
    text: lines('2026-03-04T14:05:00+0100 db1 postgres[812]: FATAL: too many connections', '    in a second line'),
    events: ['2026-03-04T13:05:00Z db1 postgres[812]: FATAL: too many connections\n    in a second line'],
  },
  {
    what: 'syslog with priorities, old and new',
    format: 'syslog',
    text: lines(
      '<34>Mar  4 14:05:00 db1 su: failed',
      '<165>1 2026-03-04T14:05:00.003Z web1 checkout 99 ID47 - started',
      '<165>1 2026-03-04T14:05:01Z web1 checkout - - [x@1 a="b"] stopped',
    ),
    events: [
      '?-03-04 14:05:00 db1 su: failed',
      '2026-03-04T14:05:00Z web1 checkout[99]: started',
      '2026-03-04T14:05:01Z web1 checkout: [x@1 a="b"] stopped',
    ],
  },
  {
    what: 'nginx’s access log',
    format: 'nginx',
    text: '203.0.113.7 - - [04/Mar/2026:14:05:00 +0000] "GET /checkout HTTP/1.1" 502 157 "-" "curl/8.5"',
    events: ['2026-03-04T14:05:00Z 203.0.113.7 - - "GET /checkout HTTP/1.1" 502 157 "-" "curl/8.5"'],
  },
  {
    what: 'nginx’s error log',
    format: 'nginx',
    text: '2026/03/04 14:05:00 [error] 31#31: *1 connect() failed (111: Connection refused)',
    events: ['2026-03-04 14:05:00 [error] 31#31: *1 connect() failed (111: Connection refused)'],
  },
  {
    what: 'events of Kubernetes in JSON',
    format: 'kubernetes',
    text: JSON.stringify({
      kind: 'List',
      items: [
        {
          kind: 'Event',
          involvedObject: { kind: 'Pod', name: 'api-1' },
          reason: 'BackOff',
          message: 'Back-off restarting failed container',
          firstTimestamp: '2026-03-04T14:05:00Z',
          lastTimestamp: '2026-03-04T14:15:00Z',
          count: 12,
        },
        {
          kind: 'Event',
          regarding: { kind: 'Node', name: 'n1' },
          reason: 'NodeNotReady',
          note: 'Node n1 status is now: NodeNotReady',
          eventTime: '2026-03-04T14:06:00.123456Z',
        },
      ],
    }),
    events: [
      '2026-03-04T14:05:00Z Pod/api-1 BackOff: Back-off restarting failed container (first of 12 times)',
      '2026-03-04T14:15:00Z Pod/api-1 BackOff: Back-off restarting failed container (last of 12 times)',
      '2026-03-04T14:06:00Z Node/n1 NodeNotReady: Node n1 status is now: NodeNotReady',
    ],
  },
  {
    what: 'a table of events of Kubernetes with times',
    format: 'kubernetes',
    text: lines(
      'TIME                   REASON    OBJECT   MESSAGE',
      '2026-03-04T14:05:00Z   BackOff   api-1    Back-off restarting failed container',
    ),
    events: ['2026-03-04T14:05:00Z BackOff api-1 Back-off restarting failed container'],
  },
  {
    what: 'git log',
    format: 'git',
    text: lines(
      'commit 1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d (HEAD -> main)',
      'Merge: 1a2b3c4 5d6e7f8',
      'Author: Ada Lovelace <ada@example.com>',
      'Date:   Wed Mar 4 15:05:00 2026 +0100',
      '',
      '    Raise the limit of the pool',
      '    ',
      '    It was 10.',
      '',
      'commit 2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e',
      'Author: Grace Hopper <grace@example.com>',
      'Date:   2026-03-04 14:00:00 +0000',
      '',
      '    Deploy 7',
    ),
    events: [
      '2026-03-04T14:05:00Z <Ada Lovelace> Raise the limit of the pool\nIt was 10. (1a2b3c4)',
      '2026-03-04T14:00:00Z <Grace Hopper> Deploy 7 (2b3c4d5)',
    ],
  },
  {
    what: 'git log in lines',
    format: 'git',
    text: lines('1a2b3c4 2026-03-04 15:05:00 +0100 Raise the limit', '2b3c4d5 (2026-03-04T14:00:00Z) Deploy 7'),
    events: ['2026-03-04T14:05:00Z Raise the limit (1a2b3c4)', '2026-03-04T14:00:00Z Deploy 7 (2b3c4d5)'],
  },
  {
    what: 'a log of GitHub Actions',
    format: 'github-actions',
    text: lines(
      '2026-03-04T14:05:00.1234567Z ##[group]Run ./deploy',
      '2026-03-04T14:05:01.1234567Z \u001B[36;1m./deploy\u001B[0m',
      '2026-03-04T14:05:02.1234567Z ##[endgroup]',
      '2026-03-04T14:05:09.1234567Z ##[error]Process completed with exit code 1.',
    ),
    events: [
      '2026-03-04T14:05:00Z Run ./deploy',
      '2026-03-04T14:05:01Z ./deploy',
      '2026-03-04T14:05:09Z Process completed with exit code 1.',
    ],
  },
  {
    what: 'what gh prints of a run',
    format: 'github-actions',
    text: lines('deploy\tRun ./deploy\t2026-03-04T14:05:00.1234567Z started', 'deploy\tRun ./deploy\t2026-03-04T14:05:03.1234567Z done'),
    events: ['2026-03-04T14:05:00Z deploy: started', '2026-03-04T14:05:03Z deploy: done'],
  },
  {
    what: 'a table in CSV',
    format: 'csv',
    text: lines(
      'Time,Severity,Message,User',
      '2026-03-04T14:05:00Z,critical,"Errors, ""many""",ada',
      '2026-03-04T14:06:00Z,,"two',
      'lines",',
    ),
    events: ['2026-03-04T14:05:00Z <ada> Errors, "many" · critical', '2026-03-04T14:06:00Z two\nlines'],
  },
  {
    what: 'a table in TSV with columns for day and time',
    format: 'csv',
    text: lines('Date\tTime\tWhat', '2026-03-04\t14:05\tAn alert'),
    events: ['2026-03-04 14:05:00 An alert'],
  },
  {
    what: 'records of JSON, one a line',
    format: 'csv',
    text: lines(
      '{"level":"error","time":1772633100123,"msg":"pool exhausted","pid":7}',
      '{"level":"info","time":"2026-03-04T14:06:00Z","msg":"ok"}',
    ),
    events: ['2026-03-04T14:05:00Z pool exhausted', '2026-03-04T14:06:00Z ok'],
  },
  {
    what: 'a log with ISO times and a stack',
    format: 'log',
    text: lines(
      '2026-03-04T14:05:00.123Z ERROR pool exhausted',
      '    at connect (db.js:1)',
      '[2026-03-04 14:06:00 UTC] ok',
      '2026-03-04 14:07:00,123 WARN no zone',
      '2026-03-04T14:08:00+02:00 - zone',
    ),
    events: [
      '2026-03-04T14:05:00Z ERROR pool exhausted\n    at connect (db.js:1)',
      '2026-03-04T14:06:00Z ok',
      '2026-03-04 14:07:00 WARN no zone',
      '2026-03-04T12:08:00Z zone',
    ],
  },
  {
    what: 'a log in a zone with several meanings',
    format: 'log',
    text: '2026-03-04 14:05:00 IST started',
    events: ['2026-03-04 14:05:00 IST started'],
  },
  {
    what: 'a log with other offsets',
    format: 'log',
    text: lines('2026-03-04T14:05:00-0330 a', '2026-03-04T14:05:00+02 b'),
    events: ['2026-03-04T17:35:00Z a', '2026-03-04T12:05:00Z b'],
  },
  {
    what: 'the answer of Slack’s API, with attachments and marks of all kinds',
    format: 'slack-export',
    text: JSON.stringify({
      messages: [
        { ts: '1772633100.000100', text: '', attachments: [{ text: 'Disk full' }, { title: 'db-1' }, {}], bot_profile: { name: 'alerts' } },
        {
          ts: '1772633160.000100',
          text: 'see <#C1> <!subteam^S1> <!subteam^S1|@ops> <https://a.example> &lt;b&gt; <@U9>',
          user: 'U1',
          user_profile: { display_name: 'ada' },
        },
        { type: 'message', ts: '1772633190.000100', text: '', attachments: [{}] },
      ],
    }),
    events: [
      '2026-03-04T14:05:00Z <alerts> (ada) Disk full\ndb-1',
      '2026-03-04T14:06:00Z <ada> (ada) see #C1 @subteam @ops https://a.example <b> @U9',
    ],
  },
  {
    what: 'series of Prometheus at one time, or with little in them',
    format: 'prometheus',
    text: JSON.stringify({
      data: {
        result: [
          { metric: { alertname: 'A', alertstate: 'firing' }, value: [1772633160, '1'] },
          { values: [[1772633100, '1']] },
          { metric: { alertname: 'B', alertstate: 'pending' }, values: [[1772633100, '1'], 3] },
        ],
      },
    }),
    events: ['2026-03-04T14:06:00Z Alert A firing', '2026-03-04T14:05:00Z Alert B pending'],
  },
  {
    what: 'a frame of Grafana with a column that is no alert',
    format: 'prometheus',
    text: JSON.stringify({
      results: {
        A: {
          frames: [
            {
              schema: { fields: [{}, { labels: { alertname: 'A' } }, {}] },
              data: {
                values: [
                  [1772633100000, 1772633160000, 1772633220000],
                  [null, 1, 1],
                  [1, 1, 1],
                ],
              },
            },
            {},
          ],
        },
      },
    }),
    events: ['2026-03-04T14:06:00Z Alert A firing'],
  },
  {
    what: 'PagerDuty’s log entries without a summary, or with the same one twice',
    format: 'pagerduty',
    text: JSON.stringify([
      { type: 'trigger_log_entry', created_at: '2026-03-04T14:05:00Z', channel: { summary: 'Checkout errors' } },
      { type: 'notify_log_entry', created_at: 'soon', summary: 'Notified.' },
      { type: 'assign_log_entry', created_at: '2026-03-04T14:06:00Z', summary: 'Assigned', channel: { summary: 'Assigned' } },
      { type: 'annotate_log_entry', created_at: '2026-03-04T14:07:00Z' },
    ]),
    events: ['2026-03-04T14:05:00Z Checkout errors', '2026-03-04T14:06:00Z Assigned'],
  },
  {
    what: 'PagerDuty’s incidents without a title',
    format: 'pagerduty',
    text: JSON.stringify({
      incident: {
        incident_number: 7,
        created_at: '2026-03-04T14:05:00Z',
        status: 'triggered',
        last_status_change_at: '2026-03-04T15:20:00Z',
        acknowledgements: [{ at: '2026-03-04T14:07:00Z' }],
      },
    }),
    events: ['2026-03-04T14:05:00Z PagerDuty incident #7 triggered', '2026-03-04T14:07:00Z PagerDuty incident #7 acknowledged'],
  },
  {
    what: 'PagerDuty’s incidents in CSV without a description',
    format: 'pagerduty',
    text: lines('incident_number,created_on', '7,2026-03-04T14:05:00Z'),
    events: ['2026-03-04T14:05:00Z PagerDuty incident #7 triggered'],
  },
  {
    what: 'a log of IRC whose lines are wrapped',
    format: 'irc',
    text: lines('14:05 <ada> checkout is down', 'and slow', '14:06 <ben> looking'),
    events: ['14:05:00 <ada> checkout is down\nand slow', '14:06:00 <ben> looking'],
  },
  {
    what: 'events of Kubernetes with little in them',
    format: 'kubernetes',
    text: JSON.stringify([
      { kind: 'Event', reason: 'Killed', lastTimestamp: '2026-03-04T14:05:00Z' },
      { kind: 'Event', message: 'started', firstTimestamp: '2026-03-04T14:06:00Z', regarding: { kind: 'Pod', name: 'api-1' } },
      { kind: 'Event', reason: 'BackOff', firstTimestamp: '2026-03-04T14:07:00Z', lastTimestamp: '2026-03-04T14:09:00Z' },
      { kind: 'Event', reason: 'Timeless' },
    ]),
    events: ['2026-03-04T14:05:00Z Killed', '2026-03-04T14:06:00Z Pod/api-1 started', '2026-03-04T14:09:00Z BackOff'],
  },
  {
    what: 'git log --pretty=fuller, and a commit without a date',
    format: 'git',
    text: lines(
      'commit 1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
      'AuthorDate: Wed Mar 4 15:05:00 2026 +0100',
      '',
      '    Raise the limit of the pool',
      '',
      'commit 2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e',
      'Author: Grace Hopper <grace@example.com>',
      '',
      '    Deploy 7',
    ),
    events: ['2026-03-04T14:05:00Z Raise the limit of the pool (1a2b3c4)'],
  },
  {
    what: 'entries of a journal whose messages are bytes or missing',
    format: 'journald',
    text: lines(
      '{"__REALTIME_TIMESTAMP":"1772633100000000","MESSAGE":[117,112]}',
      '{"__REALTIME_TIMESTAMP":"1772633160000000","MESSAGE":null}',
    ),
    events: ['2026-03-04T14:05:00Z up'],
  },
  {
    what: 'a copy from Discord over several days',
    format: 'discord',
    text: lines('March 4, 2026', 'ada — 11:58 PM', 'checkout is down', '', 'March 5, 2026', 'ben — 12:01 AM', 'up'),
    events: ['2026-03-04 23:58:00 <ada> checkout is down', '2026-03-05 00:01:00 <ben> up'],
  },
  {
    what: 'a table in CSV with a number for the time, and a quotation that nothing closes',
    format: 'csv',
    text: lines('ts,msg', '1772633100,down', '1772633160123456789,"up'),
    events: ['2026-03-04T14:05:00Z down', '2026-03-04T14:06:00Z "up'],
  },
];
