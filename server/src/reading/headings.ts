import { leading, type Page } from '../incremental/chunked-list';
import { within } from '../incremental/live-span';
import { rememberedFor, whileSame } from '../incremental/memo';
import { replaced } from '../incremental/splice';
import type { Untouched } from '../incremental/untouched';
import { emphasised, fold, type Line, pagesOfLines } from '../markdown/line';
import type { SectionForm } from '../model/vocabulary';
import { countWhile } from '../text/binary-search';
import { ignoringCase } from '../text/fast-regexp';
import type { Span } from '../text/span';
import { moved } from '../text/span';
import type { Named, Names } from './heading-names';
import { timesIn } from './line-times';

/** A line that may be the title of a section: where it stands is told by the line. */
export class TitleCandidate {
  /** Index of its line. */
  line = 0;

  constructor(
    private readonly own: Line,
    private readonly reading: Reading,
  ) {
    ({ text: this.text, form: this.form, level: this.level, named: this.named } = reading);
    this.span = within(reading.span, own.span);
  }

  readonly span: Span;

  readonly text: string;
  readonly form: SectionForm;
  /** 1–6 for headings, then bold, label, list item, run-in. */
  readonly level: number;
  readonly named: Named | undefined;

  /** Where the section's text begins on the same line, for a run-in title, told from the line's start. */
  get runIn(): number | undefined {
    return this.reading.runIn;
  }

  /** Whether it is a run-in title of a list's item. */
  get item(): boolean {
    return this.reading.runIn !== undefined && this.own.kind === 'item';
  }
}

const LEVEL = { bold: 7, label: 8, 'list-item': 9, inline: 10 } as const;
const MOST_WORDS = 12;

/** The candidates of a reading, and the names they were found by. */
export interface Titles {
  candidates: readonly TitleCandidate[];
  names: Names;
}

/**
 * Every line that may be a title, in order; the same objects as before where neither the lines nor their neighbours have changed, and the same list where none has come or gone.
 * Which lines are as they were when `last` was read is told without regard to sections.
 */
export function titleCandidates(lines: readonly Line[], names: Names, kept: Untouched, before?: Titles): Titles {
  const last = before?.names === names ? before : undefined;
  const old = last?.candidates ?? [];
  const pages = pagesOfLines(lines).all;
  const head = leading(pages, last ? kept.until : 0);
  const from = countWhile(old, ({ line }) => line < head.items);
  const fresh: TitleCandidate[] = [];
  let [first, to, stands] = [head.items, old.length, true];
  for (const page of pages.slice(head.count)) {
    // The line above is looked at, too.
    if (last && first > kept.behind) {
      to = countWhile(old, ({ line }) => line < first);
      break;
    }
    const behind = first + page.items.length;
    const around = { names, above: lines[first - 1], below: lines[behind] };
    for (const { at, candidate } of candidatesOn(page, around)) {
      stands &&= candidate.line === first + at;
      candidate.line = first + at;
      fresh.push(candidate);
    }
    first = behind;
  }
  const candidates = replaced(old, { from, to }, fresh);
  return { candidates: stands ? candidates : [...candidates], names };
}

/** What the candidates of a page go by beside its lines. */
interface Around extends Neighbours {
  names: Names;
}

/** A candidate, and its line, counted from the first of its page. */
interface OnPage {
  at: number;
  candidate: TitleCandidate;
}

const candidatesOn = whileSame(isSameAround, ({ items }: Page<Line>, { names, above, below }: Around): readonly OnPage[] => {
  const found: OnPage[] = [];
  items.forEach((line, at) => {
    const readings = readingsOf(line, names);
    if (readings.length === 0) return;
    const neighbours = { above: items[at - 1] ?? above, below: items[at + 1] ?? below };
    const reading = readings.find(({ where }) => !where || NEIGHBOURS[where](line, neighbours));
    if (reading) found.push({ at, candidate: candidateOf(line, reading) });
  });
  return found;
});

const candidateOf = rememberedFor((line: Line, reading: Reading) => new TitleCandidate(line, reading));

function isSameAround(a: Around, b: Around): boolean {
  return a.names === b.names && a.above === b.above && a.below === b.below;
}

/** What a line may be the title of. Places are told from the line's start. */
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

