import type { Chance } from './chance';

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

/** The sentence with its gaps filled: `{n}` and `{digit}` by numbers, the others by words. */
export const sayWith = (chance: Chance, sentence: string): string =>
  sentence.replace(/\{(\w+)\}/g, (_, gap: string) => {
    if (gap === 'n') return String(2 + chance.below(90));
    return gap === 'digit' ? String(chance.below(10)) : chance.pick(fillings[gap as keyof typeof fillings]);
  });

/** What happens on a day, in this order. */
export const events = [
  'A monitoring alert fired: the {service} answered with {symptom}.',
  'Support forwarded {n} reports of {symptom}.',
  'The on-call engineer opened the logs of {host} and confirmed the alert.',
  'The engineer looked at {host}, assuming that {change} had filled the {thing}.',
  'That was a misleading path: the {thing} of {host} was at {n}% and steady.',
  'Escalated to the {team}.',
  'The {team} compared {host} with a host that worked.',
  'The {team} found the {thing} of the {service} exhausted.',
  'A first attempt to empty the {thing} failed after {n} seconds.',
  'Traffic was moved from {host} to the other region.',
  'The error rate of the {service} fell below {digit}%.',
  'Resolved by raising the limit of the {thing} to {n}00.',
] as const;

// Sentences that explain are composed, so that a long document hardly says anything twice.
export const openings = [
  '',
  '',
  'after {change}, ',
  'because of {change}, ',
  'by then ',
  'for {n} minutes ',
  'in the staging environment ',
  'until {change} was taken back, ',
  'while {host} was full, ',
  'as the graphs of {host} show, ',
  'under a load of {n} requests a second ',
  'once more than {n} users were waiting, ',
];

export const actors = [
  'the {service}',
  'the {thing} of {host}',
  'each retry of the {service}',
  'the load balancer in front of {host}',
  'the alert on the {thing}',
  'the release process of the {team}',
  'a job that compares {host} with {host}',
  'the dashboard of the {team}',
  'the runbook of the {service}',
  'one of {n} workers',
];

export const predicates = [
  'opened one connection for each request and kept it in the {thing}',
  'held {n} entries more than the limit allows',
  'added load to {host}',
  'looked at the mean of all hosts',
  'compared nothing with the day before',
  'kept sending it a share of {n}% of the traffic',
  'showed {symptom} but no cause',
  'gave no command to look at the {thing}',
  'waited {n} seconds longer than its callers',
  'answered with {symptom}',
  'wrote its log to the same disk as the {thing}',
  'read a setting that {change} had renamed',
  'doubled its memory every {n} minutes',
  'lost {n} of {n}00 messages',
  'took the lock of the {thing} and did not give it back',
  'started again every {n} seconds',
];

export const tails = [
  '',
  '',
  ', which nobody had measured before',
  ', so the queue grew',
  ' and filled the {thing}',
  ', although {host} was idle',
  ' for {n} minutes',
  ', as it had done since {change}',
  ' whenever the {team} looked at it',
  ', and users saw {symptom}',
  ' because the {thing} was shared with the {service}',
  ', which is why the first alert named {host}',
  ' until the last of {n} hosts was drained',
  ', far above the usual {n}%',
];

/** What brought the service back. */
export const repairs = [
  'The {team} drained {host}, raised the limit of the {thing} to {n}00 and put the host back.',
  'To stop the retries, the {service} was set to answer from its cache for {n} minutes.',
  'What came with {change} was taken back on {host} first and on all other hosts after it had been quiet for {n} minutes.',
  'A script emptied the {thing}, which brought the {service} back at once.',
  'After {n} minutes without {symptom} the {team} let traffic of {n}% in, and then all of it.',
  'The {thing} of {host} was copied to a host with {n} GB of memory, and the {service} was pointed at it.',
] as const;

/** What is to be done. */
export const tasks = [
  'Add an alert on the {thing} of {host} at {n}% of its limit',
  'Patch {host} to version 1.{n} of its web server',
  'Write a test that runs {change} against a full {thing}',
  'Lower the time-out of the {service} to {n} seconds',
  'Document in the runbook how to empty the {thing} of the {service}',
  'Move the {thing} of the {service} to a disk of its own by 2022-0{digit}-15',
  'Let the {team} approve {change} on {host}',
] as const;

/** What a reader would object to. */
export const slips = {
  blame: 'Obviously the {team} should have looked at the {thing} first.',
  tasks: ['Improve monitoring', 'Be more careful with {change}', 'Better testing of the {service}'],
} as const;
