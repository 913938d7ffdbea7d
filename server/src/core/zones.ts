import { countWhile } from './bisect';
import { allMatches, matchAt } from './match';
import { abbreviations, cities, isLongName, longNames, lowerCase, type ZoneName } from './zone-table';

/** A zone as it stands in a text. Offsets are relative to the searched string. */
export interface ZoneMention extends ZoneName {
  /** The name alone. */
  text: string;
  start: number;
  end: number;
}

const byCity = new Map(
  cities.map((iana) => [
    iana
      .slice(iana.lastIndexOf('/') + 1)
      .replace(/_/g, ' ')
      .toLowerCase(),
    iana,
  ]),
);

const MINUS = '[-−–]';
const OFFSET_ZONE = `(?:UTC|GMT)(?:\\s?\\+\\s?|${MINUS})(?:1[0-4]|0?\\d)(?::?[0-5]\\d)?(?!\\d|:\\d)`;
const LONG = `(?:(?:\\p{L}|\\.)+[ ]){1,5}?[Tt]ime(?:[ -]?[Zz]one)?\\b`;
const IANA = '(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US)\\/[A-Z][A-Za-z_]+(?:\\/[A-Z][A-Za-z_]+)?';
const ABBREVIATION = '(?:[A-Z]{1,4}|[a-z]{3,4})(?![\\p{L}\\p{N}])';
const TOKEN = new RegExp(`(${OFFSET_ZONE})|(${IANA})|(${LONG})|(${ABBREVIATION})`, 'uy');
const NUMERIC = /\+(?:1[0-4]|0\d):?[0-5]\d(?!\d)/y;
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

/** `7:09 AM Eastern:`: the regions of North America need no “time” right behind a clock time. */
const REGION = /(?:Eastern|Central|Mountain|Pacific)(?=[\s\u00A0]*(?:[:.;)\]–—-]|$))/y;

function regionAt(text: string, at: number): ZoneMention | undefined {
  const name = matchAt(REGION, text, at)?.[0];
  const zone = name ? longZone(name) : undefined;
  return name && zone ? { text: name, start: at, end: at + name.length, ...zone } : undefined;
}

function longZone(long: string): ZoneName | undefined {
  const name = long
    .toLowerCase()
    .replace(/\s+time(?:[ -]?zone)?$/, '')
    .replace(/\blocal$/, '')
    .trim();
  const city = byCity.get(name);
  if (city) return { iana: city };
  return isLongName(name) ? longNames.find(([pattern]) => pattern.test(name))?.[1] : undefined;
}

const BEFORE_ZONE = /(?:\s|\u00A0)*,?(?:\s|\u00A0)*([([]?)\s*/y;

/**
 * The zone right behind a clock time: `UTC`, `(GMT+1)`, `Z`, `+02:00`, `Pacific Time`.
 * `minus`: whether `-05:00` without a space is an offset (it is in ISO 8601) and not the other end of a range.
 */
export function zoneBehind(text: string, at: number, minus: boolean): ZoneMention | undefined {
  const numeric = numericAt(text, at, minus);
  if (numeric) return numeric;
  if (text[at] === 'Z' && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '')) return { text: 'Z', start: at, end: at + 1, ...abbreviations.Z };
  const lead = matchAt(BEFORE_ZONE, text, at);
  const from = at + (lead?.[0].length ?? 0);
  const bracket = lead?.[1] !== '';
  if (from === at) return undefined;
  const inBrackets = bracket
    ? (numericAt(text, from, true) ?? allTimes(text, from))
    : /^\s$/.test(lead?.[0] ?? '')
      ? numericAt(text, from, false)
      : undefined;
  const zone = inBrackets ?? zoneAt(text, from) ?? regionAt(text, from);
  // A comma before a two-letter word is more often the next clause.
  if (zone && zone.text.length <= 2 && zone.text !== 'Z' && lead?.[0].includes(',')) return undefined;
  return zone;
}

/** `(local time, UTC)`, `(in UTC)`, `(time zone: EAT)`: a few words before the name, inside the brackets. */
function allTimes(text: string, at: number): ZoneMention | undefined {
  const lead = /^(?:in |all times(?: in)? |time ?zone:? |tz:? )/i.exec(text.slice(at, at + 20));
  return lead ? zoneAt(text, at + lead[0].length) : undefined;
}

function numericAt(text: string, at: number, minus: boolean): ZoneMention | undefined {
  for (const pattern of minus ? [NUMERIC, MINUS_NUMERIC] : [NUMERIC]) {
    const match = matchAt(pattern, text, at);
    if (match) return { text: match[0], start: at, end: at + match[0].length, offsets: [isoOffset(match[0])] };
  }
  return undefined;
}

/** `+1`, `- 5`, `+0530` as `±HH:MM`. */
function isoOffset(written: string): string {
  const [, sign, hours, minutes] = /^\s*([+\-−–])\s*(\d{1,2}):?(\d\d)?/.exec(written) ?? [];
  return `${sign === '+' ? '+' : '-'}${(hours ?? '0').padStart(2, '0')}:${minutes ?? '00'}`;
}

const LOWER_CASE = `\\b(?:${[...lowerCase].join('|')})\\b`;
const MAY_BE_SHORT = new RegExp(`[A-Z]{2}|\\/[A-Z]|${LOWER_CASE}`);
const MAY_BE_LONG = / [Tt]ime(?:[ -]?[Zz]one)?\b/g;
/** So many words a long name has at most, “time” left out. */
const LONGEST = 5;

/** Where a zone may begin: at any word in front of “time”, else at few of them. */
const WORD = /(?<![\p{L}\p{N}_./-])(?=\p{L})/gu;
const SHORT_WORD = new RegExp(`(?=[A-Z]|${LOWER_CASE})(?<![\\p{L}\\p{N}_./-])`, 'gu');

/** Every zone named in a text, wherever it stands. */
export function* zonesIn(text: string): Generator<ZoneMention> {
  let behind = 0;
  for (const index of placesIn(text)) {
    if (index < behind) continue;
    const zone = zoneAt(text, index);
    if (!zone || zone.text === 'Z') continue;
    behind = zone.end;
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
    const count = countWhile(words, (word) => word < time);
    return words.slice(Math.max(0, count - LONGEST), count);
  });
  return [...new Set([...short, ...long])].sort((a, b) => a - b);
}

const startsOf = (pattern: RegExp, text: string): number[] => allMatches(text, pattern).map(({ index }) => index);
