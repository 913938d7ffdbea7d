import { within } from '../incremental/live-span';
import { seeker } from '../incremental/map-chunks';
import { rememberedFor } from '../incremental/memo';
import type { Untouched } from '../incremental/untouched';
import { type Line, pagesOfLines } from '../markdown/line';
import { countWhile } from '../text/binary-search';
import { ignoringCase } from '../text/fast-regexp';
import type { Span } from '../text/span';
import { type ZoneMention, zonesIn } from '../time/zones';
import { timesIn } from './line-times';
import type { SectionLines } from './sections';

/** A zone that times have from elsewhere, and where it stands: the same object as long as it does. */
export interface LentZone {
  zone: ZoneMention;
  span: Span;
}

/** A zone said once for several times. */
interface Declaration {
  lent: LentZone;
  /** The lines it holds for: from, and before. */
  from: number;
  to: number;
  /** A column of a table: the header cell's index, and the table. */
  column?: number;
  table?: number;
}

/** What is declared in a document: what was, where that was nothing and nothing is declared in the lines that are others now. */
export function readDeclarations(
  lines: readonly Line[],
  sections: readonly SectionLines[],
  metadata: LentZone | undefined,
  kept: Untouched,
  last?: Declarations,
): Declarations {
  let isSilent = last?.isEmpty === true && metadata === undefined;
  if (isSilent)
    zonesDeclared(
      lines,
      () => {
        isSilent = false;
      },
      { from: kept.until, to: kept.behind },
    );
  return last && isSilent ? last : new Declarations(lines, sections, metadata);
}

type Scope = Omit<Declaration, 'lent'>;

/** A zone that a line lends. */
export const lentBy = rememberedFor((line: Line, zone: ZoneMention): LentZone => ({ zone, span: within(zone, line.span) }));

/** “All times in UTC”, “Timeline (EAT)”, a column “Time (PST)”, “Timezone: PST”. */
export class Declarations {
  private readonly all: Declaration[] = [];
  private readonly only: LentZone | undefined;

  constructor(
    private readonly lines: readonly Line[],
    sections: readonly SectionLines[],
    /** A zone that the front matter names. */
    metadata: LentZone | undefined,
  ) {
    const sectionAt = (index: number) => {
      const section = sections[countWhile(sections, ({ from }) => from <= index) - 1];
      return section?.from === index ? section : undefined;
    };
    zonesDeclared(lines, (line, zones, index) => this.read(line, index, zones, sectionAt(index)));
    if (metadata) this.all.push({ lent: metadata, from: 0, to: lines.length });
    this.only = this.sole();
  }

  get isEmpty(): boolean {
    return this.all.length === 0;
  }

  /** What is declared, and for which lines. How long the document is matters only where one of several is to be the nearer. */
  get key(): readonly unknown[] {
    const end = this.all.length === 1 ? this.lines.length : undefined;
    return this.all.flatMap(({ lent, from, to, column, table }) => [lent, from, to === end ? 'end' : to, column, table]);
  }

  /** The zone that holds for a bare time at an offset of a line: the nearest declaration, or the only one of the document. */
  at(line: number, offset: number): LentZone | undefined {
    let nearest: Declaration | undefined;
    for (const declaration of this.all) {
      if (!this.holds(declaration, line, offset)) continue;
      if (!nearest || isNearer(declaration, nearest)) nearest = declaration;
    }
    return nearest?.lent ?? this.only;
  }

  private holds({ from, to, column, table }: Declaration, line: number, offset: number): boolean {
    if (line < from || line >= to) return false;
    if (column === undefined) return true;
    const row = this.lines[line];
    const cell = row?.cells?.[column];
    return row?.table === table && !!cell && offset >= cell.start && offset < cell.end;
  }

  /** A document that names one zone once means it for all its times. */
  private sole(): LentZone | undefined {
    const [first, ...others] = this.all.map(({ lent }) => lent);
    return first && others.every(({ zone }) => zone.text === first.zone.text) ? first : undefined;
  }

  private read(line: Line, index: number, zones: readonly ZoneMention[], section: SectionLines | undefined): void {
    for (const found of zones) {
      const scope = this.scope(line, index, section, found);
      if (scope) this.all.push({ lent: lentBy(line, found), ...scope });
    }
  }

  private scope(line: Line, index: number, section: SectionLines | undefined, zone: ZoneMention): Scope | undefined {
    const everywhere = { from: 0, to: this.lines.length };
    if (line.kind === 'row') return this.columnScope(line, index, zone);
    if (SAYS_TIMES.test(around(line.plain, zone))) return everywhere;
    if (section) return section.id === 'other' && section.level === 1 ? everywhere : { from: section.from, to: section.to };
    if (line.kind === 'heading') return { from: index, to: this.lines.length };
    if (isNothingBut(line.plain, zone)) return { from: index, to: this.endOfList(index) };
    if (inLabel(line.plain, zone)) return { from: index, to: timesIn(line).length > 0 ? index + 1 : this.lines.length };
    return undefined;
  }

