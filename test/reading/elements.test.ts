import { at, readIt, reads } from './lines';

/** The elements that are present, as `id: what says so`. */
const shown = (text: string): string[] =>
  readIt(text).elements.flatMap(({ id, present, span }) => (present && span ? [`${id}: ${at(text, span)}`] : []));

const summary = (text: string): string => `# Login failed\n\n## Issue Summary\n\n${text}`;
const timeline = (text: string): string => `# Login failed\n\n## Timeline\n\n- ${text}`;

reads('the things a profile asks for', shown, [
  [summary('It lasted 75 minutes.'), 'duration: It lasted 75 minutes.'],
  [summary('It began at 14:05 UTC and ended at 15:20 UTC.'), 'duration: 14:05', 'start-end: 14:05', 'start-end-timezone: 14:05'],
  [summary('Nobody could log in.'), 'impact: Nobody could log in.', 'affected-share: Nobody could log in.'],
  [summary('40% of users were affected.'), 'impact: 40% of users were affected.', 'affected-share: 40% of users were affected.'],
  [summary('Impact: slow pages.'), 'impact: Impact: slow pages.'],
  [summary('Impact: [TODO: what users saw]')],
  [timeline('14:05 UTC - An alert fired.'), 'detected-when: 14:05 UTC - An alert fired.', 'detected-how: 14:05 UTC - An alert fired.'],
  [
    timeline('14:05 UTC - We suspected the network, but it was not the cause.'),
    'investigation: 14:05 UTC - We suspected the network, but it was not the cause.',
    'misleading-paths: 14:05 UTC - We suspected the network, but it was not the cause.',
  ],
  [timeline('14:05 UTC - Escalated to the database team.'), 'escalation: 14:05 UTC - Escalated to the database team.'],
  [summary('The weather was fine.')],
  [
    timeline('14:05 UTC - We received a mail from the hosting company.'),
    'detected-when: 14:05 UTC - We received a mail from the hosting company.',
    'detected-how: 14:05 UTC - We received a mail from the hosting company.',
  ],
  // One task is enough where the title calls it that.
  [
    '# Login failed\n\nTODO:\n\nAdd an alert at 80% of the disk on db-1.',
    'improvements: Add an alert at 80% of the disk on db-1.',
    'task-list: Add an alert at 80% of the disk on db-1.',
  ],
  // What comes first in a timeline is the start, but not when it is how somebody noticed.
  [
    timeline('14:00 UTC - The new cache went live.\n- 15:00 UTC - Pages loaded again.'),
    'start-end: 14:00',
    'start-end-timezone: 14:00',
    'resolved-how: 15:00 UTC - Pages loaded again.',
  ],
  [timeline('Misleading paths: none'), 'misleading-paths: Misleading paths: none'],
  [timeline('No misleading path was taken.'), 'misleading-paths: No misleading path was taken.'],
  [timeline('Nobody noticed for an hour.'), 'impact: Nobody noticed for an hour.'],
  // A guess that the root cause does not bear out misled.
  [
    `${timeline('We assumed a bad deploy and rolled it back.')}\n\n## Root Cause\n\nThe disk was full.`,
    'investigation: We assumed a bad deploy and rolled it back.',
    'misleading-paths: We assumed a bad deploy and rolled it back.',
    'resolved-how: We assumed a bad deploy and rolled it back.',
  ],
  [
    `${timeline('We assumed a bad deploy and rolled it back.')}\n\n## Root Cause\n\nThe deploy of Monday was bad.`,
    'investigation: We assumed a bad deploy and rolled it back.',
    'resolved-how: We assumed a bad deploy and rolled it back.',
  ],
]);
