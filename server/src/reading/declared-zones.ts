import { memo } from '../incremental/memo';
import type { Line, LineContent } from '../markdown/line';
import { partitionPoint } from '../text/binary-search';
import { caseInsensitive } from '../text/fast-regexp';
import { type Span, shiftBy } from '../text/span';
import { clockTimes, type WrittenTime } from '../time/clock-times';
import { type ZoneMention, zonesIn } from '../time/zones';
import { timesIn } from './line-times';
import type { SectionLines } from './sections';

/** A zone that times have from elsewhere, and where it is written. */
export interface InheritedZone {
  zone: ZoneMention;
  span: Span;
}

/** A zone said once for several times. */
interface Declaration {
  inherited: InheritedZone;
  /** The lines it applies to: from, and before. */
  from: number;
  to: number;
  /** A column of a table: the header cell's index, and the table. */
  column?: number;
  table?: number;
}

type Scope = Omit<Declaration, 'inherited'>;

/** A zone that times inherit from a line. */
export const inheritedFrom = ({ span }: Line, zone: ZoneMention): InheritedZone => ({ zone, span: shiftBy(zone, span.start) });

/** Answers which zone applies to a time without one: by the index of its line and where on that line it is. */
export interface ZoneDeclarations {
  at(line: number, offset: number): InheritedZone | undefined;
}

/** Finds what is declared: “All times in UTC”, “Timeline (EAT)”, a column “Time (PST)”, “Timezone: PST”. `metadata`: a zone that the front matter names. */
export function findDeclaredZones(
  lines: readonly Line[],
  sections: readonly SectionLines[],
  metadata: InheritedZone | undefined,
): ZoneDeclarations {
  const declarations: Declaration[] = [];
  for (const [index, line] of lines.entries()) {
    const zones = zonesDeclared(line.content);
    const section = zones.length > 0 ? sectionTitledBy(index, sections) : undefined;
    for (const zone of zones) {
      const scope = scopeOf(zone, { lines, index, section });
      if (scope) declarations.push({ inherited: inheritedFrom(line, zone), ...scope });
    }
  }
  if (metadata) declarations.push({ inherited: metadata, from: 0, to: lines.length });
  const only = soleZone(declarations);
  return {
    at(line, offset) {
      let nearest: Declaration | undefined;
      for (const declaration of declarations)
        if (holds(declaration, lines, line, offset) && (!nearest || isNearer(declaration, nearest))) nearest = declaration;
      return nearest?.inherited ?? only;
    },
  };
}

/** The section whose title is on a line. */
function sectionTitledBy(index: number, sections: readonly SectionLines[]): SectionLines | undefined {
  const section = sections[partitionPoint(sections, ({ from }) => from <= index) - 1];
  return section?.from === index ? section : undefined;
}

function holds({ from, to, column, table }: Declaration, lines: readonly Line[], line: number, offset: number): boolean {
  if (line < from || line >= to) return false;
  if (column === undefined) return true;
  const row = lines[line];
  const cell = row?.content.cells?.[column];
  return row?.table === table && !!cell && offset >= cell.start && offset < cell.end;
}

/** A document that names one zone once means it for all its times. */
function soleZone(declarations: readonly Declaration[]): InheritedZone | undefined {
  const [first, ...others] = declarations.map(({ inherited }) => inherited);
  return first && others.every(({ zone }) => zone.text === first.zone.text) ? first : undefined;
}

/** Where a zone is declared. */
interface Place {
  lines: readonly Line[];
  index: number;
  section: SectionLines | undefined;
}

function scopeOf(zone: ZoneMention, { lines, index, section }: Place): Scope | undefined {
  const { content: line, table } = lines[index] as Line;
  const end = lines.length;
  if (line.kind === 'row') return scopeOfCell(line, { index, end, table }, zone);
  if (SAYS_TIMES.test(around(line.plain, zone))) return { from: 0, to: end };
  if (section) return section.id === 'other' && section.level === 1 ? { from: 0, to: end } : { from: section.from, to: section.to };
  if (line.kind === 'heading') return { from: index, to: end };
  if (isNothingBut(line.plain, zone)) return { from: index, to: endOfList(lines, index) };
  if (inLabel(line.plain, zone)) return { from: index, to: timesIn(line).length > 0 ? index + 1 : end };
  return undefined;
}

