import fc from 'fast-check';
import { texts } from './setting';

/** Something that a person does in an editor. Where and how much are shares, so that it means something after others were left out. */
export interface Act {
  kind: keyof typeof acts;
  at: number;
  size: number;
  pick: number;
}

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** What somebody types, key by key, or writes elsewhere and pastes. */
const TYPED = [
  '## Timeline\n\nAll times are in UTC.\n\n- 14:05 The shop was down.\n- 14:20 - Found: `disk` was full\n',
  '### Root cause\n\n**Cause:** the disk of db-1 was full, see [runbook].\n\n[runbook]: https://example.com/runbook\n',
  '| Time | Event |\n| --- | --- |\n| 2:05 PM PST | The **shop** was down |\n',
  '> We were asked by mail\n> at 9:10 AM.\n\n1. one\n2. two\n   three\n   - four\n',
  '```sh\ndf -h\n```\n\n    indented\n',
  '<!-- postmortem-disable-next-line time-zone-missing -->\n15:20 Resolved.\n',
  '**Impact:** about 40% of users for 2 hours on 5 March 2024.  \n**Owner:** @ops\n',
  'Impact\n======\n\nNobody could pay.\n\n---\n\n',
  '---\ntitle: Outage\ndate: 2024-03-05\n---\n',
  '<details>\n<summary>Logs</summary>\n\n- [ ] Improve monitoring\n- [x] Add an alert on the disk of db-1 at 80%\n\n</details>\n',
  ' and then at 23:59 EST Bob should have seen that TBD 🔥 \\_x\\_ &amp; *more',
];

/** What a word is replaced by, all over the document. */
const WORDS = ['UTC', 'PST', '15', 'Timeline', 'cause', '`', '**', '- ', '', '# ', ':', 'the disk', '\n', 'x\n\n'];

const PREFIXES = ['  ', '    ', '\t', '> ', '- ', '1. ', '# ', '  - '];

type Draft = string;
type How = Omit<Act, 'kind'>;

/** What the text becomes, edit by edit. */
const acts = {
  typed: (text: Draft, { at, size, pick }: How) => typing(text, blockAt(text, at), clip(chosen(TYPED, pick), 10 + size * 90)),
  typedInLine: (text: Draft, { at, size, pick }: How) =>
    typing(text, Math.floor(at * text.length), clip(chosen(TYPED, pick), 5 + size * 30)),
  erased(text: Draft, { at, size }: How) {
    const end = Math.floor(at * text.length);
    const keys = Math.min(end, 1 + Math.floor(size * 40));
    return Array.from({ length: keys }, (_, key) => text.slice(0, end - key - 1) + text.slice(end));
  },
  pasted: (text: Draft, how: How) => [put(text, blockAt(text, how.at), blockOf(how))],
  pastedInLine: (text: Draft, how: How) => [put(text, Math.floor(how.at * text.length), blockOf(how).trimEnd())],
  pastedWithOtherEnds(text: Draft, how: How) {
    const block = blockOf(how);
    return [put(text, blockAt(text, how.at), text.includes('\r\n') ? block.replaceAll('\r\n', '\n') : block.replaceAll(/\r?\n/g, '\r\n'))];
  },
  pastedOver(text: Draft, how: How) {
    const { before, lines, after } = linesAt(text, how);
    return [[...before, blockOf(how), ...after].join(''), [...before, ...lines, ...after].join('')];
  },
  movedUp(text: Draft, how: How) {
    const { before, lines, after } = linesAt(text, how);
    return before
      .map((_, index) => [...before.toSpliced(before.length - index - 1, 0, ...lines), ...after].join(''))
      .slice(0, 1 + how.pick * 3);
  },
  movedDown(text: Draft, how: How) {
    const { before, lines, after } = linesAt(text, how);
    return after.map((_, index) => [...before, ...after.toSpliced(index + 1, 0, ...lines)].join('')).slice(0, 1 + how.pick * 3);
  },
  doubled(text: Draft, how: How) {
    const { before, lines, after } = linesAt(text, how);
    return [[...before, ...lines, ...lines, ...after].join('')];
  },
  removed(text: Draft, how: How) {
    const { before, after } = linesAt(text, how);
    return [[...before, ...after].join('')];
  },
  indented: (text: Draft, how: How) => [inLines(text, how, (line) => chosen(PREFIXES, how.pick) + line)],
  dedented: (text: Draft, how: How) => [inLines(text, how, (line) => line.replace(/^(?: {1,4}|\t|> ?|[-*+] |\d+[.)] |#+ )/, ''))],
  commented(text: Draft, how: How) {
    const { before, lines, after } = linesAt(text, how);
    const block = lines.join('');
    const end = /\r?\n$/.exec(block)?.[0] ?? '';
    const body = block.slice(0, block.length - end.length);
    const toggled = body.startsWith('<!-- ') ? body.replace(/^<!-- | -->$/g, '') : `<!-- ${body} -->`;
    return [[...before, toggled + end, ...after].join(''), text];
  },
  tabled(text: Draft, how: How) {
    const tabled = inLines(text, how, (line) => line.replace(/^[-*+] (.*?)( - |: |\r?\n|$)(.*?)(\r?\n?)$/, '| $1 | $3 |$4'));
    const head = tabled.indexOf('| ');
    const whole = head < 0 ? tabled : put(tabled, head, '| a | b |\n| --- | --- |\n');
    return [tabled, whole, whole.replace('| a | b |\n| --- | --- |\n', ''), text];
  },
  replaced(text: Draft, { at, pick }: How) {
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const word = words[Math.floor(at * words.length)];
    return word ? [text.replaceAll(word, chosen(WORDS, pick))] : [];
  },
  otherEnds: (text: Draft) => [text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll(/\r?\n/g, '\r\n')],
  undone: () => [],
} satisfies Record<string, (text: Draft, how: How) => string[]>;

export const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])),
  at: share,
  size: share,
  pick: share,
});

