import { Temporal } from 'temporal-polyfill';
import type { ClockTime } from '../model/postmortem';
import { memoText } from '../text/memo-text';

/** The names of one region's clock in winter and in summer. Source: IANA tzdata 2025c. */
export interface Season {
  iana: string;
  standard: string;
  daylight: string;
  /** Places with the standard name keep it all year: Arizona MST, Queensland AEST, Costa Rica CST, West Africa GMT. */
  allYear?: true;
}

export const seasons: readonly Season[] = [
  { iana: 'America/New_York', standard: 'EST', daylight: 'EDT' },
  { iana: 'America/Chicago', standard: 'CST', daylight: 'CDT', allYear: true },
  { iana: 'America/Denver', standard: 'MST', daylight: 'MDT', allYear: true },
  { iana: 'America/Los_Angeles', standard: 'PST', daylight: 'PDT' },
  { iana: 'America/Anchorage', standard: 'AKST', daylight: 'AKDT' },
  { iana: 'America/Halifax', standard: 'AST', daylight: 'ADT', allYear: true },
  { iana: 'America/St_Johns', standard: 'NST', daylight: 'NDT' },
  { iana: 'Europe/London', standard: 'GMT', daylight: 'BST', allYear: true },
  { iana: 'Europe/Lisbon', standard: 'WET', daylight: 'WEST' },
  { iana: 'Europe/Brussels', standard: 'CET', daylight: 'CEST' },
  { iana: 'Europe/Athens', standard: 'EET', daylight: 'EEST', allYear: true },
  { iana: 'Australia/Sydney', standard: 'AEST', daylight: 'AEDT', allYear: true },
  { iana: 'Australia/Adelaide', standard: 'ACST', daylight: 'ACDT', allYear: true },
  { iana: 'Pacific/Auckland', standard: 'NZST', daylight: 'NZDT' },
];

const byName = new Map(seasons.flatMap((season) => [season.standard, season.daylight].map((name) => [name, season] as const)));

export interface Seasonal {
  name: string;
  summer: boolean;
}

/** The name that the region's clock has at that time of that day, where it is another than the one written. */
export function seasonalName({ zone: { text = '' }, date, hour, minute }: ClockTime): Seasonal | undefined {
  const name = text.toUpperCase();
  const season = date && hour !== undefined ? byName.get(name) : undefined;
  if (!season) return undefined;
  const summer = isSummer(`${season.iana} ${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  if (summer === undefined || summer === (name === season.daylight) || (summer && season.allYear)) return undefined;
  return { name: summer ? season.daylight : season.standard, summer };
}

/** Whether clocks are put forward; undefined in the hours of the change, where they may and may not be. */
const isSummer = memoText((moment): boolean | undefined => {
  const [iana = '', local = ''] = moment.split(' ');
  try {
    const time = Temporal.PlainDateTime.from(local);
    const standard = standardOffset(iana, time.year);
    const [early, late] = (['earlier', 'later'] as const).map((disambiguation) => time.toZonedDateTime(iana, { disambiguation }));
    if (!early || !late || early.offsetNanoseconds !== late.offsetNanoseconds) return undefined;
    return early.offsetNanoseconds > standard;
  } catch {
    return undefined; // an impossible date
  }
});

const standardOffset = (iana: string, year: number): number =>
  Math.min(...[1, 7].map((month) => Temporal.PlainDate.from({ year, month, day: 1 }).toZonedDateTime(iana).offsetNanoseconds));

/** The names of one region, winter's and summer's and both of them. */
export const regionOf = ({ text = '', iana }: ClockTime['zone']): string | undefined => byName.get(text.toUpperCase())?.iana ?? iana;

/** The offsets of a zone on a day, or over a year where no day is known. */
export const offsetAt = (iana: string, date: string | undefined): readonly string[] => offsetsOn(`${iana} ${date ?? ''}`);

const offsetsOn = memoText((day): readonly string[] => {
  const [iana = '', date] = day.split(' ');
  try {
    const days = date ? [date] : ['2026-01-01', '2026-07-01'];
    return [...new Set(days.map((day) => Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: iana, plainTime: '12:00' }).offset))];
  } catch {
    return [];
  }
});
