import { memoFor } from '../incremental/memo';
import { emphasised, fold, type Line, type LineContent } from '../markdown/line';
import type { SectionForm } from '../model/vocabulary';
import { caseInsensitive } from '../text/fast-regexp';
import { type Span, shiftBy } from '../text/span';
import type { HeadingMatcher, Named } from './heading-names';
import { timesIn } from './line-times';

/** A line that may be the title of a section. */
export interface HeadingCandidate {
  /** The index of its line. */
  line: number;
  span: Span;
  text: string;
  form: SectionForm;
  /** 1–6 for headings, then bold, label, list item, run-in. */
  level: number;
  named: Named | undefined;
  /** For a run-in title: where the section's text begins on the same line, counted from the line's start. */
  runIn: number | undefined;
  /** It is a run-in title of a list item. */
  item: boolean;
}

const LEVEL = { bold: 7, label: 8, 'list-item': 9, inline: 10 } as const;
const MOST_WORDS = 12;
const DEEPEST = 6;

/** Finds every line that may be a title, in order. */
export function findHeadings(lines: readonly Line[], matcher: HeadingMatcher): HeadingCandidate[] {
  const candidates: HeadingCandidate[] = [];
  for (const [index, line] of lines.entries()) {
    const readings = readingsOf(line.content, matcher);
    if (readings.length === 0) continue;
    const neighbours = { above: lines[index - 1], below: lines[index + 1] };
    const reading = readings.find(({ where }) => !where || NEIGHBOURS[where](line, neighbours));
    if (!reading) continue;
    const { span, text, form, level, named, runIn } = reading;
    const item = runIn !== undefined && line.content.kind === 'item';
    candidates.push({ line: index, span: shiftBy(span, line.span.start), text, form, level, named, runIn, item });
  }
  return withinLists(candidates, lines);
}

/** `- ## Impact` below `## Summary` is one level deeper than that, whatever its marks say. */
function withinLists(candidates: readonly HeadingCandidate[], lines: readonly Line[]): HeadingCandidate[] {
  let outer = 0;
  return candidates.map((candidate) => {
    if (candidate.form !== 'heading') return candidate;
    if (lines[candidate.line]?.content.marker === undefined) outer = candidate.level;
    else if (outer > 0) return { ...candidate, level: Math.max(candidate.level, Math.min(outer + 1, DEEPEST)) };
    return candidate;
  });
}

/** What a line may be the title of. Offsets count from the line's start. */
interface Reading {
  span: Span;
  text: string;
  form: SectionForm;
  level: number;
  named?: Named;
  runIn?: number;
  /** What must hold of its neighbours. */
  where?: keyof typeof NEIGHBOURS;
}

const NONE: readonly Reading[] = [];

/** What a line may be read as; the first that its neighbours allow is meant. */
const readingsOf = memoFor((line: LineContent, matcher: HeadingMatcher): readonly Reading[] => {
  const found = [...readings(line, matcher)];
  return found.length > 0 ? found : NONE;
});

function* readings(line: LineContent, matcher: HeadingMatcher): Generator<Reading> {
  if (line.kind === 'code') return;
  if (line.kind === 'row') {
    if (!line.header && line.cells) yield* rowTitle(line, matcher);
    return;
  }
  const text = titleText(line.plain);
  if (!text) return;
  const base = { span: { start: 0, end: line.plain.length }, text };
  if (line.kind === 'heading') {
    if (line.depth > 1 && headsWithTime(line)) return;
    const named = isCode(line) ? undefined : matcher.match(text);
    yield { ...base, form: 'heading', level: line.depth, ...(named ? { named } : {}) };
    return;
  }
  // A field that is still to be filled in titles nothing.
  if (line.placeholders.length > 0) return;
  if (text.split(' ').length <= MOST_WORDS) yield* wholeLine(line, matcher, base);
  yield* runIn(line, matcher);
}

/** The name of a command or a field says what it does, and titles no part: “`postmortem/timeline`”. */
const isCode = ({ code, plain }: LineContent): boolean =>
  code.length === 1 && code.every(({ start, end }) => plain.slice(0, start).trim() === '' && plain.slice(end).trim() === '');

