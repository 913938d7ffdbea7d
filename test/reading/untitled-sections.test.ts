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
]);
