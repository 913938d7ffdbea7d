import { memo } from '../incremental/memo';
import type { Line, LineContent } from '../markdown/line';
import type { ClockTime, Zone } from '../model/postmortem';
import { type Span, shiftBy } from '../text/span';
import type { WrittenTime } from '../time/clock-times';
import { type ZoneMention, zoneAt } from '../time/zones';
import { type InheritedZone, inheritedFrom, type ZoneDeclarations } from './declared-zones';
import { clockTimesOf, type OwnTime, type Stretch } from './line-clock-times';
import type { LineTime, UndatedTime } from './line-time';

/** What a team's abbreviations of zones mean, as offsets. */
export type ZoneMeanings = Readonly<Record<string, string>>;

/** Reads every clock time of the prose with its zone, its own or an inherited one. */
export function readTimes(lines: readonly Line[], declarations: ZoneDeclarations, meanings: ZoneMeanings = {}): UndatedTime[] {
  const times: UndatedTime[] = [];
  for (const [index, line] of lines.entries())
    for (const stretch of clockTimesOf(line.content)) {
      const first = times.length;
      for (const own of stretch.times) {
        const from = line.span.start + stretch.from;
        const inherited = inheritedBy(own, { stretch, line, index, next: lines[index + 1], declarations });
        times.push({
          span: shiftBy(own.written, from),
          own,
          zone: withMeaning(zoneOf(own, inherited, from), meanings),
          partner: own.written.partner === undefined ? undefined : first + own.written.partner,
          line: index,
        });
      }
    }
  return times;
}

/** A zone that a time has from elsewhere. */
interface Inherited {
  kind: 'explicit' | 'declared';
  by: InheritedZone;
}

/** What is around a time. */
interface Around {
  stretch: Stretch;
  line: Line;
  index: number;
  next: Line | undefined;
  declarations: ZoneDeclarations;
}

/** The zone that the next line or a declaration has for a time without one. */
function inheritedBy({ written, lender }: OwnTime, { stretch, line, index, next, declarations }: Around): Inherited | undefined {
  if (written.zone ?? lender?.zone) return undefined;
  const wrapped = wrappedZone(written, stretch.text, line, next);
  if (wrapped) return { kind: 'explicit', by: wrapped };
  const declared = declarations.at(index, stretch.from + written.start);
  return declared && { kind: 'declared', by: declared };
}

/** The zone of a time at a line's end that was wrapped to the next line. */
function wrappedZone({ end }: WrittenTime, text: string, { block }: Line, next: Line | undefined): InheritedZone | undefined {
  if (!next || next.block !== block || next.content.marker || text.slice(end).trim() !== '') return undefined;
  const zone = zoneOpening(next.content);
  return zone && inheritedFrom(next, zone);
}

const zoneOpening = memo(({ plain }: LineContent) => zoneAt(plain, 0));

/** The zone of a time; `from` is where its stretch begins. */
function zoneOf({ written, lender }: OwnTime, inherited: Inherited | undefined, from: number): Zone {
  if (written.zone) return { kind: 'explicit', ...named(written.zone, shiftBy(written.zone, from)) };
  if (lender?.zone) return { kind: 'range', ...named(lender.zone, shiftBy(lender.zone, from)) };
  return inherited ? { kind: inherited.kind, ...named(inherited.by.zone, inherited.by.span) } : { kind: 'none' };
}

function named({ text, offsets, iana }: ZoneMention, span: Span): Omit<Zone, 'kind'> {
  return { text, span, ...(offsets && { offsets: [...offsets] }), ...(iana && { iana }) };
}

/** A zone whose abbreviation has one meaning for the team. */
function withMeaning(zone: Zone, meanings: ZoneMeanings): Zone {
  const offset = zone.text === undefined ? undefined : meanings[zone.text.toUpperCase()];
  if (!offset) return zone;
  const { iana: _iana, ...own } = zone;
  return { ...own, offsets: [offset] };
}

/** The time alone, as the model has it. */
export function clockTime({ line: _line, own: _own, on: _on, ...time }: LineTime): ClockTime {
  return time;
}
