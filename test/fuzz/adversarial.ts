/** A postmortem that is short and has everything; what follows it is in its last section. */
const HEAD = `---
profile: alx
---

# Postmortem: the shop was down on 2024-03-05

## Issue Summary

Duration: 14:05 UTC - 15:20 UTC on 2024-03-05. 40 % of the users could not pay. The cause was a full disk.

## Root Cause

The disk of db-1 was full.

## Corrective and Preventative Measures

- Add an alert on the disk use of db-1 above 80 %.

## Timeline

- 14:05 UTC - The shop was down.
`;

/** As much of what repeats as makes a text of some length. */
const repeated = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length));

/** The same with a number in each piece. */
const numbered = (piece: (index: number) => string) => (length: number) => {
  const pieces: string[] = [];
  for (let [index, long] = [0, 0]; long < length; index++) {
    pieces.push(piece(index));
    long += pieces[index]?.length ?? 0;
  }
  return pieces.join('');
};

/** Each level one deeper than the one above; the length of all is what is asked for. */
const deeper = (line: (depth: number) => string) => (length: number) => {
  let text = '';
  for (let depth = 0; text.length < length; depth++) text += line(depth);
  return text;
};

/** Short lines of the same word, as many as fit, each short enough to be read as prose. */
const lines = (piece: string, width = 900) => repeated(`${piece.repeat(Math.ceil(width / piece.length))}\n`);