  private columnScope(line: Line, index: number, zone: ZoneMention): Scope | undefined {
    const column =
      line.cells?.findIndex(({ start, end }) => line.span.start + zone.start >= start && line.span.start + zone.end <= end) ?? -1;
    if (column < 0) return undefined;
    const cell = line.cells?.[column] as Span;
    const text = line.plain.slice(cell.start - line.span.start, cell.end - line.span.start);
    if (line.header) return { from: index, to: this.lines.length, column, ...(line.table === undefined ? {} : { table: line.table }) };
    // “| Time zone | UTC |” and “| Start (UTC) | 14:05 |”
    if (/time ?zone/i.test(line.plain)) return { from: 0, to: this.lines.length };
    return column === 0 && text !== zone.text ? { from: index, to: index + 1 } : undefined;
  }

  /** A bare “(UTC)” above a list holds for that list. */
  private endOfList(index: number): number {
    const end = this.lines.findIndex((line, at) => at > index && line.kind === 'heading');
    return end < 0 ? this.lines.length : end;
  }
}

/** “All times Greenwitch, United Kingdom”: a name that no table has is a zone where the text says so. */
const UNKNOWN = /\b(?:all|every) times?(?: are| is| given| shown| listed)*(?: in| at)?:?\s+((?!Local|Server|Our)\p{Lu}[^)\].;]*\p{L})/u;

/** The zones that lines name for more than the time beside them. Places are told from a line's start. */
const zonesDeclared = seeker(pagesOfLines, (line): readonly ZoneMention[] | undefined => {
  if (line.kind === 'code') return undefined;
  const known = [...zonesIn(line.plain)];
  const found = known.length > 0 ? known : unknownZone(line.plain);
  const declared = found.filter((zone) => !besideTime(line, zone));
  return declared.length > 0 ? declared : undefined;
});

function unknownZone(plain: string): ZoneMention[] {
  const match = UNKNOWN.exec(plain);
  if (!match?.[1]) return [];
  const start = match.index + match[0].length - match[1].length;
  return [{ text: match[1], start, end: start + match[1].length }];
}

const SAYS_TIMES = ignoringCase(
  /\btime-?\s?zones?\b|\btz\b|\b(?:all|every|the|these|following|below|listed|given)\s+(?:\p{L}+\s+)?(?:clock\s+)?(?:times?(?:stamps?)?|hours|dates?)\b|\btime(?:s|stamps?)\s+(?:are|is|in|given|shown|listed|below|here|use|as)\b|\ball\s+(?:in|are|is)\b|\b(?:uses?|used|using|are in|is in|reported in|expressed in|given in)\b[^.]*$|\bunless (?:otherwise|noted|stated)\b/u,
);

/** The clause around a mention. */
function around(plain: string, { start, end }: ZoneMention): string {
  const from = Math.max(plain.lastIndexOf('. ', start), plain.lastIndexOf('; ', start)) + 1;
  const stop = plain.slice(end).search(/[.;]\s/);
  const clause = plain.slice(from, stop < 0 ? undefined : end + stop);
  // “used” and “given in” speak of times only where the word stands too.
  return /\btimes?(?:stamps?)?\b|\btime-?\s?zone|\btz\b|\ball (?:in|are|is)\b|\bclock\b|\bhours\b|\bdates\b/i.test(clause) ? clause : '';
}

/** A mention behind or before a clock time belongs to that time. */
const besideTime = (line: Line, zone: ZoneMention): boolean =>
  timesIn(line).some((time) => time.zone && time.zone.start < zone.end && time.zone.end > zone.start) ||
  /\d\s*(?:[ap]\.?m\.?\s*)?[([]?$/i.test(line.plain.slice(0, zone.start));

/** Of two declarations that hold, the one of the fewer lines is meant, or the later. */
const isNearer = (a: Declaration, b: Declaration): boolean => {
  const shorter = a.to - a.from - (b.to - b.from);
  return shorter < 0 || (shorter === 0 && a.from > b.from);
};

const isNothingBut = (plain: string, zone: ZoneMention): boolean => /^[\W_]*$/.test(plain.slice(0, zone.start) + plain.slice(zone.end));

/** `Start (UTC): …`, `Date/Time (UTC)`. */
const inLabel = (plain: string, zone: ZoneMention): boolean =>
  /\b(?:time|start|end|date|when|detected|resolved|began|duration)\b[^:([\s]*[([\s][^:]*$/i.test(plain.slice(0, zone.start)) &&
  /^[)\]\s*]*(?::|$)/.test(plain.slice(zone.end));
