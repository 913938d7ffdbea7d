import type { Postmortem } from '../model/postmortem';
import { partitionPoint } from '../text/binary-search';
import { eolOf } from '../text/line-bounds';
import { DAY, secondOfDay } from '../time/compare';
import { epochSeconds } from '../time/epoch';
import type { ClockZone } from './clock-zone';
import { type Draft, dateOf } from './draft';
import type { TimelineForm } from './form';
import { type Inserted, insertLines, isBelowTitle, isNewestFirst, type Timeline } from './sort-in';
import { wordingOf } from './wording';

/** How times are written: their zone, and whether they name it. */
export interface Way {
  zone: ClockZone;
  named: boolean;
}

/** What entries are written by. */
export interface Writing {
  form: TimelineForm;
  way: Way;
  timeline: Timeline;
  /** A time that names no zone is taken to be in one that is declared. */
  declared: boolean;
  /** Reads a text as the document is read. */
  read: (text: string) => Postmortem;
}

/** Dates are added where they turn out to be missed, at most so often. */
const ROUNDS = 4;

/**
 * Writes entries into a timeline, with dates only where the document has them or a reader needs them: what is written is read again.
 * `right`: every new time says what it should, and no old one says something else than before.
 */
export function writeEntries(drafts: readonly Draft[], { form, way, timeline, declared, read }: Writing): Inserted & { right: boolean } {
  const dated = new Set(drafts.flatMap((_, index) => (form.dated || beginsDay(drafts, index, timeline) ? [index] : [])));
  const redated = new Set<number>();
  for (let round = 1; ; round++) {
    const lines = drafts.map((draft, index) => {
      const others = index + timeline.walls.filter((wall) => wall <= draft.wall).length;
      const line = lineOf(draft, others, dated.has(index), { form, way, declared });
      return { wall: draft.wall, line: line.replace(/\n/g, eolOf(timeline.text)) };
    });
    const inserted = insertLines(lines, timeline, datesOf(redated, form, timeline));
    const read0 = read(inserted.text);
    const ends = inserted.starts.map((start, index) => start + (lines[index]?.line.length ?? 0));
    const wrong = drafts.flatMap((draft, index) =>
      isRight(draft, timeIn(read0, inserted.starts[index] ?? 0, ends[index] ?? 0), form) ? [] : [index],
    );
    const changed = isChanged(read0, inserted, timeline);
    const undated = wrong.filter((index) => !dated.has(index) && drafts[index]?.date !== undefined);
    // The first of each day is enough, since those after it are read by it.
    const first = undated.filter((index) => !undated.includes(index - 1) || drafts[index - 1]?.date !== drafts[index]?.date);
    // One that has a date without a year gets no second date.
    const isOwn = timeline.entries[changed[0] ?? -1]?.time.dated !== undefined;
    const again = isOwn ? [] : changed.filter((index) => !redated.has(index)).slice(0, 1);
    const right = wrong.length + changed.length === 0;
    if (right || round === ROUNDS || first.length + again.length === 0) return { ...inserted, right };
    for (const index of first) dated.add(index);
    if (first.length === 0) for (const index of again) redated.add(index);
  }
}

/** An entry, before which there are so many others. */
function lineOf(
  draft: Draft,
  others: number,
  isDated: boolean,
  { form, way, declared }: Pick<Writing, 'form' | 'way' | 'declared'>,
): string {
  const { event, wall, epoch, date, written, zone, zoneless } = draft;
  const unknown = zoneless && declared ? '[TODO: time zone]' : zone;
  return form.line(
    {
      date: isDated ? (date === undefined ? written : form.date(date)) : undefined,
      clock: form.clock(secondOf(wall)),
      zone: epoch === undefined ? unknown : way.named ? way.zone.nameAt(epoch) : undefined,
      text: wordingOf(event, form.cell),
    },
    others,
  );
}

const secondOf = (wall: number): number => ((wall % DAY) + DAY) % DAY;

/** Whether an entry is of another day than the one before it. */
function beginsDay(drafts: readonly Draft[], index: number, timeline: Timeline): boolean {
  const { walls } = timeline;
  const { wall, date, written } = drafts[index] as Draft;
  if ((date ?? written) === undefined || isNewestFirst(walls) || isBelowTitle(wall, timeline)) return false;
  const before = [drafts[index - 1]?.wall, ...walls.filter((own) => own <= wall)].filter((own) => own !== undefined);
  return before.length === 0 ? date === undefined : dateOf(Math.max(...before)) !== dateOf(wall);
}

/** Dates before the times of old entries that would be read as of another day otherwise. */
const datesOf = (indices: ReadonlySet<number>, form: TimelineForm, { entries }: Timeline) =>
  [...indices].flatMap((index) => {
    const time = entries[index]?.time;
    const at = time?.span.start ?? 0;
    return time?.date === undefined ? [] : [{ span: { start: at, end: at }, text: `${form.date(time.date)} ` }];
  });

/** The first time in a stretch of the text. */
function timeIn({ times }: Postmortem, start: number, end: number): Postmortem['times'][number] | undefined {
  const time = times[partitionPoint(times, ({ span }) => span.start < start)];
  return time && time.span.end <= end ? time : undefined;
}

/** Whether a time says what the source says, to the second or the minute in which the document has its times. */
function isRight({ wall, epoch, date }: Draft, time: Postmortem['times'][number] | undefined, form: TimelineForm): boolean {
  if (!time) return false;
  const second = secondOf(wall);
  const lost = form.clock(second) === form.clock(second - (second % 60)) ? second % 60 : 0;
  if (secondOfDay(time) !== second - lost || (date !== undefined && time.date !== date)) return false;
  return epoch === undefined || time.instant === undefined || epochSeconds(time.instant) === epoch - lost;
}

/** The old entries that are read as of another day than before, by their indices. */
const isChanged = (read0: Postmortem, { moved }: Inserted, { entries }: Timeline): number[] =>
  entries.flatMap(({ time }, index) => {
    if (time.date === undefined) return [];
    const at = moved(time.span.start);
    const now = timeIn(read0, at, at + time.span.end - time.span.start);
    return now?.date === time.date ? [] : [index];
  });