/** What a line may be read as, the first that its neighbours allow. */
const readingsOf = rememberedFor((line: Line, names: Names): readonly Reading[] => {
  const found = [...readings(line, names)];
  return found.length > 0 ? found : NONE;
});

const NONE: readonly Reading[] = [];

function* readings(line: Line, names: Names): Generator<Reading> {
  if (line.kind === 'code') return;
  if (line.kind === 'row') {
    if (!line.header && line.cells) yield* rowTitle(line, names);
    return;
  }
  const text = titleText(line.plain);
  if (!text) return;
  const base = { span: { start: 0, end: line.span.end - line.span.start }, text };
  if (line.kind === 'heading') {
    if (line.depth > 1 && headsWithTime(line)) return;
    const named = names.match(text);
    yield { ...base, form: 'heading', level: line.depth, ...(named ? { named } : {}) };
    return;
  }
  // A field that is still to be filled in titles nothing.
  if (line.placeholders?.length) return;
  if (text.split(' ').length <= MOST_WORDS) yield* wholeLine(line, names, base);
  yield* runIn(line, names);
}

function* wholeLine(line: Line, names: Names, base: Pick<Reading, 'span' | 'text'>): Generator<Reading> {
  const bold = emphasised(line) || /^(?:\*{1,3}|_{2,3})[^*_]+[:*_;.]+$/.test(line.plain);
  const colon = /[:;][\s*_]*$/.test(line.plain);
  const named = bold ? names.match(base.text) : names.matchWhole(base.text);
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
  if (!named?.whole || (!colon && /[.!?,]$/.test(line.plain))) return;
  yield { ...base, form: 'label', level: LEVEL.label, named, ...(!colon && { where: 'apart' as const }) };
}

/** The lines next to a line, or to a page of them. */
interface Neighbours {
  above: Line | undefined;
  below: Line | undefined;
}

/** What is asked of the lines around a title. */
const NEIGHBOURS = {
  /** An item without a colon titles what follows only if something deeper or unlisted follows. */
  titling: (line: Line, { below }: Neighbours): boolean =>
    below !== undefined && (below.kind === 'text' || (below.kind === 'item' && below.depth > line.depth)),
  /** The line is not the wrapped rest of the sentence above it. */
  apart: (line: Line, { above }: Neighbours): boolean =>
    !(
      above !== undefined &&
      above.block === line.block &&
      above.kind !== 'heading' &&
      // A sentence goes on in small letters.
      (above.plain.endsWith(',') || /^\P{Lu}/u.test(line.plain)) &&
      /[\p{Ll},]$/u.test(above.plain) &&
      above.plain.length > 60
    ),
};

const LEAD = /^\s*(?!\s)([^:\n]{2,60}?)[\s*_]*(?::|\s[–—-]\s)[\s*_]*(?=\S)/u;

/** `Root cause: the text follows`, bold or not. */
function* runIn(line: Line, names: Names): Generator<Reading> {
  const match = LEAD.exec(line.plain);
  const label = match?.[1] && titleText(match[1]);
  if (!match || !label || label.split(' ').length > 6) return;
  const named = names.matchWhole(label);
  if (!named) return;
  const span = { start: 0, end: match[0].trimEnd().length };
  yield { span, text: label, form: 'inline', level: LEVEL.inline, named, runIn: match[0].length };
}

/** A table of two columns can hold the parts: `| Root cause | A full disk |`. */
function* rowTitle({ cells = [], plain, span }: Line, names: Names): Generator<Reading> {
  const [first, second, ...others] = cells.map((cell) => moved(cell, -span.start));
  if (!first || !second || others.length > 0) return;
  const text = titleText(plain.slice(first.start, first.end));
  const named = text ? names.matchWhole(text) : undefined;
  if (named) yield { span: first, text, form: 'table', level: LEVEL.inline, named, runIn: second.start };
}

const BEGINS_WITH_TIME = ignoringCase(/^\P{L}*(?:\d{1,2}[:.h]\d\d|\d{1,2}\s?[ap]\.?m\b)/u);

/** `### 5:02 PM` heads an entry of the timeline, no section. */
const headsWithTime = (line: Line): boolean => BEGINS_WITH_TIME.test(line.plain.slice(0, 32)) || (timesIn(line)[0]?.start ?? 99) < 20;

const titleText = (plain: string): string => fold(plain.replace(/^[\s*_#]+|(?<![\s*_#:;])[\s*_#:;]+$/g, ''));
