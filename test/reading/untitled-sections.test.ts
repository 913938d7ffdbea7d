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
  [
    '# Login failed\n\nThe login server went offline and locked all out.\n\n## Root cause\n\nA disk was full.',
    'inline: summary “The login server …”',
    'heading: root-cause “Root cause”',
  ],
  // The same time in 24-hour form sums up as much: “AM” is no word that says more.
  ['The route was corrected at 02:00 AM (UTC).'],
  ['The route was corrected at 02:00 (UTC).'],
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
  // A title that promises details keeps its word with one sentence.
  [
    `# Login failed\n\n## Summary\n\n${STORY}\n\n## Details\n\nThe logs are kept on web-01.\n\nNobody had looked at them for a year.\n\nThe disk was full because no log was ever rotated.`,
    'heading: summary “Summary”',
    'heading: root-cause “Details”',
  ],
  // Code names something else.
  [
    `# Login failed\n\n## Summary\n\n${STORY}\n\n## \`lsp/timeline\`\n\nA request.`,
    'heading: summary “Summary”',
    'heading: other “lsp/timeline”',
  ],
  // What was learnt may come before what it was learnt from.
  [
    `# Login failed\n\n## Summary\n\n${STORY}\n\n## Lessons learned\n\nLogs that nobody looks at do fill disks. Space on a disk is not endless.\n\nHere is what we are doing to prevent this from happening again:\n\n## Timeline\n\n- 14:05 UTC - The root cause was a full disk on web-01.`,
    'heading: summary “Summary”',
    'heading: lessons “Lessons learned”',
    'inline: corrective “Here is what …”',
    'heading: timeline “Timeline”',
    'inline: root-cause “14:05 UTC - …”',
  ],
  // What a cause is not known to be, is none.
  [`# Login failed\n\n## Summary\n\nThe restart did not solve the root cause.`, 'heading: summary “Summary”'],
  // Work that ended it may be told in the timeline; what was tried did not end it.
  [
    `# Login failed\n\n## Summary\n\n${STORY}\n\n## Timeline\n\n- 14:05 UTC - Login failed.\n- 15:20 UTC - We rolled back the release and login recovered.`,
    'heading: summary “Summary”',
    'heading: timeline “Timeline”',
    'inline: resolution “15:20 UTC - …”',
  ],
  [
    `# Login failed\n\n## Summary\n\n${STORY}\n\n## Timeline\n\n- 14:05 UTC - Login failed.\n- 15:20 UTC - Tried to restart the server.`,
    'heading: summary “Summary”',
    'heading: timeline “Timeline”',
  ],
  // One that says something else keeps that.
  [
    `# Login failed\n\n## Summary\n\n${STORY}\n\n## Lessons\n\n**TODO** rotate the logs of web-01 daily.\n\n**DONE** an alert at 80% of the disk.`,
    'heading: summary “Summary”',
    'heading: lessons + corrective “Lessons”',
  ],
]);

reads('parts that other parts are about', shown, [
  // An introduction is a summary where nothing else is.
  [
    `# Outage\n\n## Introduction\n\n${STORY}\n\n## Issue Summary\n\n${STORY}`,
    'heading: other “Introduction”',
    'heading: summary “Issue Summary”',
  ],
  [
    `# Outage\n\n## Introduction\n\n${STORY}\n\n## Timeline\n\n- 14:05 UTC - Login failed.`,
    'heading: summary “Introduction”',
    'heading: timeline “Timeline”',
  ],
  // The kinds of tasks are no parts.
  [
    '# Outage\n\n## Action items\n\n### Mitigate\n\n- Add a second disk.\n\n### Detection\n\n- Add an alert.',
    'heading: corrective “Action items”',
    'heading: other “Mitigate”',
    'heading: other “Detection”',
  ],
  ...[
    ['## Summary', '## Action items'],
    ['**Summary**', '**Action items**'],
    ['Summary:', 'Action items:'],
  ].map(([summary = '', title = '']): [string, ...string[]] => {
    const form = { '#': 'heading', '*': 'bold' }[title.charAt(0)] ?? 'label';
    return [
      `# Outage\n\n${summary}\n\nLogin failed.\n\n${title}\n\nThere are three kinds:\n\nPrevent - Let it happen to nobody.\nMitigate - Shorten the time to recover.\nDetection - Find it sooner.\n\n- Add a second disk.`,
      `${form}: summary “Summary”`,
      `${form}: corrective “Action items”`,
    ];
  }),
  [
    '# Outage\n\n**Summary**\n\n| Field | Text |\n| --- | --- |\n| Impact | Nobody could log in. |\n\n**Action items**\n\n| For | What |\n| --- | --- |\n| Mitigate | Shorten the time to recover. |',
    'bold: summary “Summary”',
    'table: impact “Impact”',
    'bold: corrective “Action items”',
  ],
  // Unless other parts have titles like these.
  [
    '# Outage\n\nSummary: Login failed.\n\n**Action items**\n\n- Add a second disk.\n\nRoot cause: A disk was full.',
    'inline: summary “Summary”',
    'bold: corrective “Action items”',
    'inline: root-cause “Root cause”',
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