function* wholeLine(line: LineContent, matcher: HeadingMatcher, base: Pick<Reading, 'span' | 'text'>): Generator<Reading> {
  const bold = emphasised(line) || /^(?:\*{1,3}|_{2,3})[^*_]+[:*_;.]+$/.test(line.plain);
  const colon = /[:;][\s*_]*$/.test(line.plain);
  const named = bold ? matcher.match(base.text) : matcher.matchWhole(base.text);
  if (line.kind === 'item') {
    if (named?.whole)
      yield { ...base, form: 'list-item', level: LEVEL['list-item'], named, ...(!(colon || bold) && { where: 'titling' as const }) };
    return;
  }
  if (bold && !/\d{1,2}:\d\d/.test(base.text)) {
    const whole = named && (named.whole || base.text.split(' ').length <= 6);
    yield { ...base, form: 'bold', level: LEVEL.bold, ...(whole ? { named } : {}) };
    return;
  }
  if (isQuestion(line.plain)) {
    const asked = named ?? matcher.match(base.text);
    if (asked) yield { ...base, form: 'label', level: LEVEL.label, named: asked, where: 'alone' };
    return;
  }
  if (isPictured(line.plain)) {
    const pictured = named ?? matcher.match(base.text);
    if (pictured)
      yield { ...base, form: 'label', level: LEVEL.label, named: pictured, ...(!pictured.whole && { where: 'opening' as const }) };
    return;
  }
  if (!named?.whole || (!colon && /[.!?,]$/.test(line.plain))) return;
  yield { ...base, form: 'label', level: LEVEL.label, named, ...(!colon && { where: 'apart' as const }) };
}

/** A few words after a picture: “🧠 Lessons we learnt and safeguards”. */
const isPictured = (plain: string): boolean =>
  /^\s*\p{Extended_Pictographic}/u.test(plain) && !/[.!?,;]\P{L}*$/u.test(plain) && (plain.match(/\p{L}+/gu) ?? []).length <= 6;

/** “How did we fix it?” */
const isQuestion = (plain: string): boolean => /^\W*(?:what|why|how|who|when)\s.{4,70}\?\W*$/i.test(plain);

/** The lines next to a line. */
interface Neighbours {
  above: Line | undefined;
  below: Line | undefined;
}

/** What is asked of the lines around a title. */
const NEIGHBOURS = {
  /** An item without a colon titles what follows only if something deeper or unlisted follows. */
  titling: ({ content }: Line, { below }: Neighbours): boolean =>
    below !== undefined && (below.content.kind === 'text' || (below.content.kind === 'item' && below.content.depth > content.depth)),
  /** It begins a paragraph, and running text follows. */
  opening: ({ block }: Line, { above, below }: Neighbours): boolean => above?.block !== block && below?.content.kind === 'text',
  /** A question that a paragraph of its own asks, and the text below answers. */
  alone: ({ block }: Line, { above, below }: Neighbours): boolean =>
    above?.block !== block && below !== undefined && below.block !== block && below.content.kind !== 'heading',
  /** The line is not the wrapped rest of the sentence above it. */
  apart: (line: Line, { above }: Neighbours): boolean =>
    !(
      above !== undefined &&
      above.block === line.block &&
      above.content.kind !== 'heading' &&
      // A sentence goes on in small letters.
      (above.content.plain.endsWith(',') || /^\P{Lu}/u.test(line.content.plain)) &&
      /[\p{Ll},]$/u.test(above.content.plain) &&
      above.content.plain.length > 60
    ),
};

const LEAD = /^\s*(?!\s)([^:\n]{2,60}?)[\s*_]*(?::|\s[–—-]\s)[\s*_]*(?=\S)/u;

/** `Root cause: the text follows`, bold or not. */
function* runIn(line: LineContent, matcher: HeadingMatcher): Generator<Reading> {
  const match = LEAD.exec(line.plain);
  const label = match?.[1] && titleText(match[1]);
  if (!match || !label || label.split(' ').length > 6) return;
  const named = matcher.matchWhole(label);
  if (!named) return;
  const span = { start: 0, end: match[0].trimEnd().length };
  yield { span, text: label, form: 'inline', level: LEVEL.inline, named, runIn: match[0].length };
}

/** A table of two columns can hold the parts: `| Root cause | A full disk |`. */
function* rowTitle({ cells = [], plain }: LineContent, matcher: HeadingMatcher): Generator<Reading> {
  const [first, second, ...others] = cells;
  if (!first || !second || others.length > 0) return;
  const text = titleText(plain.slice(first.start, first.end));
  const named = text ? matcher.matchWhole(text) : undefined;
  if (named) yield { span: first, text, form: 'table', level: LEVEL.inline, named, runIn: second.start };
}

const BEGINS_WITH_TIME = caseInsensitive(/^\P{L}*(?:\d{1,2}[:.h]\d\d|\d{1,2}\s?[ap]\.?m\b)/u);

/** `### 5:02 PM` heads an entry of the timeline, no section. */
const headsWithTime = (line: LineContent): boolean =>
  BEGINS_WITH_TIME.test(line.plain.slice(0, 32)) || (timesIn(line)[0]?.start ?? 99) < 20;

const titleText = (plain: string): string => fold(plain.replace(/^[\s*_#]+|(?<![\s*_#:;])[\s*_#:;]+$/g, ''));
