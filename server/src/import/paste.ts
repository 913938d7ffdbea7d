import { insertTitled } from '../edits/insert-section';
import type { Postmortem, Section, Zone } from '../model/postmortem';
import { changeBetween } from '../text/diff';
import type { Edit } from '../text/edit';
import { t } from '../text/l10n';
import { contentEnd, lineEnd, lineStart } from '../text/line-bounds';
import type { Span } from '../text/span';
import { DAY } from '../time/compare';
import { midnightOf } from '../time/epoch';
import { byOffset, type ClockZone, clockZoneOf, utc, zoneNamed } from './clock-zone';
import { type Draft, draftsOf } from './draft';
import { type ImportedEvent, MOST_EVENTS } from './event';
import type { TimelineForm } from './form';
import { isInstant, isoOf } from './moment';
import { type Names, withRoles } from './names';
import { recognise, whyNot } from './recognise';
import { insertLines, type Timeline } from './sort-in';
import { formOf } from './timeline-form';
import { emptyPlace, type Standing, standing, timelineSection, wallsOf, writtenBefore } from './timeline-place';
import { wordingOf } from './wording';
import { type Way, writeEntries } from './write-entries';

export interface ImportOptions {
  /** A format's id, where it is not to be recognised. */
  format?: string;
  /** The zone of times that name none. */
  zone?: string;
  names?: Names;
}

/** Reads one version of a text after the other; what it returned before may change. */
export type VersionsReader = (text: string) => Postmortem;

/** What a pasted text becomes. */
export interface PastedTimeline {
  /** The format as users see it. */
  format: string;
  /** How many events there are, and how many of them are new. */
  events: number;
  added: number;
  /** Some times have no zone in the source. */
  zoneless: boolean;
  /** Somebody is named. */
  named: boolean;
  edits: Edit[];
}

/** In characters. It is read to its end, so that a longer text could keep somebody waiting. */
const LONGEST = 1_000_000;
/** So much of a longer text tells what it is. */
const HEAD = 20_000;

const isJson = (text: string): boolean => /^\s*[[{]/.test(text);

/** Why nothing is made of a text, in words for the user. */
export interface Refused {
  problem: string;
}

/**
 * Turns a text of another program into entries of a document's timeline, in its form, zone and order; undefined for a text that is not recognised.
 * `where`: the cursor or the selection, which the entries replace. `reader` makes what reads the versions of a text as the document is read. Entries that are there already are left out.
 */
export function pasteTimeline(
  postmortem: Postmortem,
  reader: () => VersionsReader,
  text: string,
  where: Span | undefined,
  { format, zone, names }: ImportOptions = {},
): PastedTimeline | Refused | undefined {
  const given = zone === undefined ? undefined : zoneNamed(zone);
  if (zone !== undefined && !given)
    return { problem: t('The time zone “{0}” is not known, or has several meanings. Write an offset, for example UTC+3.', zone) };
  if (text.length > LONGEST && (isJson(text) || recognise(text.slice(0, HEAD), format)))
    return {
      problem: t(
        'The text is too long for a timeline: {0} million characters. Copy the part that tells what happened.',
        (text.length / 1e6).toFixed(1),
      ),
    };
  const found = text.length > LONGEST ? undefined : recognise(text, format);
  if (!found) {
    const problem = whyNot(text);
    return problem === undefined ? undefined : { problem };
  }
  if (found.events.length > MOST_EVENTS)
    return { problem: t('More than {0} events are too many for a timeline. Copy the part that tells what happened.', MOST_EVENTS) };
  const events = names === 'roles' ? withRoles(found.events) : found.events;
  const base = baseOf(postmortem, reader, where);
  const merged = merge(base, reader(), events, given);
  return {
    format: found.format.name,
    events: events.length,
    added: merged.added,
    zoneless: found.events.some(({ when }) => !isInstant(when) && when.zone === undefined),
    named: found.events.some((event) => event.who !== undefined || (event.names ?? []).length > 0),
    edits: base.postmortem === postmortem ? merged.edits : merged.added === 0 ? [] : whole(postmortem.text, merged.text),
  };
}

/** The document into which entries are sorted, and where they go if it has none. */
interface Base {
  postmortem: Postmortem;
  section: Section | undefined;
  offset: number | undefined;
}

const EMPTY_ENTRY = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])?[ \t]*$/;

/** The document without what is replaced, a bullet that waits for its text included, and with a section for the timeline. */
function baseOf(postmortem: Postmortem, reader: () => VersionsReader, where: Span | undefined): Base {
  const { text } = postmortem;
  const replaced = where && widened(text, where);
  const kept = replaced && replaced.end > replaced.start ? reader()(text.slice(0, replaced.start) + text.slice(replaced.end)) : postmortem;
  const offset = replaced?.start;
  const section = timelineSection(kept, offset);
  if (section) return { postmortem: kept, section, offset };
  const edit = insertTitled(kept, 'timeline', '');
  const titled = edit ? reader()(kept.text.slice(0, edit.span.start) + edit.text + kept.text.slice(edit.span.end)) : kept;
  return { postmortem: titled, section: timelineSection(titled, undefined), offset: undefined };
}

/** What a paste replaces: the selection, and its whole line where nothing else is on it but a bullet, or where it parts two lines that somebody wants to write between. */
function widened(text: string, { start, end }: Span): Span {
  const [from, to] = [lineStart(text, start), contentEnd(text, end)];
  const line = text.slice(from, start) + text.slice(end, to);
  const next = lineEnd(text, to) + 1;
  const isBetween =
    /\S[ \t]*\r?\n$/.test(text.slice(Math.max(0, from - LEAST), from)) && /\S/.test(text.slice(next, contentEnd(text, next)));
  return EMPTY_ENTRY.test(line) && (/\S/.test(line) || isBetween) ? { start: from, end: Math.min(next, text.length) } : { start, end };
}