/** The texts that a draft becomes one after the other. `past` are those that it was, for undo and redo. */
export function played(text: string, { kind, ...how }: Act, past: readonly string[]): string[] {
  if (kind !== 'undone') return acts[kind](text, how).filter((next) => next.length < LONGEST);
  const undone = past.toReversed().slice(0, 1 + Math.floor(how.size * 12));
  return [...undone, ...undone.toReversed().slice(1, 1 + Math.floor(how.pick * 12)), text];
}

/** Replacing may let a text grow without end. */
const LONGEST = 200_000;

const chosen = <Choice>(choices: readonly Choice[], share: number): Choice =>
  choices[Math.min(choices.length - 1, Math.floor(share * choices.length))] as Choice;

const put = (text: string, at: number, inserted: string): string => text.slice(0, at) + inserted + text.slice(at);

const clip = (text: string, length: number): string => text.slice(0, Math.floor(length));

const typing = (text: string, at: number, typed: string): string[] =>
  Array.from(typed, (_, index) => put(text, at, typed.slice(0, index + 1)));

/** Where a block begins, or the text ends. */
function blockAt(text: string, at: number): number {
  const starts = [0, ...[...text.matchAll(/\n[ \t]*\r?\n/g)].map(({ index, 0: blank }) => index + blank.length), text.length];
  return chosen(starts, at);
}

/** A block of any of the texts, or one of our own. */
function blockOf({ size, pick }: How): string {
  if (size < 0.3) return chosen(TYPED, pick);
  const text = chosen([...texts.values()], pick);
  const blocks = text.split(/(?<=\n[ \t]*\r?\n)/);
  return chosen(blocks, (size - 0.3) / 0.7);
}

/** One to eight whole lines, and those around them. */
function linesAt(text: string, { at, size }: How) {
  const lines = text.split(/(?<=\n)/);
  const from = Math.floor(at * lines.length);
  const to = from + 1 + Math.floor(size * 8);
  return { before: lines.slice(0, from), lines: lines.slice(from, to), after: lines.slice(to) };
}

function inLines(text: string, how: How, change: (line: string) => string): string {
  const { before, lines, after } = linesAt(text, how);
  return [...before, ...lines.map(change), ...after].join('');
}
