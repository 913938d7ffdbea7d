import { blank } from '../text/blank';
import { lineStart } from '../text/line-bounds';
import type { Span } from '../text/span';
import { matchesAt } from '../text/sticky';

/** Nobody writes so many marks into one paragraph; a parser takes the square of their number, or more. */
const MOST_MARKS = 400;

/** Where a paragraph ends, at the line end before what is none of it: a blank line, an item, a row, a heading. */
const END = /(?:\r\n|\n|\r(?!\n))[ \t>]*(?=[\r\n]|(?:[-*+]|\d{1,9}[.)])[ \t]+[^\s]|\||#{1,6}[ \t])/;

/** What a parser looks for the other half of, and what may make a title of the lines above. */
const MARK = /(?:\r\n|\n|\r(?!\n))[ \t>]*(?:=+|-+)[ \t]*(?=[\r\n]|$)|[*_~`[\]<\\]/;

const TOKEN = new RegExp(`(${END.source})|${MARK.source}`, 'g');
const END_HERE = new RegExp(END.source, 'y');
const NEXT_END = new RegExp(END.source, 'g');

/** So many lines of a paragraph belong to an item or a quotation only since nothing ended it; for each one more a parser looks at all of them again. */
const MOST_LAZY = 2000;

const LINE = /[^\r\n]*(?:\r\n?|\n|$)/g;
const BEGINS_CONTAINER = /^[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])/;
const ENDS_PARAGRAPH = /^[ \t]*(?:[\r\n]|$|\||`{3}|~{3}|#{1,6}[ \t])/;

/** The mark of a list's item or a quotation, so far to the right that nobody means a list in it. */
const DEEP = /(?:^|[\r\n])(?:\t| {4}){15}[ \t]*([-*+]|\d{1,9}[.)]|>)/g;

/** Those that one line opens after its twentieth. */
const MANY = /(?:^|[\r\n])[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]*){20}((?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]*)+)/g;

/**
 * A Markdown text without those marks that would keep a parser busy for minutes, offsets kept: those of a paragraph after its four hundredth, and those of lists that are nested very deep; and without one line of an item or a quotation that never ends.
 * @param edited what alone may be otherwise than in a text that had none.
 */
export function untangled(text: string, edited: Span = { start: 0, end: text.length }): string {
  const { start, end } = paragraphsAround(text, edited);
  const own = text.slice(start, end);
  const clear = [endsOf(DEEP, own), endsOf(MANY, own), tangleIn(own), lazyIn(own)].reduce((kept, spans) => blank(kept, spans), own);
  return clear === own ? text : text.slice(0, start) + clear + text.slice(end);
}

function paragraphsAround(text: string, { start, end }: Span): Span {
  let from = lineStart(text, start);
  while (from > 0 && !matchesAt(END_HERE, text, from - 1)) from = lineStart(text, from - 1);
  NEXT_END.lastIndex = end;
  return { start: from, end: NEXT_END.exec(text)?.index ?? text.length };
}

function tangleIn(text: string): Span[] {
  const spans: Span[] = [];
  let marks = 0;
  for (const { 0: token, 1: ending, index } of text.matchAll(TOKEN)) {
    marks = ending === undefined ? marks + 1 : 0;
    if (marks > MOST_MARKS) spans.push({ start: index, end: index + token.length });
  }
  return spans;
}

/** Lines after which the rest is a paragraph of its own. */
function lazyIn(text: string): Span[] {
  const spans: Span[] = [];
  let left = Number.POSITIVE_INFINITY;
  for (const { 0: line, index } of text.matchAll(LINE)) {
    if (BEGINS_CONTAINER.test(line)) left = MOST_LAZY;
    else if (ENDS_PARAGRAPH.test(line)) left = Number.POSITIVE_INFINITY;
    else if (left-- === 0) spans.push({ start: index, end: index + line.length });
  }
  return spans;
}

/** Where the groups of a pattern are, which end what it finds. */
const endsOf = (pattern: RegExp, text: string): Span[] =>
  Array.from(text.matchAll(pattern), ({ 0: { length }, 1: marks = '', index }) => ({
    start: index + length - marks.length,
    end: index + length,
  }));
