import { clockTimes } from './clock';
import { emphasised, fold, type Line } from './line';
import type { SectionForm, Span } from './model';
import type { Named, Names } from './names';

/** A line that may be the title of a section. */
export interface TitleCandidate {
  /** Index of its line. */
  line: number;
  span: Span;
  text: string;
  form: SectionForm;
  /** 1–6 for headings, then bold, label, list item, run-in. */
  level: number;
  named?: Named;
  /** Where the section's text begins on the same line, for a run-in title. */
  runIn?: number;
  /** Whether it is an item of a list. */
  item?: boolean;
}

const LEVEL = { bold: 7, label: 8, 'list-item': 9, inline: 10 } as const;
const MOST_WORDS = 12;

/** Every line that may be a title, in order. */
export function titleCandidates(lines: readonly Line[], names: Names): TitleCandidate[] {
  return lines.flatMap((line, index) => candidate(line, index, lines, names) ?? []);
}

function candidate(line: Line, index: number, lines: readonly Line[], names: Names): TitleCandidate | undefined {
  if (line.kind === 'code') return undefined;
  if (line.kind === 'row') return line.header || !line.cells ? undefined : rowTitle(line, index, names);
  const text = titleText(line.plain);
  if (!text) return undefined;
  const base = { line: index, span: line.span, text };
  if (line.kind === 'heading') {
    if (line.depth > 1 && headsWithTime(line)) return undefined;
    const named = names.match(text);
    return { ...base, form: 'heading', level: line.depth, ...(named ? { named } : {}) };
  }
  const words = text.split(' ').length;
  if (words <= MOST_WORDS) {
    const whole = wholeLine(line, index, lines, names, base);
    if (whole) return whole;
  }
  return runIn(line, index, names);
}

function wholeLine(
  line: Line,
  index: number,
  lines: readonly Line[],
  names: Names,
  base: Pick<TitleCandidate, 'line' | 'span' | 'text'>,
): TitleCandidate | undefined {
  const bold = emphasised(line) || /^(?:\*{1,3}|_{2,3})[^*_]+[:*_;.]+$/.test(line.plain);
  const colon = /[:;][\s*_]*$/.test(line.plain);
  const named = names.match(base.text);
  if (line.kind === 'item') {
    if (!named?.whole || !(colon || bold || titles(lines, index))) return undefined;
    return { ...base, form: 'list-item', level: LEVEL['list-item'], named };
  }
  if (bold && !/\d{1,2}:\d\d/.test(base.text))
    return { ...base, form: 'bold', level: LEVEL.bold, ...(named && (named.whole || base.text.split(' ').length <= 6) ? { named } : {}) };
  if (!named) return undefined;
  if (!named.whole) return undefined;
  const bare = !/[.!?,]$/.test(line.plain) && !continues(lines, index);
  if (!colon && !bare) return undefined;
  return { ...base, form: 'label', level: LEVEL.label, named };
}

/** An item without a colon titles what follows only if something deeper or unlisted follows. */
function titles(lines: readonly Line[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  return !!line && !!next && (next.kind === 'text' || (next.kind === 'item' && next.depth > line.depth));
}

/** Whether the line is the wrapped rest of the sentence above it. */
function continues(lines: readonly Line[], index: number): boolean {
  const [above, line] = [lines[index - 1], lines[index]];
  return (
    !!above &&
    !!line &&
    above.block === line.block &&
    above.kind !== 'heading' &&
    /[\p{Ll},]$/u.test(above.plain) &&
    above.plain.length > 60
  );
}

const LEAD = /^\s*([^:\n]{2,60}?)[\s*_]*(?::|\s[–—-]\s)[\s*_]*(?=\S)/u;

/** `Root cause: the text follows`, bold or not. */
function runIn(line: Line, index: number, names: Names): TitleCandidate | undefined {
  const match = LEAD.exec(line.plain);
  const label = match?.[1] && titleText(match[1]);
  if (!match || !label || label.split(' ').length > 6) return undefined;
  const named = names.match(label);
  if (!named?.whole) return undefined;
  const span = { start: line.span.start, end: line.span.start + match[0].trimEnd().length };
  return {
    line: index,
    span,
    text: label,
    form: 'inline',
    level: LEVEL.inline,
    named,
    runIn: line.span.start + match[0].length,
    item: line.kind === 'item',
  };
}

/** A table of two columns can hold the parts: `| Root cause | A full disk |`. */
function rowTitle(line: Line, index: number, names: Names): TitleCandidate | undefined {
  const [first, second] = line.cells ?? [];
  if (!first || !second || line.cells?.length !== 2) return undefined;
  const text = titleText(line.plain.slice(first.start - line.span.start, first.end - line.span.start));
  const named = text ? names.match(text) : undefined;
  if (!named?.whole) return undefined;
  return { line: index, span: first, text, form: 'table', level: LEVEL.inline, named, runIn: second.start };
}

/** `### 5:02 PM` heads an entry of the timeline, no section. */
export const headsWithTime = ({ plain }: Line): boolean =>
  /^\P{L}*(?:\d{1,2}[:.h]\d\d|\d{1,2}\s?[ap]\.?m\b)/iu.test(plain.slice(0, 32)) || (clockTimes(plain)[0]?.start ?? 99) < 20;

const titleText = (plain: string): string => fold(plain.replace(/^[\s*_#]+|[\s*_#:;]+$/g, ''));
