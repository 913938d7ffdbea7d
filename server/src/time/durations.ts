import { lowercase, lowercaseOnly } from '../text/fast-regexp';
import type { Span } from '../text/span';

/** A length of time as written (“2 hours 30 minutes”, “1h15m”, “01:30 hours”), its ISO 8601 form, and its place in the searched text. */
export interface WrittenDuration extends Span {
  iso: string;
  seconds: number;
  /** Seconds of the smallest unit it is given in; half of it where that has a fraction. */
  unit: number;
}

const NUMBER_WORDS = 'a an one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty'.split(
  ' ',
);
const VALUES = [1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 40, 50, 60];
const NUMBER = `(?:\\d+(?:[.,]\\d+)?|half an?|half|(?:${NUMBER_WORDS.join('|')})(?![\\p{L}]))`;
/** A unit ends where its word does; “10h47” is a time of day. */
const UNIT = '(?:weeks?|wks?|days?|d|hours?|hrs?|h(?!\\d{2}(?!\\s?(?:m|s)))|minutes?|mins?|m|seconds?|secs?|s)(?![\\p{L}])';
const TERM = `${NUMBER}(?:\\s+and(?:\\s+a)?\\s+half)?[\\s-]*${UNIT}(?:\\s+and\\s+a\\s+half)?`;
/** For texts in small letters. */
const DURATION = lowercaseOnly(
  new RegExp(
    `(?<![\\p{L}\\p{N}.,:/#-])(?:(?<clock>\\d{1,2}:\\d\\d(?::\\d\\d)?)\\s*(?:hours?|hrs?|h\\b)|${TERM}(?:(?:\\s*,?\\s*(?:and\\s+)?)?${TERM})*)`,
    'gu',
  ),
);
const TERMS = lowercaseOnly(new RegExp(`(${NUMBER})((?:\\s+and(?:\\s+a)?\\s+half)?)[\\s-]*(${UNIT})((?:\\s+and\\s+a\\s+half)?)`, 'gu'));

/** What every duration has in it, found faster. */
const HINT = /half|week|wk|day|hour|hr|min|sec|[\d\s-][dhms](?![a-z])/i;

/** Every duration written in a text. */
export function durationsIn(text: string): WrittenDuration[] {
  if (!HINT.test(text)) return [];
  return [...lowercase(text).matchAll(DURATION)].flatMap((match) => {
    const seconds = match.groups?.clock ? clockSeconds(match.groups.clock) : termSeconds(match[0]);
    return seconds > 0
      ? [{ start: match.index, end: match.index + match[0].length, iso: isoDuration(seconds), seconds, unit: precision(match[0]) }]
      : [];
  });
}

/** Of a text in lower case: “2 hours 30 minutes” is given in minutes, “1.5 hours” in halves of hours. */
function precision(text: string): number {
  if (/^\d+:/.test(text)) return 60;
  const units = [...text.matchAll(TERMS)].map(([, , , unit = '']) => unitSeconds(unit));
  const smallest = Math.min(...units);
  return /\bhalf\b|\d[.,]\d/.test(text) ? smallest / 2 : smallest;
}

/** A length of time in words, in the units of another: `75 min` for `45 min`, `1h15m` for `2h`, else `1 hour 15 minutes`. */
export function durationLike(text: string, seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const onlyMinutes = /^\d+([\s-]*)(minutes?|mins?|m)$/i.exec(text);
  if (onlyMinutes && minutes < 180) {
    const unit = onlyMinutes[2]?.replace(/^minutes?$/i, minutes === 1 ? 'minute' : 'minutes');
    return `${minutes}${onlyMinutes[1]}${unit}`;
  }
  const fields: [number, string, string][] = [
    [Math.floor(minutes / 1440), 'day', 'd'],
    [Math.floor(minutes / 60) % 24, 'hour', 'h'],
    [minutes % 60, 'minute', 'm'],
  ];
  const parts = fields.filter(([value]) => value > 0);
  if (parts.length === 0) return `${Math.round(seconds)} seconds`;
  if (/^\d+\s?[dhm](?:\s?\d+\s?[hm])*$/i.test(text)) return parts.map(([value, , short]) => `${value}${short}`).join('');
  return parts.map(([value, unit]) => `${value} ${unit}${value === 1 ? '' : 's'}`).join(' ');
}

/** Seconds as an ISO 8601 duration in hours, minutes and seconds: `PT1H15M`. */
export function isoDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const field = (value: number, unit: string) => (value > 0 ? value + unit : '');
  const fields = field(Math.floor(whole / 3600), 'H') + field(Math.floor(whole / 60) % 60, 'M') + field(whole % 60, 'S');
  return `PT${fields || '0S'}`;
}

/** An ISO 8601 duration of days, hours, minutes and seconds in seconds. */
export function isoSeconds(iso: string): number {
  const [, ...fields] = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/.exec(iso) ?? [];
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = fields.map((field) => Number(field ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

function clockSeconds(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

const termSeconds = (text: string): number =>
  [...text.matchAll(TERMS)].reduce(
    (sum, [, number = '', half, unit = '', tail]) => sum + (numberOf(number) + (half || tail ? 0.5 : 0)) * unitSeconds(unit),
    0,
  );

function numberOf(number: string): number {
  if (number.startsWith('half')) return 0.5;
  const at = NUMBER_WORDS.indexOf(number);
  return at >= 0 ? (VALUES[at] as number) : Number(number.replace(',', '.'));
}

function unitSeconds(unit: string): number {
  if (unit.startsWith('w')) return 7 * 86_400;
  if (unit.startsWith('d')) return 86_400;
  if (unit.startsWith('h')) return 3600;
  return unit.startsWith('m') ? 60 : 1;
}
