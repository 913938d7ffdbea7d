import { partitionPoint } from '../text/binary-search';
import { allMatches, matchAt } from '../text/sticky';
import { abbreviations, longNames, lowerCase, type ZoneName } from './zone-table';

/** A zone as it is in a text. Offsets are relative to the searched string. */
export interface ZoneMention extends ZoneName {
  /** The name alone. */
  text: string;
  start: number;
  end: number;
}

const MINUS = '[-−–]';
const BASE = '(?:UTC|GMT|[Uu]tc|[Gg]mt)';
/** After a minus with a space before it, which may be the dash of an entry or a range: nothing that makes the number a count, a share or a time. */
const [BRACKET, TO] = ['\\s*[)\\]]', '\\s+(?:[-–—]\\s+(?!\\d)|(?:to|until|till|through)\\s+\\d)'];
const ENDED = `(?!\\d|[.:]\\d|%)(?=\\s*\\.?$|\\s*:(?:\\s|$)|(?:\\s?(?:h|hrs?|hours?))?${BRACKET}|${TO})`;
const ENDED_NEAR = `(?!\\d|[.:]\\d|%)(?=\\s*(?:$|[,;:]|\\.(?:\\s|$))|(?:\\s?(?:h|hrs?|hours?))?${BRACKET}|${TO})`;
const OFFSET_ZONE = `${BASE}(?:${[
  `(?:\\s?\\+\\s?|${MINUS})(?:1[0-4]|0?\\d)(?::?[0-5]\\d)?(?!\\d|:\\d)`,
  // UTC -4 · UTC -0430 · GMT - 5
  `\\s[-−](?:(?:1[0-2]|0\\d)(?:00|15|30|45)|1[0-2]|0?[1-9])${ENDED_NEAR}`,
  `\\s[-−]\\s(?:1[0-2]|0?[1-9])${ENDED}`,
  // (UTC -04:00): without brackets it is a range
  `(?<=[([]${BASE})\\s[-−]\\s?(?:1[0-2]|0?\\d):[0-5]\\d(?=${BRACKET})`,
].join('|')})`;
const LONG = `(?:(?:\\p{L}|\\.)+[ ]){1,5}?[Tt]ime(?:[ -]?[Zz]one)?\\b`;
const IANA = '(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US)\\/[A-Z][A-Za-z_]+(?:\\/[A-Z][A-Za-z_]+)?';
const ABBREVIATION = '(?:[A-Z]{1,4}|[a-z]{3,4})(?![\\p{L}\\p{N}])';
const TOKEN = new RegExp(`(${OFFSET_ZONE})|(${IANA})|(${LONG})|(${ABBREVIATION})`, 'uy');
const NUMERIC = /\+(?:1[0-4]|0\d):?[0-5]\d(?!\d)/y;
/** `14:05 -0500`: a range is written `14:05 - 15:00`, and of `14:05 -0500 UTC` nobody can tell what it is. */
const MINUS_PLAIN = /[-−](?:1[0-2]|0\d)(?:00|15|30|45)(?!\d|:\d|[\s\u00A0]*(?:hrs?|hours|[ap]\.?m\.?)\b)/y;
const MINUS_NUMERIC = new RegExp(`${MINUS}(?:1[0-2]|0\\d):?[0-5]\\d(?!\\d)`, 'y');

/** The zone that begins exactly at an offset of a text. */
export function zoneAt(text: string, at: number): ZoneMention | undefined {
  const match = matchAt(TOKEN, text, at);
  if (!match) return undefined;
  const [, offset, iana, long, abbreviation] = match;
  if (offset) return { text: offset, start: at, end: at + offset.length, offsets: [isoOffset(offset.slice(3))] };
  if (iana) return { text: iana, start: at, end: at + iana.length, iana };
  const named = long ? longZone(long) : undefined;
  if (long && named) return { text: long, start: at, end: at + long.length, ...named };
  return abbreviated(text, at, abbreviation ?? /^(?:[A-Z]{1,4}|[a-z]{3,4})(?![\p{L}\p{N}])/u.exec(text.slice(at, at + 6))?.[0]);
}

function abbreviated(text: string, at: number, name: string | undefined): ZoneMention | undefined {
  if (!name) return undefined;
  const entry = lowerCase.has(name) ? abbreviations[name.toUpperCase()] : abbreviations[name];
  if (!entry) return undefined;
  // “ET AL”, “PT-1”: two letters are a zone only where nothing else begins.
  if (name.length === 2 && /^[-/]\w/.test(text.slice(at + name.length))) return undefined;
  return { text: name, start: at, end: at + name.length, ...entry };
}

/** `7:09 AM Eastern:`: the regions of North America need no “time” right after a clock time. */
const REGION = /(?:Eastern|Central|Mountain|Pacific)(?=[\s\u00A0]*(?:[:.;)\]–—-]|$))/y;

function regionAt(text: string, at: number): ZoneMention | undefined {
  const name = matchAt(REGION, text, at)?.[0];
  const zone = name ? longZone(name) : undefined;
  return name && zone ? { text: name, start: at, end: at + name.length, ...zone } : undefined;
}

const longZone = (long: string): ZoneName | undefined =>
  longNames.get(
    long
      .toLowerCase()
      .replace(/(?<!\s)\s+time(?:[ -]?zone)?$/, '')
      .replace(/\blocal$/, '')
      .trim(),
  );

