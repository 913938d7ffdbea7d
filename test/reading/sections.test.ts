import { at, readIt, reads } from './lines';

/** A section as `level parts “title” … its last two words`. */
const shown = (text: string): string[] =>
  readIt(text).sections.map(({ covers, id, title, span, level, empty }) => {
    const words = at(text, span)
      .replace(/[\s*#]+$/, '')
      .split(/\s+/);
    return `${level} ${covers.join(' + ') || id} “${title}” … ${words.slice(-2).join(' ')}${empty ? ' (empty)' : ''}`;
  });

reads('sections, from their titles to where they end', shown, [
  [
    '# Outage\n\n## Summary\n\nLogin failed.\n\n## Timeline\n\nIt began.',
    '2 summary “Summary” … Login failed.',
    '2 timeline “Timeline” … It began.',
  ],
  // One below the other ends with it.
  [
    '# Outage\n\n## Impact\n\nMany.\n\n### Users\n\nAll failed.\n\n## Timeline\n\nIt began.',
    '2 impact “Impact” … All failed.',
    '3 other “Users” … All failed.',
    '2 timeline “Timeline” … It began.',
  ],
  ['# Outage\n\n## Summary\n\n## Timeline\n\nIt began.', '2 summary “Summary” … Summary (empty)', '2 timeline “Timeline” … It began.'],
  ['# Outage\n\n## Summary\n\n<!-- soon -->\n', '2 summary “Summary” … soon --> (empty)'],
  ['# Outage\n\n## Root Cause and Resolution\n\nA disk was full.', '2 root-cause + resolution “Root Cause and Resolution” … was full.'],
  // The title of two parts above one of each.
  [
    'Root Cause and Resolution:\n\n### Root Cause\n\nA disk.\n\n### Resolution\n\nIt was emptied.',
    '3 root-cause + resolution “Root Cause and Resolution” … was emptied.',
    '3 root-cause “Root Cause” … A disk.',
    '3 resolution “Resolution” … was emptied.',
  ],
  // Titles of one form.
  ['**Summary**\n\nLogin failed.\n\n**Timeline**\n\nIt began.', '7 summary “Summary” … Login failed.', '7 timeline “Timeline” … It began.'],
  ['Summary:\nLogin failed.\n\nTimeline:\nIt began.', '7 summary “Summary” … Login failed.', '7 timeline “Timeline” … It began.'],
  // Where headings name the parts, bold lines within them are no sections.
  [
    '# Outage\n\n## Timeline\n\n**Morning**\n\nIt began.\n\n## Root cause\n\nA disk.',
    '2 timeline “Timeline” … It began.',
    '2 root-cause “Root cause” … A disk.',
  ],
]);
