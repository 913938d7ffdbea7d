import { readIt, reads } from './lines';

/** A section as `form: parts “title”`, and for one without a title the first words of what says it. */
const shown = (text: string): string[] =>
  readIt(text).sections.map(({ form, covers, id, title, titleSpan }) => {
    const name = title || `${text.slice(titleSpan.start, titleSpan.end).split(' ').slice(0, 3).join(' ')} …`;
    return `${form}: ${covers.join(' + ') || id} “${name}”`;
  });

const STORY = 'On 4 May 2026 from 14:05 UTC to 15:20 UTC no user could log in, since every request failed.';

reads('parts that no title names', shown, [
  [
    `${STORY}\n\nThe root cause was a full disk on the database server, which stopped all writes.`,
    'inline: summary “On 4 May …”',
    'inline: root-cause “The root cause …”',
  ],
  [`# Login failed\n\n${STORY}\n\n## Root cause\n\nA disk was full.`, 'inline: summary “On 4 May …”', 'heading: root-cause “Root cause”'],
  // A title that says something else is that of the part below it.
  [`# Login failed\n\n## A sad day\n\n${STORY}`, 'heading: summary “A sad day”'],
  // What has a title is not looked for.
  [`## Summary\n\nLogin failed.\n\n## Notes\n\n${STORY}`, 'heading: summary “Summary”', 'heading: other “Notes”'],
  ['# Groceries\n\nMilk and bread.'],
  // A title that says nothing known is that of the part whose work the text below it does.
  [
    `# Login failed\n\n## Summary\n\n${STORY}\n\n## Under the hood\n\nThe disk was full because no log was ever rotated.\n\n## Homework\n\n- Rotate the logs of web-01 daily.\n- Add an alert at 80% of the disk.`,
    'heading: summary “Summary”',
    'heading: root-cause “Under the hood”',
    'heading: corrective “Homework”',
  ],
  // One that says something else keeps that.
  [
    `# Login failed\n\n## Summary\n\n${STORY}\n\n## Lessons\n\n**TODO** rotate the logs of web-01 daily.\n\n**DONE** an alert at 80% of the disk.`,
    'heading: summary “Summary”',
    'heading: lessons + corrective “Lessons”',
  ],
]);

reads('parts that other parts are about', shown, [
  // The kinds of tasks are no parts.
  [
    '# Outage\n\n## Action items\n\n### Mitigate\n\n- Add a second disk.\n\n### Detection\n\n- Add an alert.',
    'heading: corrective “Action items”',
    'heading: other “Mitigate”',
    'heading: other “Detection”',
  ],
  // A head of fields.
  [
    '# Outage\n\n**Summary**: Login failed.\n\n**Impact**: Nobody could log in.\n\n**Root cause**: A disk was full.\n\n**Resolution**: The disk was emptied.\n\n## Log\n\nResolution:\n\nNone for now.',
    'inline: summary “Summary”',
    'inline: impact “Impact”',
    'inline: root-cause “Root cause”',
    'inline: resolution “Resolution”',
    'heading: other “Log”',
  ],
]);
