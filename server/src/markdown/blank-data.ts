import { blank } from '../text/blank';
import { lineStart } from '../text/line-bounds';
import type { Span } from '../text/span';

/** Forty times the longest postmortem that we know; the time for a text is bounded by the time for so much. */
const MOST_CHARACTERS = 500_000;
const MOST_LINES = 10_000;

/** Bars of tables: of a cell a parser makes twenty objects. */
const MOST_BARS = 30_000;

/** Items of lists in a quotation or in another item: with each one that ends a parser copies what it has made of all before. */
const MOST_NESTED = 1_000;

/** What the first lists and quotations of a line begin with. */
const MARKS = /(?:^|[\r\n])((?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))+)/g;
const ITEM = /[-*+]|\d{1,9}[.)]/g;

const LONGEST_LINE = 20_000;
const LONGEST_WORD = 1_000;
/** Lists in lists, or quotations in quotations, that one line opens. */
const NESTED = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]*){20}/;

/** The text up to so many characters or lines. */
export const withoutRest = (text: string): string => text.slice(0, endOfMost(text));

function endOfMost(text: string): number {
  const most = text.length > MOST_CHARACTERS ? lineStart(text, MOST_CHARACTERS) : text.length;
  if (most <= MOST_LINES) return most;
  let at = 0;
  for (let lines = 0; lines < MOST_LINES; lines++) {
    at = text.indexOf('\n', at) + 1;
    if (at === 0 || at > most) return most;
  }
  return at;
}

/** The text with those bars of tables and those marks of nested items blanked that come after so many. */
export const withoutMany = (text: string): string => blank(blank(text, barsAfter(text)), itemsAfter(text));

function barsAfter(text: string): Span[] {
  const spans: Span[] = [];
  let bars = 0;
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) if (++bars > MOST_BARS) spans.push({ start: at, end: at + 1 });
  return spans;
}

function itemsAfter(text: string): Span[] {
  const spans: Span[] = [];
  let items = 0;
  for (const { 0: whole, 1: marks = '', index } of text.matchAll(MARKS)) {
    const line = index + whole.length - marks.length;
    for (const { 0: mark, index: at } of marks.matchAll(ITEM))
      if (at > 0 && ++items > MOST_NESTED) spans.push({ start: line + at, end: line + at + mark.length });
  }
  return spans;
}

/**
 * The text with what can be no prose blanked, offsets kept: lines and words of a length that only data has, which would keep a Markdown parser busy for minutes.
 * @param among where such may be.
 */
export function withoutData(text: string, among: Span = { start: 0, end: text.length }): string {
  let out = '';
  let kept = 0;
  const drop = (start: number, end: number) => {
    out += text.slice(kept, start) + ' '.repeat(end - start);
    kept = end;
  };
  for (let start = lineStart(text, among.start); start <= among.end && start < text.length; ) {
    // Where a line ends within so few characters, none before it is longer.
    const short = text.lastIndexOf('\n', start + LONGEST_WORD);
    if (short >= start) {
      start = short + 1;
      continue;
    }
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > LONGEST_LINE || NESTED.test(text.slice(start, start + LONGEST_WORD)))
      drop(start, end - (text[end - 1] === '\r' ? 1 : 0));
    else if (end - start > LONGEST_WORD) for (const [from, to] of longWords(text, start, end)) drop(from, to);
    start = end + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

function* longWords(text: string, start: number, end: number): Generator<[number, number]> {
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !/\s/.test(text[at] as string)) continue;
    if (at - from > LONGEST_WORD) yield [from, at];
    from = at + 1;
  }
}
