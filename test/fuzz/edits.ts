import fc from 'fast-check';
import { type Act, act, played } from './people';

/** Replaces a stretch of a text, told by shares of its length, so that an edit means something after others were left out. */
export interface Edit {
  at: number;
  /** At what it begins: a place as good as any, the beginning or the end of a line, or near the beginning of a block. */
  near: 'place' | 'line' | 'end' | 'block';
  /** How far from a block's beginning. */
  off: number;
  removed: number;
  inserted: string;
}

/** Pieces that change what stands around them, or far from them. */
export const HOSTILE = [
  ...['```\n', '```md\n', '~~~', '\n```', '`', '``', '```\n## Timeline\n\n- 14:05 it went down again\n```\n'],
  ...['- ', '* ', '+ ', '1. ', '2) ', '10. ', '  - ', '    - ', '\n- a\n  b\n\n  c\n', '- [ ] ', '- [x] done', '-', '\n-\n'],
  ...['* * *', '- - -', '\n\n- a\n- b\n\n', '\n\n3. a\n4. b\n', '- ```\n  code\n', '- <div>\n', '- > q\n', '-\n\n  a\n', '> - q\n> - r\n'],
  ...['[a]: /x\n', '\n[a]: /x\n', '[a]', '[b][a]', '[Time Line]: <y> "z"\n', '[time  line]', '> [b]: /q\n', '[b]', '[', ']', ']: '],
  ...['[time\n> line]', '[ a ]', '![b]', '[A][]', '\\[a]', '[a\\]', '[[a]]', '"title"', "'t'", '\n\n[a]: /x\n\n'],
  ...[
    '<!--',
    '-->',
    '?>',
    '<![CDATA[',
    ']]>',
    '<!X',
    '<div>\n',
    '</div>',
    '<pre>',
    '</pre>\n',
    '<br>',
    '<service name>',
    '<b>Timeline</b>',
    '<?',
    '<h2>Timeline</h2>\n',
  ],
  ...['---\n', '---\ntitle: Outage\n---\n', '+++\n', '\n---', '===\n', '\n===\n', '***\n', '\uFEFF'],
  ...['\r\n', '\r', '\n', '\n\n', '\n\n\n', ' ', '    ', '\t', '\u00A0'],
  ...[
    '> ',
    '\n> quoted\nlazy\n',
    '# ',
    '## Timeline\n',
    '\n### Root cause\n',
    '#Impact',
    '**Timeline**\n',
    'Root Cause: ',
    '**',
    '_',
    '\\',
  ],
  ...['| Time | Event |\n| --- | --- |\n| 14:05 | down |\n', '|', '\n| a | b |\n', '|---|---|\n', '\n--- | ---\n'],
  ...[
    '14:05',
    ' 14:05 UTC - ',
    '2 PM',
    ' (EAT)',
    '25:70',
    '2024-03-05',
    ' 5 March ',
    'Jan 2, ',
    ' 2026',
    '04-12-2022 ',
    '**31 December**\n',
    ' for 45 minutes',
    'All times in UTC.\n',
    '23:59',
    '00:10',
  ],
  ...[
    'TBD',
    'Bob forgot',
    'We will improve monitoring.',
    'Add an alert on disk use above 80 % to nginx-2 by 2024-05-01.',
    '. ',
    ': ',
    'The',
    ...['e', ' the disk', ', ', '-', '1.', 'www', '.www.'],
  ],
  ...['<!-- postmortem-disable -->\n', '<!-- postmortem-disable-next-line time-zone-missing -->\n', '<!-- postmortem-enable -->'],
  ...['x'.repeat(1500), ' word'.repeat(40), '👩‍🚒'],
];

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  near: fc.constantFrom('place', 'line', 'end', 'block'),
  off: fc.integer({ min: -3, max: 6 }),
  removed: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(3) }, fc.nat(60), fc.nat(600)),
  inserted: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 1, arbitrary: fc.constant('') },
    fc.string({ maxLength: 4 }),
    fc.array(fc.constantFrom(...HOSTILE), { maxLength: 4 }).map((pieces) => pieces.join('')),
  ),
});

/** What is done to a text one after the other: hostile edits, and such as people make. */
export const steps: fc.Arbitrary<(Edit | Act)[]> = fc.array(fc.oneof({ weight: 3, arbitrary: edit }, { weight: 2, arbitrary: act }), {
  minLength: 1,
  maxLength: 12,
});

/** A text, and those that it becomes edit by edit. */
export function* versions(text: string, steps: readonly (Edit | Act)[]): Iterable<string> {
  const past: string[] = [];
  let current = text;
  yield current;
  for (const step of steps)
    for (const next of 'kind' in step ? played(current, step, past) : [edited(current, step)]) {
      past.push(current);
      current = next;
      yield current;
    }
}

/** A text after an edit. Most begin where a line or a block does, for there they change most. */
function edited(text: string, { at, near, off, removed, inserted }: Edit): string {
  const place = Math.floor(at * text.length);
  const line = text.lastIndexOf('\n', place) + 1;
  const starts = {
    place: () => place,
    line: () => line,
    end: () => Math.max(0, line - 1),
    block: () => Math.max(0, blockAt(text, line) + off),
  };
  const start = starts[near]();
  return text.slice(0, start) + inserted + text.slice(start + removed);
}

/** Where the block around a line begins, roughly. */
function blockAt(text: string, line: number): number {
  let begin = 0;
  for (const { index, 0: blank } of text.slice(0, line).matchAll(/(?:\r?\n){2,}/g)) begin = index + blank.length;
  return begin;
}