/** So much of a text tells whether its last line is blank. */
const LEAST = 200;

/** One edit that makes one text of the other. */
function whole(before: string, after: string): Edit[] {
  const { start, end, by } = changeBetween(before, after);
  return start === end && by === 0 ? [] : [{ span: { start, end }, text: after.slice(start, end + by) }];
}

interface Merged {
  edits: Edit[];
  text: string;
  added: number;
}

/** Sorts events into a timeline. Each way of writing them is read again, and the first one by which every time says what it should is taken. */
function merge(
  { postmortem, section, offset }: Base,
  read: VersionsReader,
  events: readonly ImportedEvent[],
  given: ClockZone | undefined,
): Merged {
  const { text, times } = postmortem;
  const entries = section ? standing(postmortem, section) : [];
  const written = entries.map(({ entry }) => entry);
  const form = formOf(postmortem, written, section, shareMinutes(events));
  const empty = section ? emptyPlace(postmortem, section, offset) : { at: writtenBefore(text, text.length), follows: false };
  const timelineIn = (zone: ClockZone, day: number): Timeline => ({
    text,
    entries,
    walls: wallsOf(entries, zone, day),
    empty,
    apart: form.apart,
  });
  const unsaid = unsaidAt(form, timelineIn(utc, 0), read);
  const own = ownZone(entries, times);
  const known = form.zoned ? (own ?? unsaid.zone) : (unsaid.zone ?? own);
  const named = form.zoned || known === undefined || known !== unsaid.zone;
  const day = dayOf(entries[0]?.time.date ?? unsaid.date ?? times.find(({ date }) => date)?.date, events);
  const ways: Way[] = [
    { zone: known ?? utc, named },
    { zone: byOffset(known ?? utc), named: true },
    { zone: utc, named: true },
  ];
  const tried: (Merged & { right: boolean })[] = [];
  for (const way of ways) {
    const timeline = timelineIn(way.zone, day);
    const drafts = withoutThose(draftsOf(events, { zone: way.zone, given, day }), form, timeline);
    const result = writeEntries(drafts, { form, way, timeline, declared: unsaid.zone !== undefined, read });
    tried.push({ ...result, added: drafts.length });
    if (result.right) return { ...result, added: drafts.length };
  }
  return tried[0] as Merged;
}

/** Midnight of the day that times without a date are taken to be of; 0 where none is known. */
function dayOf(date: string | undefined, events: readonly ImportedEvent[]): number {
  const midnight = date === undefined ? undefined : midnightOf(date);
  if (midnight !== undefined) return midnight;
  const known = events.flatMap(({ when }) => (isInstant(when) ? [when.epoch] : (midnightOf(isoOf(when.date) ?? '') ?? [])));
  return known.length === 0 ? 0 : Math.floor(known.reduce((least, own) => Math.min(least, own)) / DAY) * DAY;
}

/** Whether two events are in one minute, so that only seconds tell which was first. */
function shareMinutes(events: readonly ImportedEvent[]): boolean {
  const minutes = events.map(({ when }) => Math.floor((isInstant(when) ? when.epoch : when.second) / 60));
  return new Set(minutes).size < minutes.length && events.some(({ when }) => (isInstant(when) ? when.epoch : when.second) % 60 !== 0);
}

/** The zone and the date that a time has at the place of the entries without naming any. */
function unsaidAt(form: TimelineForm, timeline: Timeline, read: VersionsReader): { zone?: ClockZone; date?: string } {
  const line = form.line({ date: undefined, clock: form.clock(43_200), zone: undefined, text: 'x' }, 0);
  const { text, starts } = insertLines([{ line, wall: Number.POSITIVE_INFINITY }], timeline);
  const at = starts[0] ?? 0;
  const time = read(text).times.find(({ span }) => span.start >= at && span.end <= at + line.length);
  const zone = time?.zone.kind === 'declared' ? clockZoneOf(time.zone) : undefined;
  return { ...(zone && { zone }), ...(time?.date !== undefined && { date: time.date }) };
}

/** The zone that entries name most often, else the one of all times. */
function ownZone(entries: readonly Standing[], times: Postmortem['times']): ClockZone | undefined {
  const explicit = (zones: readonly Zone[]) => zones.filter(({ kind }) => kind === 'explicit' || kind === 'range');
  const own = explicit(entries.map(({ time }) => time.zone));
  const zones = own.length > 0 ? own : explicit(times.map(({ zone }) => zone));
  const count = ({ text }: Zone) => zones.filter((other) => other.text === text).length;
  const [most] = [...zones].sort((a, b) => count(b) - count(a));
  return most && clockZoneOf(most);
}

/** The drafts without those that are there: an entry of that time with those words. One entry is one of them. */
function withoutThose(drafts: readonly Draft[], form: TimelineForm, { entries, walls }: Timeline): Draft[] {
  const left = new Map(entries.map((entry, index) => [index, entry]));
  const shown = (wall: number) => `${Math.floor(wall / DAY)} ${form.clock(((wall % DAY) + DAY) % DAY)}`;
  return drafts.filter(({ wall, event }) => {
    const words = wordingOf(event, form.cell);
    for (const [index, { text }] of left)
      if (shown(walls[index] ?? 0) === shown(wall) && text.includes(words)) {
        left.delete(index);
        return false;
      }
    return true;
  });
}