/** What follows a short postmortem, by what is in it. */
const bodies: Readonly<Record<string, (length: number) => string>> = {
  blanks: repeated(' '),
  'blank lines': repeated('\n'),
  'lines of blanks': lines(' '),
  'lines with tabs': lines('\t'),
  'a word and blanks': lines('a     '),
  digits: lines('1234567890'),
  'digits and blanks': lines('12 '),
  'one long line of digits': repeated('12 '),
  brackets: lines('['),
  'brackets closed': lines('[a] '),
  'brackets in brackets': lines('[a]['),
  'closing brackets': lines(']'),
  parentheses: lines('('),
  'images opened': lines('!['),
  'links opened': lines('[a]('),
  'quotation marks': lines('"'),
  'words in quotation marks': lines('“a” '),
  apostrophes: lines("'"),
  dashes: lines('-'),
  'dashes and blanks': lines('- '),
  'long dashes': lines('– '),
  stars: lines('*'),
  'emphasis opened': lines('*a '),
  'emphasis in emphasis': lines('*a **b '),
  'emphasis never alike': lines('*a_ '),
  underscores: lines('_'),
  tildes: lines('~'),
  backticks: numbered((index) => `${'`'.repeat(1 + (index % 50))} `),
  'lines of backticks': lines('`'),
  backslashes: lines('\\'),
  'comments opened': lines('<!--'),
  'comments opened, each in a line': repeated('<!-- a\n'),
  'comments closed': lines('<!-- a -->'),
  directives: repeated('<!-- postmortem-disable-line word-count -->\n'),
  'directives for the next line': repeated('<!-- postmortem-disable-next-line time-zone-missing -->\n- 14:05 a\n'),
  'directives, never enabled': repeated('<!-- postmortem-disable time-zone-missing -->\n\n'),
  'directives in turn': repeated('<!-- postmortem-disable time-order -->\n\na\n\n<!-- postmortem-enable time-order -->\n\nb\n\n'),
  'directives in a line': lines('<!-- postmortem-disable-line a -->'),
  'unknown directives': numbered((index) => `<!-- postmortem-disable rule-${index} -->\n\n`),
  'tags opened': lines('<a '),
  tags: lines('<b>a</b>'),
  'unknown tags': lines('<service name> '),
  'tags in lines': repeated('<div>\n'),
  'closing tags': lines('</a>'),
  'angle brackets': lines('<'),
  'half clock times': lines('10:'),
  'clock times': lines('10:30 '),
  'clock times in lines': repeated('- 14:05 UTC - a\n'),
  'clock times without a zone': repeated('- 14:05 - The shop was down\n'),
  'clock times with a date': numbered((index) => `- 2024-03-${String(1 + (index % 28)).padStart(2, '0')} 14:05 - a\n`),
  'clock times out of order': numbered((index) => `- ${String((index * 7) % 24).padStart(2, '0')}:05 UTC - a\n`),
  'clock times in a paragraph': repeated('14:05 a\n'),
  'clock times out of order in a paragraph': numbered((index) => `${String((index * 7) % 24).padStart(2, '0')}:05 UTC a\n`),
  'clock times out of order, each with more': numbered((index) => `- ${String((index * 7) % 24).padStart(2, '0')}:05 UTC - a\n  - b\n`),
  'clock times of a day': lines('at 2 PM '),
  zones: lines('UTC '),
  'zones with offsets': lines('UTC+1 GMT-5 '),
  ambiguous: repeated('- 14:05 CST - a\n'),
  dates: lines('2024-03-05 '),
  'dates in words': lines('5 March 2024, '),
  months: lines('May '),
  durations: lines('45 minutes '),
  'durations in sentences': lines('It lasted for 45 minutes. '),
  'long words': numbered((index) => `${'a'.repeat(990)}${index} `),
  'longer words': lines('a', 5000),
  'words with full stops': lines('a.b.'),
  'words with dashes': lines('a-b_'),
  addresses: lines('https://a.b/c '),
  'addresses of mail': lines('a@b.co '),
  'half an address of mail': lines('a@b.'),
  'addresses of machines': lines('10.0.0.1 '),
  'long addresses of machines': lines('2001:db8:'),
  hashes: lines('5d41402abc4b2a76b9719d911017c592 '),
  'web tokens': lines('eyJeeyy-'),
  'whole web tokens': lines(`${'eyJ'}hbGciOi.eyJzdWIi.abcdefgh `),
  'words that precede secrets': lines('password: '),
  'words that precede secrets, and signs': lines('secret=a token: '),
  'phone numbers': lines('+1 555 0100 '),
  capitals: lines('ABC '),
  'many acronyms': numbered((index) => `The A${letters(index)} was down.\n`),
  names: lines('Bob '),
  blame: lines('Bob forgot to restart the server. '),
  'human errors': lines('It was a human error. '),
  'one-letter lines': repeated('a\n'),
  'one-letter paragraphs': repeated('a\n\n'),
  'one-letter lines of capitals': repeated('A\n'),
  'short lines': repeated('the disk\n'),
  'lines that end in a backslash': repeated('a\\\n'),
  'lines that end in blanks': repeated('a  \n'),
  'lines with a colon': repeated('a:\n'),
  'labels and values': repeated('Impact: a\n'),
  'labels of causes': numbered((index) => `${['Summary', 'Root cause', 'Timeline', 'Resolution'][index % 4]}:\na\n\n`),
  'labels of causes, and values': numbered((index) => `${['Summary', 'Root cause', 'Timeline', 'Resolution'][index % 4]}: a\n\n`),
  'labels of one cause': (length) => `Summary:\na\n\n${repeated('Root cause:\na\n\n')(length)}Timeline:\na\n`,
  'timelines with times': repeated('## Timeline\n\n14:05 UTC the disk was full\n\n'),
  'bold labels': repeated('**Impact:** a\n\n'),
  'bold titles': repeated('**Timeline**\n\n'),
  'titles in lines': repeated('Timeline\n'),
  'numbered titles': numbered((index) => `${index}. Timeline\n\n`),
  sentences: lines('The disk was full. '),
  'sentences in a paragraph': repeated('The disk of db-1 was full\nand nobody saw it. '),
  'a sentence without an end': repeated('and the disk was full\n'),
  questions: lines('Why? '),
  abbreviations: lines('e.g. i.e. '),
  placeholders: lines('[TODO: a] '),
  'placeholders in lines': repeated('- [TODO: a]\n'),
  'placeholders opened': lines('[TODO: '),
  'angled placeholders': lines('<name> '),
  braces: lines('{{a}} '),
  'braces opened': lines('{{'),
  dollars: lines('$a '),
  entities: lines('&amp;'),
  'half entities': lines('&a'),
  emoji: lines(':warning:'),
  surrogates: lines('\u{1F525}'),
  'lone surrogates': lines('\ud83d'),
  accents: lines('e\u0301'),
  'zero bytes': lines('\0'),
  'carriage returns': repeated('a\r'),
  'carriage returns and line feeds': repeated('a\r\n'),
  'carriage returns alone': repeated('\r'),
  headings: numbered((index) => `## H ${index}\n\n`),
  'headings to fill in': repeated('## Impact\n\n[TODO: a]\n\n'),
  'headings alike': repeated('## Timeline\n\n'),
  'headings in lines': repeated('# a\n'),
  'headings at turns': repeated('# Timeline\n## Root cause\n### Impact\n'),
  'headings with text': repeated('## Root cause\n\nThe disk was full.\n\n'),
  'empty headings': repeated('#\n'),
  'many hashes': lines('#'),
  'hashes and blanks': lines('# '),
  'headings closed': lines('# a # '),
  'underlined titles': repeated('T\n=\n'),
  'titles underlined by dashes': repeated('T\n-\n'),
  'titles underlined, with blank lines': repeated('T\n=\n\n'),
  'lines of equals signs': repeated('=\n'),
  rules: repeated('---\n'),
  'rules and text': repeated('a\n\n---\n\n'),
  'a list': repeated('- a\n'),
  'a list of other marks': repeated('- a\n* b\n+ c\n'),
  'a loose list': repeated('- a\n\n'),
  'a numbered list': numbered((index) => `${index}. a\n`),
  'a list all of ones': repeated('1. a\n'),
  'empty items': repeated('-\n'),
  tasks: repeated('- [ ] a\n'),
  actions: repeated('- Improve the monitoring\n'),
  'whole actions': numbered((index) => `- Add an alert on disk use above 80 % to nginx-${index} (@ops, 2024-05-01)\n`),
  'lists in lists in one line': repeated('- '),
  'lists in lists, in lines': lines('- ', 90),
  'lists in lists, line by line': deeper((depth) => `${'  '.repeat(depth)}- a\n`),
  'lists in lists, a thousand levels': deeper((depth) => `${'  '.repeat(depth % 1000)}- a\n`),
  'lists in lists, ten levels': deeper((depth) => `${'  '.repeat(depth % 10)}- a\n`),
  'numbers in numbers': deeper((depth) => `${'   '.repeat(depth)}1. a\n`),
  'lists by tabs': deeper((depth) => `${'\t'.repeat(depth)}- a\n`),
  'indented lines': deeper((depth) => `${' '.repeat(depth % 800)}a\n`),
  'items with paragraphs': repeated('- a\n\n  b\n\n'),
  'items with lazy lines': repeated('- a\nb\n'),
  'one item of many items': (length) => `- a\n${repeated('  - b\n')(length)}`,
  'one item of items of items': (length) => `- a\n${repeated('  - b\n    - c\n')(length)}`,
  'one item of many lines': (length) => `- a\n${repeated('  b\n')(length)}`,
  'one item of many paragraphs': (length) => `- a\n${repeated('\n  b\n')(length)}`,
  'quotations in one line': repeated('>'),
  quotations: repeated('> a\n'),
  'quotations apart': repeated('> a\n\n'),
  'quotations in quotations': deeper((depth) => `${'>'.repeat(depth)} a\n`),
  'quotations in quotations, in lines': lines('> ', 90),
  'quotations and lists': lines('> - ', 120),
  'a quotation of lists': repeated('> - a\n>   - b\n'),
  'a lazy quotation of lists': repeated('> - a\nb\n'),
  'a lazy quotation': (length) => `> a\n${repeated('b\n')(length)}`,
  'a lazy item': (length) => `- a\n${repeated('b\n')(length)}`,
  'a lazy list': (length) => numbered((index) => `${index % 7 ? '' : '1. '}b\n`)(length),
  'a quotation with titles': repeated('> T\n> =\n'),
  fences: repeated('```\na\n```\n'),
  'fences opened': repeated('```\n'),
  'a fence': (length) => `\`\`\`\n${repeated('a b c d\n')(length)}\`\`\`\n`,
  'a fence without an end': (length) => `\`\`\`\n${repeated('- 14:05 it went down again\n')(length)}`,
  'a fence with prose': (length) => `\`\`\`\n${repeated('The disk of the database was full again.\n')(length)}\`\`\`\n`,
  'fences of documents': repeated('```md\n# Timeline\n\n- 14:05 a\n```\n\n'),
  'fences in fences': numbered((index) => `${'`'.repeat(3 + (index % 80))}\n`),
  'fences that never close': deeper((depth) => `${'~'.repeat(3 + (depth % 500))}\na\n`),
  'indented code': repeated('    a\n'),
  'a table': (length) => `| Time | Event |\n| --- | --- |\n${repeated('| 14:05 UTC | a |\n')(length)}`,
  'a table without zones': (length) =>
    `| Time | Event |\n| --- | --- |\n${numbered((index) => `| 14:${String(index % 60).padStart(2, '0')} | a |\n`)(length)}`,
  'a table without bars at its sides': (length) => `Time | Event\n--- | ---\n${repeated('14:05 | a\n')(length)}`,
  'a table of many columns': (length) =>
    Array.from({ length: 4 }, (_, row) => `|${(row === 1 ? ' - |' : ' a |').repeat(Math.min(4_000, length / 16))}\n`).join(''),
  tables: repeated('| a | b |\n| --- | --- |\n| c | d |\n\n'),
  'heads of tables': repeated('| a | b |\n| --- |\n'),
  'rows without a head': repeated('| a |\n'),
  bars: lines('|'),
  'bars in lines': repeated('a | b\n'),
  'rows that almost are rules': lines('|-'),
  definitions: numbered((index) => `[d${index}]: /x\n`),
  'definitions apart': numbered((index) => `[d${index}]: /x\n\n`),
  'definitions and references': numbered((index) => `[d${index}]: /x\n\nSee [d${index}].\n\n`),
  'definitions alike': repeated('[a]: /x\n'),
  'definitions, each far from what refers to it': (length) =>
    numbered((index) => `See [d${index}].\n\n`)(length / 2) + numbered((index) => `[d${index}]: /x\n\n`)(length / 2),
  'definitions with titles': numbered((index) => `[d${index}]: /x "\n`),
  'references to nothing': numbered((index) => `See [d${index}].\n\n`),
  notes: numbered((index) => `[^${index}]: a\n\nb[^${index}]\n\n`),
  'long labels': numbered((index) => `[${'a '.repeat(400)}${index}]: /x\n\n`),
  html: repeated('<p>\na\n</p>\n'),
  'html in one block': (length) => `<table>\n${repeated('<tr><td>14:05</td><td>a</td></tr>\n')(length)}</table>\n`,
  details: repeated('<details>\n\na\n\n</details>\n\n'),
  'processing instructions': lines('<?'),
  declarations: lines('<!A'),
  'character data': lines('<![CDATA['),
  diagrams: repeated('```mermaid\ntimeline\n  14:05 : a\n```\n\n'),
  'one line': repeated('The disk was full '),
  'one word': repeated('a'),
  'one line of everything': repeated('a [b](c) *d* `e` 14:05 UTC "f" <g> — '),
  'lines just short enough': (length) => repeated(`${'ab 14:05 '.repeat(2_200)}\n`)(length),
  'lines of bold words': lines('**a** '),
  'a paragraph of bold words': repeated('**a**\n'),
  'a paragraph of code': repeated('`a`\n'),
  'a paragraph of links': repeated('[a](b)\n'),
  shouting: repeated('THE DISK WAS FULL\n'),
  causes: lines('because '),
  whys: numbered((index) => `${index}. Why? Because the disk was full.\n`),
  resolved: repeated('- 14:05 UTC - Resolved.\n'),
  days: repeated('**5 March**\n\n- 14:05 UTC - a\n\n'),
  'declared zones': repeated('All times are in UTC.\n'),
  ranges: lines('14:05 - 15:20 '),
  'ranges in words': lines('from 14:05 to 15:20 '),
};

/** Front matter that nobody means to write. */
const frontMatters: Readonly<Record<string, (length: number) => string>> = {
  fields: numbered((index) => `field-${index}: a\n`),
  'fields with tabs': repeated(`title:${'\t'.repeat(500)}a\t\n`),
  'fields with blanks': repeated(`${' '.repeat(500)}title${' '.repeat(400)}\n`),
  'quotation marks': repeated(`title: "${"'".repeat(500)}\n`),
  zones: repeated('timezone: UTC\n'),
  'one field': (length) => `title: ${'\t'.repeat(length)}a\n`,
};

const letters = (index: number): string => {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
};

/** Texts of about some length that nobody means to write, by what is in them. */
export const adversaries: ReadonlyMap<string, (length: number) => string> = new Map([
  ...Object.entries(bodies).map(([name, body]): [string, (length: number) => string] => [name, (length) => `${HEAD}\n${body(length)}`]),
  ...Object.entries(frontMatters).map(([name, body]): [string, (length: number) => string] => [
    `front matter: ${name}`,
    (length) => HEAD.replace('profile: alx\n', (line) => line + body(length)),
  ]),
]);