const BEFORE_ZONE = /\s*(?:,\s*)?(?:([([])\s*)?/y;

/**
 * The zone right after a clock time: `UTC`, `(GMT+1)`, `Z`, `+02:00`, `Pacific Time`.
 * `minus`: whether `-05:00` without a space is an offset (it is in ISO 8601) and not the other end of a range.
 */
export function zoneAfter(text: string, at: number, minus: boolean): ZoneMention | undefined {
  const numeric = numericAt(text, at, minus);
  if (numeric) return numeric;
  if (text[at] === 'Z' && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '')) return { text: 'Z', start: at, end: at + 1, ...abbreviations.Z };
  const lead = matchAt(BEFORE_ZONE, text, at);
  const from = at + (lead?.[0].length ?? 0);
  const bracket = lead?.[1] !== undefined;
  if (from === at) return undefined;
  const inBrackets = bracket
    ? (numericAt(text, from, true) ?? allTimes(text, from))
    : /^\s$/.test(lead?.[0] ?? '')
      ? (numericAt(text, from, false) ?? plainAt(text, from))
      : undefined;
  const zone = inBrackets ?? zoneAt(text, from) ?? regionAt(text, from);
  // A comma before a two-letter word is more often the next clause.
  if (zone && zone.text.length <= 2 && zone.text !== 'Z' && lead?.[0].includes(',')) return undefined;
  return zone && !bracket && mayEndRange(zone, text, at) ? zoneAt(text.slice(0, from + BASE_LENGTH), from) : zone;
}

const BASE_LENGTH = 'UTC'.length;

/** So many hours to the west nearly nobody lives. */
const FAR_WEST = 9;

/** `8:00 UTC - 10`, `09:00 -1000`: rather the end of a range than an offset, which is seldom so large. */
function mayEndRange({ text: name }: ZoneMention, text: string, at: number): boolean {
  const hours = Number(/(?:^|\s)[-−]\s?(\d\d?)(?:\d\d)?$/.exec(name)?.[1] ?? 0);
  const [, hour] = /(\d{1,2})(?:[:.h]\d\d)*[^\p{N}]{0,6}$/u.exec(text.slice(0, at)) ?? [];
  return hours >= FAR_WEST && hour !== undefined && hours > Number(hour);
}

/** An offset of four digits after a space, which is no time with a zone of its own. */
function plainAt(text: string, at: number): ZoneMention | undefined {
  const offset = offsetAt(MINUS_PLAIN, text, at);
  if (!offset || mayEndRange(offset, text, at)) return undefined;
  const next = /^[\s\u00A0]*\(?/.exec(text.slice(offset.end))?.[0].length ?? 0;
  return zoneAt(text, offset.end + next) ? undefined : offset;
}

/** `(local time, UTC)`, `(in UTC)`, `(time zone: EAT)`: a few words before the name, inside the brackets. */
function allTimes(text: string, at: number): ZoneMention | undefined {
  const lead = /^(?:in |all times(?: in)? |time ?zone:? |tz:? )/i.exec(text.slice(at, at + 20));
  return lead ? zoneAt(text, at + lead[0].length) : undefined;
}

function numericAt(text: string, at: number, minus: boolean): ZoneMention | undefined {
  return offsetAt(NUMERIC, text, at) ?? (minus ? offsetAt(MINUS_NUMERIC, text, at) : undefined);
}

function offsetAt(pattern: RegExp, text: string, at: number): ZoneMention | undefined {
  const offset = matchAt(pattern, text, at)?.[0];
  return offset === undefined ? undefined : { text: offset, start: at, end: at + offset.length, offsets: [isoOffset(offset)] };
}

/** `+1`, `- 5`, `+0530` as `±HH:MM`. */
function isoOffset(written: string): string {
  const [, sign, hours, minutes] = /^\s*([+\-−–])\s*(\d{1,2}?)(?::?(\d\d))?$/.exec(written) ?? [];
  return `${sign === '+' ? '+' : '-'}${(hours ?? '0').padStart(2, '0')}:${minutes ?? '00'}`;
}

const LOWER_CASE = `\\b(?:${[...lowerCase].join('|')})\\b`;
const MAY_BE_SHORT = new RegExp(`[A-Z]{2}|\\/[A-Z]|${LOWER_CASE}`);
const MAY_BE_LONG = / [Tt]ime(?:[ -]?[Zz]one)?\b/g;
/** So many words a long name has at most, “time” left out. */
const LONGEST = 5;

/** Where a zone may begin: at any word before “time”, else at few of them. */
const WORD = /(?<![\p{L}\p{N}_./-])(?=\p{L})/gu;
const SHORT_WORD = new RegExp(`(?=[A-Z]|${LOWER_CASE})(?<![\\p{L}\\p{N}_./-])`, 'gu');

/** Every zone named in a text, wherever it is. */
export function* zonesIn(text: string): Generator<ZoneMention> {
  let after = 0;
  for (const index of placesIn(text)) {
    if (index < after) continue;
    const zone = zoneAt(text, index);
    if (!zone || zone.text === 'Z') continue;
    after = zone.end;
    yield zone;
  }
}

/** Where a zone may begin, in order. */
function placesIn(text: string): readonly number[] {
  const short = MAY_BE_SHORT.test(text) ? startsOf(SHORT_WORD, text) : [];
  const times = startsOf(MAY_BE_LONG, text);
  if (times.length === 0) return short;
  const words = startsOf(WORD, text);
  const long = times.flatMap((time) => {
    const count = partitionPoint(words, (word) => word < time);
    return words.slice(Math.max(0, count - LONGEST), count);
  });
  return [...new Set([...short, ...long])].sort((a, b) => a - b);
}

const startsOf = (pattern: RegExp, text: string): number[] => allMatches(text, pattern).map(({ index }) => index);
