/** What fills the gaps of the sentences below. */
export const fillings = {
  service: [
    'checkout API',
    'search service',
    'login page',
    'order queue',
    'image proxy',
    'billing worker',
    'session store',
    'mail gateway',
  ],
  host: ['web-01', 'web-02', 'db-1', 'lb-01', 'cache-3', 'queue-2', 'worker-07'],
  thing: ['connection pool', 'disk', 'thread pool', 'certificate', 'configuration file', 'index', 'cache', 'rate limit', 'retry budget'],
  team: ['database team', 'network team', 'platform team', 'payments team'],
  symptom: ['errors 502', 'time-outs', 'an empty page', 'stale prices', 'half a page'],
  change: ['a deployment', 'a migration', 'a restart', 'a kernel update', 'a new feature flag', 'a larger batch'],
} as const;

/** What a day's timeline tells, in this order. */
export const events = [
  'A monitoring alert fired: the {service} answered with {symptom}.',
  'The on-call engineer opened the logs of {host} and confirmed the alert.',
  'The engineer looked at {host}, assuming that {change} had filled the {thing}.',
  'That was a misleading path: the {thing} of {host} was at {n}% and steady.',
  'Escalated to the {team}.',
  'The {team} found the {thing} of the {service} exhausted.',
  'Traffic was moved from {host} to the other region.',
  'Resolved by raising the limit of the {thing} to {n}00.',
] as const;

/** What explains a cause. */
export const causes = [
  'The {service} opens one connection for each request and keeps it in the {thing} until the answer is written.',
  'After {change}, the {thing} on {host} held {n} entries more than its limit allows.',
  'Each retry of the {service} added load to {host}, and so the queue grew by `{n}` requests a second.',
  'The alert on the {thing} looked at the mean of all hosts, so one full host did not show.',
  'Nothing in the release process compares the size of the {thing} with that of the day before.',
  'While {host} was full, the load balancer kept sending it a share of {n}% of the traffic.',
  'The dashboards of the {team} showed **{symptom}** for the {service}, but no cause.',
  'In the staging environment the {thing} is ten times larger, which is why {change} had passed there.',
  'The [runbook] of the {service} names the {thing} but gives no command to look at it.',
  'The time-out of {n} seconds was longer than that of the callers, who had given up long before.',
] as const;

/** What tells of a repair. */
export const repairs = [
  'The {team} drained {host}, raised the limit of the {thing} to {n}00 and put the host back.',
  'To stop the retries, the {service} was set to answer from its cache for {n} minutes.',
  'What came with {change} was taken back on {host} first and on all other hosts after it had been quiet for {n} minutes.',
  'A script emptied the {thing}, which brought the {service} back at once.',
] as const;

/** What is to be done. */
export const tasks = [
  'Add an alert on the {thing} of {host} at {n}% of its limit',
  'Patch {host} to the current stable version of its web server',
  'Write a test that runs {change} against a full {thing}',
  'Lower the time-out of the {service} to {n} seconds',
  'Document in the runbook how to empty the {thing} of the {service}',
] as const;

/** What a reader would object to. */
export const slips = {
  event: 'At 18:4{digit} the {service} was seen to be slow again.',
  cause: 'Obviously the {team} should have looked at the {thing} first.',
  task: 'Improve monitoring',
} as const;