function scopeOfCell(
  line: LineContent,
  { index, end, table }: { index: number; end: number; table: number | undefined },
  zone: ZoneMention,
): Scope | undefined {
  const column = line.cells?.findIndex(({ start, end }) => zone.start >= start && zone.end <= end) ?? -1;
  const cell = line.cells?.[column];
  if (!cell) return undefined;
  if (line.header) return { from: index, to: end, column, ...(table === undefined ? {} : { table }) };
  // “| Time zone | UTC |” and “| Start (UTC) | 14:05 |”
  if (/time ?zone/i.test(line.plain)) return { from: 0, to: end };
  return column === 0 && line.plain.slice(cell.start, cell.end) !== zone.text ? { from: index, to: index + 1 } : undefined;
}

/** A bare “(UTC)” above a list applies to that list. */
function endOfList(lines: readonly Line[], index: number): number {
  const end = lines.findIndex(({ content }, at) => at > index && content.kind === 'heading');
  return end < 0 ? lines.length : end;
}

/** “All times Greenwitch, United Kingdom”: a name that no table has is a zone where the text says so. */
const UNKNOWN = /\b(?:all|every) times?(?: are| is| given| shown| listed)*(?: in| at)?:?\s+((?!Local|Server|Our)\p{Lu}[^)\].;]*\p{L})/u;

/** The zones that lines name for more than the time beside them. Offsets count from a line's start. */
const zonesDeclared = memo((line: LineContent): readonly ZoneMention[] => {
  if (line.kind === 'code') return NONE;
  const known = [...zonesIn(line.plain)];
  const found = known.length > 0 ? known : unknownZone(line.plain);
  const declared = found.filter((zone) => !besideTime(line, zone));
  return declared.length > 0 ? declared : NONE;
});

const NONE: readonly ZoneMention[] = [];

function unknownZone(plain: string): ZoneMention[] {
  const match = UNKNOWN.exec(plain);
  if (!match?.[1]) return [];
  const start = match.index + match[0].length - match[1].length;
  return [{ text: match[1], start, end: start + match[1].length }];
}

/** What says of which times a zone is: “the time zone is”, “all times are in”; somebody who is in a time zone says nothing of them. */
const SAYS_TIMES = caseInsensitive(
  /\btime-?\s?zones?\b[\s*_]*(?:[:=|(–—-]|(?:is|are|was|used|of)\b)|^\P{L}*(?:(?!(?:in|at|to|from|of|into|for|across)\s)\p{L}+\s+){0,4}time-?\s?zones?\b|\btz\b|\b(?:all|every|the|these|following|below|listed|given)\s+(?:\p{L}+\s+)?(?:clock\s+)?(?:times?(?:stamps?)?(?!-?\s?zone)|hours|dates?)\b|\b(?:all|these|following)\s+(?:events?|entries)\s+(?:is|are)\b|\btime(?:s|stamps?)\s+(?:are|is|in|given|shown|listed|below|here|use|as)\b|\ball\s+(?:in|are|is)\b|\b(?:uses?|used|using|reported in|expressed in|given in)\b[^.]*$|\b(?:times?(?:stamps?)?|clocks?|hours|dates)\b[^.]*\b(?:are|is) in\b|\bunless (?:otherwise|noted|stated)\b/u,
);

/** The clause around a mention. */
function around(plain: string, { start, end }: ZoneMention): string {
  const from = Math.max(plain.lastIndexOf('. ', start), plain.lastIndexOf('; ', start)) + 1;
  const stop = plain.slice(end).search(/[.;]\s/);
  const clause = plain.slice(from, stop < 0 ? undefined : end + stop);
  // “used” and “given in” speak of times only where the word is there, too.
  return /\btimes?(?:stamps?)?\b|\btime-?\s?zone|\btz\b|\ball (?:in|are|is)\b|\bclock\b|\bhours\b|\bdates\b/i.test(clause) ? clause : '';
}

/** A mention after or before a clock time belongs to that time. */
const besideTime = (line: LineContent, zone: ZoneMention): boolean =>
  timesAround(line, zone).some((time) => time.zone && time.zone.start < zone.end && time.zone.end > zone.start) ||
  /\d\s*(?:[ap]\.?m\.?\s*)?[([]?$/i.test(line.plain.slice(0, zone.start));

/** The times of a line, or of the cell that a mention is in: “| End (UTC) | 15:20 |” is a label and its value. */
function timesAround(line: LineContent, { start, end }: ZoneMention): readonly WrittenTime[] {
  const cell = line.cells?.find((own) => own.start <= start && end <= own.end);
  if (!cell) return timesIn(line);
  return clockTimes(line.plain.slice(cell.start, cell.end)).map((time) => ({
    ...time,
    ...(time.zone && { zone: { ...time.zone, start: time.zone.start + cell.start, end: time.zone.end + cell.start } }),
  }));
}

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
