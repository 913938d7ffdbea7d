import type { ListItem, Nodes } from 'mdast';
import { blocksOf, placed } from '../edits/insert-block';
import type { ClockTime, Postmortem, Section, TimelineEntry } from '../model/postmortem';
import { contentEnd, lineStart } from '../text/line-bounds';
import { DAY, secondOfDay } from '../time/compare';
import { epochSeconds, midnightOf } from '../time/epoch';
import type { ClockZone } from './clock-zone';
import { tableIn } from './table-form';

/** An entry that is there, and where a new one goes before or after it. */
export interface Standing {
  entry: TimelineEntry;
  time: ClockTime;
  /** Its lines. */
  text: string;
  before: number;
  after: number;
}

/** The section of the timeline that entries go into: the one around an offset, else the one with entries, else the first. */
export function timelineSection({ sections, timeline }: Postmortem, offset: number | undefined): Section | undefined {
  const all = sections.filter(({ covers }) => covers.includes('timeline'));
  const isIn = ({ span }: Section, at: number) => span.start <= at && at <= span.end;
  // The innermost: a heading of a day is below the timeline's.
  const here = offset === undefined ? undefined : all.findLast((section) => isIn(section, offset));
  return here ?? all.find((section) => timeline.some(({ span, time }) => time !== undefined && isIn(section, span.start))) ?? all[0];
}

/** The entries of a section with a time, those that are indented least. */
export function standing({ text, timeline, times }: Postmortem, section: Section): Standing[] {
  const timed = timeline.flatMap((entry) => {
    const time = times[entry.time ?? -1];
    const isHere = entry.span.start >= section.span.start && entry.span.start < Math.max(section.span.end, section.body.end);
    return isHere && time?.valid && time.hour !== undefined ? [{ entry, time, line: lineStart(text, entry.span.start) }] : [];
  });
  const indent = ({ entry, line }: (typeof timed)[number]) => /^[ \t]*/.exec(text.slice(line, entry.span.start))?.[0].length ?? 0;
  const least = Math.min(...timed.map(indent));
  const outer = timed.filter((own) => indent(own) === least);
  return outer.map(({ entry, time, line }, index) => {
    const next = outer[index + 1]?.line ?? endOfSection(section, text);
    const after = entry.form === 'heading' ? writtenBefore(text, next) : endOf(entry, text);
    return { entry, time, text: text.slice(line, after), before: line, after };
  });
}

/** Where an entry ends, with all that is below it in its item. */
function endOf({ span, form }: TimelineEntry, text: string): number {
  const item = form === 'item' ? itemAt(blocksOf(text), span.start) : undefined;
  return contentEnd(text, item ? Math.max(writtenBefore(text, placed(item).end), span.end) : span.end);
}

/** The start of the line with the next section's title, or the text's end. */
const endOfSection = ({ span }: Section, text: string): number =>
  span.end >= text.trimEnd().length ? text.length : lineStart(text, span.end);

/** The innermost item of a list around an offset. */
function itemAt(nodes: readonly Nodes[], offset: number): ListItem | undefined {
  for (const node of nodes) {
    const own = node as Nodes & { children?: Nodes[] };
    const start = node.position?.start.offset ?? 0;
    if (start > offset || (node.position?.end.offset ?? 0) <= offset || !own.children) continue;
    return itemAt(own.children, offset) ?? (node.type === 'listItem' ? node : undefined);
  }
  return undefined;
}

/** The end of the last word before an offset. */
export const writtenBefore = (text: string, offset: number): number => text.slice(0, offset).trimEnd().length;

/** Where the first entries of a section go, and whether they go on with the block before them: after its table or its list, which may wait to be filled in, else where the cursor is, else at its end. */
export function emptyPlace(postmortem: Postmortem, section: Section, offset: number | undefined): { at: number; follows: boolean } {
  const { text } = postmortem;
  const end = endOfSection(section, text);
  const table = tableIn(postmortem, section);
  if (table) return { at: contentEnd(text, table.end), follows: true };
  const list = blocksOf(text).findLast(({ type, start }) => type === 'list' && start >= section.body.start && start < end);
  if (list) return { at: writtenBefore(text, Math.min(list.end, end)), follows: true };
  const here = offset !== undefined && offset >= section.titleSpan.end && offset <= end ? betweenLines(text, offset) : end;
  return { at: Math.max(writtenBefore(text, here), contentEnd(text, section.titleSpan.end)), follows: false };
}

/** Before the line of an offset where nothing of it comes before the offset, else after it: no line is cut in two. */
const betweenLines = (text: string, offset: number): number =>
  text.slice(lineStart(text, offset), offset).trim() === '' ? offset : contentEnd(text, offset);

/** What the clocks of entries show in one zone, in seconds on a scale on which days follow each other. `day`: midnight of the first day where no date is known. */
export function wallsOf(entries: readonly Standing[], zone: ClockZone, day: number): number[] {
  let last: number | undefined;
  return entries.map(({ time }) => {
    const midnight = time.date === undefined ? (time.day === undefined ? undefined : time.day * DAY) : midnightOf(time.date);
    const at = time.instant
      ? epochSeconds(time.instant) + zone.offsetAt(epochSeconds(time.instant))
      : (midnight ?? day + daysPassed(last, day, secondOfDay(time))) + secondOfDay(time);
    last = at;
    return at;
  });
}

/** The days since the first one, when more than half a day backwards is midnight passed. */
export function daysPassed(last: number | undefined, day: number, second: number): number {
  if (last === undefined) return 0;
  const days = Math.floor((last - day) / DAY) * DAY;
  return last - day - days - second > DAY / 2 ? days + DAY : days;
}
