import { caseInsensitive, lowercase, lowercaseOnly } from '../text/fast-regexp';
import { dateBeside } from './date-beside';
import { datesIn, type WrittenDate } from './dates';
import { type ZoneMention, zoneAfter, zoneAt } from './zones';

/** A clock time as it is in a line. Offsets are relative to the line's text. */
export interface WrittenTime {
  start: number;
  end: number;
  /** As written: 0–23, or 1–12 with a meridiem. */
  hour: number;
  minute: number;
  second: number;
  meridiem?: 'am' | 'pm';
  /** Not a time a clock can show. */
  impossible?: boolean;
  zone?: ZoneMention;
  date?: WrittenDate;
  /** Index of the other end of a range in the same line. */
  partner?: number;
}

const AMPM = '(?:[ap](?:\\.\\s?m\\.|\\.?m\\b\\.?)|[ap]m(?![\\p{L}]))';
const NOT_BEFORE = '(?<![\\p{L}\\p{N}:.,/$€£#_%=])(?<!t-|\\+|\\d{3}-)';
/** Ways to write a time, tried in this order at each place. */
const FORMS = [
  // 10:30 AM · 14:05 · 13:00:56 · 9:06a · T14:05:00.000Z after an ISO date
  `(?<h1>\\d{1,2}):(?<m1>\\d\\d)(?::(?<s1>[0-5]\\d)(?:[.,]\\d{1,9})?)?(?:[\\s\\u00A0]*(?<x1>${AMPM})|(?<x1s>[ap])(?![\\p{L}\\p{N}]))?(?!\\d|:\\d|%|[.,]\\d)`,
  // 09:4+ PM: a slip of the pen that is still meant as a time
  `(?<h2>\\d{1,2}):(?<m2>\\d)\\+?[\\s\\u00A0]*(?<x2>${AMPM})`,
  // 6PM · 6 p.m. · 10.30 am · 10 o'clock
  `(?<h3>\\d{1,2})(?:[.h](?<m3>[0-5]\\d)|:)?[\\s\\u00A0]*(?<x3>${AMPM})`,
  `(?<h4>\\d{1,2})[\\s\\u00A0]*o[’']clock(?:[\\s\\u00A0]*(?<x4>${AMPM}))?`,
  // 14h05
  `(?<h5>[01]?\\d|2[0-4])h(?<m5>[0-5]\\d)(?![\\p{L}\\p{N}])`,
  // 2100hrs · 1405Z · 0930 UTC, and 10.01 at the head of an entry: their surroundings decide
  `(?<!-)(?<h6>[01]\\d|2[0-3])(?<m6>[0-5]\\d)(?![\\p{N}:.,-])`,
  `(?<!-)(?<h7>[01]?\\d|2[0-3])\\.(?<m7>[0-5]\\d)(?![\\p{N}.:%])`,
].join('|');
/** For texts in small letters. */
const TIME = lowercaseOnly(new RegExp(`(?:${NOT_BEFORE}|(?<=\\d{4}-\\d\\d-\\d\\dt))(?:${FORMS})`, 'gu'));
const MAY_HOLD_TIME = /\d(?:[:.h]\d|[:\s\u00A0]*[ap]\b|[:\s\u00A0]*[ap]\.?m|\d\d\d|[\s\u00A0]*o[’']clock)/i;

const AROUND = 64;

/** What is right before an offset; where it is cut off, it does not look like the head of a line. */
const before = (text: string, at: number): string => (at > AROUND ? `x ${text.slice(at - AROUND, at)}` : text.slice(0, at));

const following = (text: string, at: number): string => text.slice(at, at + AROUND);

/** Every clock time in a line of prose, in order, with zone, date and the other end of its range. */
export function clockTimes(text: string): WrittenTime[] {
  if (!MAY_HOLD_TIME.test(text)) return [];
  const dates = datesIn(text);
  const times: WrittenTime[] = [];
  let taken = 0;
  for (const match of lowercase(text).matchAll(TIME)) {
    if (match.index < taken) continue;
    const time = accept(match, text, dates);
    if (!time) continue;
    times.push(time);
    taken = time.zone?.end ?? time.end;
  }
  return linkRanges(withBareEnds(times, text), text, dates);
}

function accept(match: RegExpExecArray, text: string, dates: readonly WrittenDate[]): WrittenTime | undefined {
  const g = match.groups ?? {};
  const [start, end] = [match.index, match.index + match[0].length];
  if (dates.some((date) => start < date.end && end > date.start)) return undefined;
  const hour = Number(g.h1 ?? g.h2 ?? g.h3 ?? g.h4 ?? g.h5 ?? g.h6 ?? g.h7);
  const minute = Number(g.m1 ?? g.m2 ?? g.m3 ?? g.m5 ?? g.m6 ?? g.m7 ?? 0);
  const written = g.x1 ?? g.x1s ?? g.x2 ?? g.x3 ?? g.x4;
  const iso = /\d{4}-\d\d-\d\dT$/.test(text.slice(Math.max(0, start - 11), start));
  const zone = zoneOf(text, start, end, iso);
  const time: WrittenTime = {
    start,
    end: zone ? end : withoutStop(text, start, end),
    hour,
    minute,
    second: Number(g.s1 ?? 0),
    ...(written ? { meridiem: /^a/i.test(written) ? 'am' : 'pm' } : {}),
    ...(zone ? { zone } : {}),
  };
  const certain = written !== undefined || zone !== undefined || iso;
  if (g.h6 && !isMilitary(text, start, end, zone) && !(zone && follows(dates, text, start))) return undefined;
  if (g.h7 && !certain && !headsEntry(text, start, end)) return undefined;
  if (!certain && isDuration(text, start, end)) return undefined;
  if (isRatio(text, start, end) && !certain) return undefined;
  // “10:00 M”: half an am or pm
  const halfMeridiem = !written && /^[\s\u00A0]M(?=[\s\u00A0]*(?:[-–—,(]|$))/.exec(following(text, end));
  if (halfMeridiem) time.end += halfMeridiem[0].length;
  if (g.h2 || halfMeridiem || !possible(time)) {
    if (
      !certain &&
      !halfMeridiem &&
      !headsEntry(text, start, end) &&
      !/\b(?:at|from|to|until|till|by|since)\s+$/i.test(before(text, start))
    )
      return undefined;
    time.impossible = true;
  }
  return time;
}

/** Whether a clock can show it: 0–23, or 1–12 with am and pm. 24:00 is the end of a day. */
function possible({ hour, minute, meridiem }: WrittenTime): boolean {
  if (minute > 59) return false;
  return meridiem ? hour >= 1 && hour <= 12 : hour <= 23 || (hour === 24 && minute === 0);
}

/** Where a time ends whose full stop is that of its sentence: `11:59 PM.`, but `3:42 p.m.` */
const withoutStop = (text: string, start: number, end: number): number =>
  /\d[\s\u00A0]*[ap]m\.$/i.test(text.slice(start, end)) && /^(?:[\s\u00A0]*$|[)\]”"’]|\s+["“‘(]?\p{Lu})/u.test(following(text, end))
    ? end - 1
    : end;

const DAY_BETWEEN = caseInsensitive(/^[\s,]*(?:\(?on\s+)?(?:the\s+)?(?:\p{L}+day,?\s+)?$/u);

/** The zone after a time, also after `hrs` or a date that follows it. */
function zoneOf(text: string, start: number, end: number, iso: boolean): ZoneMention | undefined {
  const unit = /^[\s\u00A0]*(?:hrs?|hours|uhr)\b\.?/i.exec(text.slice(end, end + 10))?.[0].length ?? 0;
  const direct = zoneAfter(text, end + unit, iso);
  if (direct) return direct;
  const next = following(text, end + unit);
  const date = datesIn(next)[0];
  if (date && DAY_BETWEEN.test(next.slice(0, date.start))) return zoneAfter(text, end + unit + date.end, false);
  return zoneBefore(text, start);
}

/** `UTC 14:05`, where nothing in front claims the zone. */
function zoneBefore(text: string, start: number): ZoneMention | undefined {
  const match =
    /(?:^|[^\p{L}\p{N}:.][\s\u00A0]|[([|]|\b(?:at|from|since|until|till|to|by|around|about|approximately|after|before|between|and)[\s\u00A0]+)\(?((?:UTC|GMT|[ECMP][SD]T|EAT|WAT|CAT|CEST|CET)(?:[+-]\d{1,2})?)\)?:?[\s\u00A0]+$/u.exec(
      before(text, start).slice(-32),
    );
  const name = match?.[1];
  if (!name) return undefined;
  return zoneAt(text, text.lastIndexOf(name, start));
}

const LEADS_TIME = caseInsensitive(/(?:^[^\p{L}\p{N}]*|\b(?:at|from|to|until|till|by|since|@)\s*)$/u);

/** `2100hrs`, `1405Z`, `0930 UTC`: four digits are a time only with a unit or a zone, and no year. */
function isMilitary(text: string, start: number, end: number, zone: ZoneMention | undefined): boolean {
  const unit = /^[\s\u00A0]*(?:hrs?|hours)\b/i.test(text.slice(end, end + 8));
  if (!unit && !zone) return false;
  if (unit && /\b(?:for|took|lasted|about|over|nearly)\s+$/i.test(before(text, start))) return false;
  const year = /^(?:19|20[0-3])/.test(text.slice(start, end));
  return unit || !year || LEADS_TIME.test(before(text, start));
}

/** Whether a date is right before it: “Feb 9 1924 UTC”. */
const follows = (dates: readonly WrittenDate[], text: string, start: number): boolean =>
  dates.some((date) => date.end <= start && /^[\s,]+(?:at\s+)?$/i.test(text.slice(date.end, start)));

/** Whether the time opens an entry: at the line's head, with a dash or colon or sentence after it. */
function headsEntry(text: string, start: number, end: number, letter = '\\p{Lu}'): boolean {
  return (
    /^[\s\u00A0]*(?:at\s+)?[([]?$/i.test(before(text, start)) &&
    new RegExp(`^[\\s\\u00A0)\\]*]*(?:[-–—:|,]|\\s${letter})`, 'u').test(following(text, end))
  );
}

const UNIT_AFTER = /^[\s\u00A0]*(?:[Hh]ours?|[Mm]inutes?|[Mm]ins?|[Ss]econds?|[Ss]ecs?|[ms]|hh:mm|HH:MM)\b/;
const SHORT_UNIT_AFTER = /^[\s\u00A0]*(?:h|hrs?)\b/i;
const DURATION_BEFORE =
  /(?:\bdurations?|\blast(?:ed|ing|s)?|\btook|\btaking|\btakes|\bdowntime|\belapsed|\btotal(?:ling)?|\btime to (?:detect|acknowledge|mitigate|resolve|recover|repair)|\bTT[ADMRE]|\bMTT\w|(?<!(?:scheduled|planned|set|due|slated|booked|announced)\s)\bfor)\b(?:[\s\u00A0:*≈~=(|]|\bof\b|\babout\b|\bwas\b|\bis\b|\bapproximately\b|\broughly\b|\baround\b|\bnearly\b|\bonly\b|\btime\b|\ba\b)*$/i;

/** `01:30 hours`, `lasted 1:15`, `Duration: 0:45`, unless it is the beginning of a range. */
function isDuration(text: string, start: number, end: number): boolean {
  const next = following(text, end);
  if (UNIT_AFTER.test(next))
    return !/^[\s\u00A0]*hours?\b/i.test(next) || !/\b(?:at|from|to|until|till|by|since|before|after)\s+$/i.test(before(text, start));
  if (/^00:\d\d:\d\d$/.test(text.slice(start, end)) && /\($/.test(text.slice(0, start))) return true;
  const isLength = DURATION_BEFORE.test(before(text, start));
  if (SHORT_UNIT_AFTER.test(next)) return isLength;
  return isLength && !/^[\s\u00A0)\]*]*(?:[-–—→~]|to\b|until\b|till\b|through\b|and\b)/i.test(next);
}

const isRatio = (text: string, start: number, end: number): boolean =>
  /\b(?:ratio|score[ds]?|odds|aspect|resolution)\b(?:\s+(?:of|was|is))?\s*$/i.test(text.slice(Math.max(0, start - 24), start)) ||
  /^\s*(?:ratio|odds|aspect)\b/i.test(text.slice(end, end + 10));

/** What may be between the two ends of a range, dates left out. */
const RANGE_GAP = caseInsensitive(
  /^[\s\u00A0,)\]*]*(?:[-–—→~]+>?|to|until|till|til|through|thru|and|up to|and (?:was |were |is )?(?:ended|ending|ends|resolved|restored|recovered|lasted until|finished|concluded|fixed)(?: at| by| around)?|,? ?(?:ended|ending|ends|lasting until|end-?time:?|end:?)(?: at)?)[\s\u00A0,([*]*(?:(?:at|on|about|around|approximately|approx\.?|roughly|nearly|the|same|next|following|day|until|~|of)[\s\u00A0,]*)*$/u,
);

const ADD_END = /^[\s\u00A0]*(?:-|–|—|to|until|till)[\s\u00A0]*(\d{1,2})(?=[\s\u00A0]*\(?[A-Z]{2,4}\b)/u;
const BARE_START = caseInsensitive(
  /(?:\b(?:from|between)[\s\u00A0]+(\d{1,2})[\s\u00A0]*(?:-|–|—|to|and|until|till)[\s\u00A0]*|(?<![\p{L}\p{N}:.,/#-])(\d{1,2})[\s\u00A0]?[-–—][\s\u00A0]?)$/u,
);

/** Ends of ranges that are a bare hour: `4pm to 6 GMT`, `between 9 and 11 AM`, `9-10 AM`. */
function withBareEnds(times: WrittenTime[], text: string): WrittenTime[] {
  const all: WrittenTime[] = [];
  for (const [index, time] of times.entries()) {
    const head = BARE_START.exec(before(text, time.start));
    const hours = head?.[1] ?? head?.[2];
    // “3 - 10:00 AM” is a number and a time; “9-10 AM” is a range.
    if (head && hours && Number(hours) <= 12 && time.meridiem && (head[1] || !/[:.]/.test(text.slice(time.start, time.end)))) {
      const start = time.start - head[0].length + head[0].indexOf(hours);
      if (start >= (all.at(-1)?.end ?? 0)) all.push({ start, end: start + hours.length, hour: Number(hours), minute: 0, second: 0 });
    }
    const opening = militaryStart(time, text, all.at(-1)?.end ?? 0);
    if (opening) all.push(opening);
    all.push(time);
    const end = time.zone?.end ?? time.end;
    const after = ADD_END.exec(following(text, end));
    if (!after?.[1] || Number(after[1]) > 24) continue;
    const start = end + after[0].length - after[1].length;
    const zone = zoneAfter(text, start + after[1].length, false);
    if (zone && start < (times[index + 1]?.start ?? Infinity))
      all.push({ start, end: start + after[1].length, hour: Number(after[1]), minute: 0, second: 0, zone });
  }
  return all;
}

/** The start of `1900 and 2100 UTC`: four digits that only the other end makes a time. */
function militaryStart(time: WrittenTime, text: string, taken: number): WrittenTime | undefined {
  if (!/^\d{4}$/.test(text.slice(time.start, time.end))) return undefined;
  const head = /(?<![\d:.,/-])([01]\d|2[0-3])([0-5]\d)\s*(?:-|–|—|to|and|until|till)\s*$/i.exec(before(text, time.start));
  if (!head) return undefined;
  const start = time.start - head[0].length;
  return start < taken ? undefined : { start, end: start + 4, hour: Number(head[1]), minute: Number(head[2]), second: 0 };
}

/** Links the two ends of each range and gives every time the date beside it. */
function linkRanges(times: WrittenTime[], text: string, dates: readonly WrittenDate[]): WrittenTime[] {
  times.forEach((time, index) => {
    const [from, to] = [times[index - 1]?.end ?? 0, times[index + 1]?.start ?? text.length];
    const date = dateBeside(time, { text, from, to }, dates);
    if (date) time.date = date;
  });
  for (let index = 0; index + 1 < times.length; index++) {
    const [a, b] = [times[index] as WrittenTime, times[index + 1] as WrittenTime];
    if (a.partner !== undefined || !RANGE_GAP.test(gap(text, a, b, dates))) continue;
    if (
      /^[\s\u00A0]*and/i.test(gap(text, a, b, dates)) &&
      !/\b(?:between|from|start(?:ed|ing)?|beg[aiu]n(?:ning)?)\b/i.test(before(text, a.start))
    )
      continue;
    a.partner = index + 1;
    b.partner = index;
  }
  return times;
}

const WEEKDAY = caseInsensitive(/\p{L}+day\b/gu);

function gap(text: string, a: WrittenTime, b: WrittenTime, dates: readonly WrittenDate[]): string {
  const start = Math.max(a.end, a.zone?.start !== undefined && a.zone.start >= a.end ? a.zone.end : a.end);
  let between = text.slice(start, b.start);
  for (const date of dates) if (date.start >= start && date.end <= b.start) between = between.replace(text.slice(date.start, date.end), '');
  return between.replace(WEEKDAY, '');
}
