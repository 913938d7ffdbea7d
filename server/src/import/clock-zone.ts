import { Temporal } from 'temporal-polyfill';
import type { Zone } from '../model/postmortem';
import { secondsOfOffset, utcName } from '../time/compare';
import { regionOf, seasons } from '../time/daylight-saving';
import { zoneAt } from '../time/zones';

/** A zone by which a clock can be read and set. Local seconds count from the epoch as if the clock showed UTC. */
export interface ClockZone {
  /** As it is named where the day is not known. */
  name: string;
  /** As a postmortem writes it, at an instant: `UTC`, `EST` or `EDT`, `UTC+3`. */
  nameAt(epoch: number): string;
  /** What it is ahead of UTC at an instant, in seconds. */
  offsetAt(epoch: number): number;
  /** The instant at which its clock shows this; of two, the first. */
  epochAt(local: number): number;
}

export const utc: ClockZone = fixed('UTC', 0);

/** A zone by its name: `UTC`, `Africa/Nairobi`, `EAT`, `UTC+3`, `+03:00`; undefined for a name that is not known or has several meanings. */
export function zoneNamed(name: string): ClockZone | undefined {
  const text = name.trim();
  const numeric = /^([+-])(\d\d?):?(\d\d)?$/.exec(text);
  const written = numeric ? utcName(`${numeric[1]}${(numeric[2] ?? '').padStart(2, '0')}:${numeric[3] ?? '00'}`) : text;
  const found = zoneAt(written, 0);
  if (found && found.end === written.length) return clockZoneOf({ kind: 'explicit', ...found, offsets: [...(found.offsets ?? [])] });
  return isRegion(text) ? region(text, undefined) : undefined;
}

/** The zone of a time in a document; undefined where its name has several meanings. */
export function clockZoneOf({ text = 'UTC', offsets = [], iana }: Pick<Zone, 'text' | 'offsets' | 'iana' | 'kind'>): ClockZone | undefined {
  const name = text === 'Z' ? 'UTC' : text;
  const [offset, ...others] = offsets;
  const season = seasons.find((own) => own.standard === name || own.daylight === name);
  // Names of North America mean its own zones far more often than others.
  if (season && (others.length === 0 || regionOf({ kind: 'explicit', text: name })?.startsWith('America/')) && offset !== undefined)
    return season.allYear ? fixed(name, secondsOfOffset(offset)) : region(season.iana, season);
  if (offset !== undefined && others.length === 0) return fixed(name, secondsOfOffset(offset));
  return offset === undefined && iana !== undefined && isRegion(iana) ? region(iana, undefined, name) : undefined;
}

function fixed(name: string, offset: number): ClockZone {
  return { name, nameAt: () => name, offsetAt: () => offset, epochAt: (local) => local - offset };
}

function region(iana: string, season: { standard: string; daylight: string } | undefined, written?: string): ClockZone {
  const offsetAt = (epoch: number) => zoned(epoch, iana).offsetNanoseconds / 1e9;
  const standard = Math.min(offsetAt(Date.UTC(2026, 0, 1) / 1000), offsetAt(Date.UTC(2026, 6, 1) / 1000));
  return {
    name: written ?? season?.standard ?? iana,
    offsetAt,
    nameAt: (epoch) =>
      season
        ? offsetAt(epoch) > standard
          ? season.daylight
          : season.standard
        : (written ?? utcName(zoned(epoch, iana).offset.slice(0, 6))),
    epochAt: (local) => {
      const clock = Temporal.Instant.fromEpochMilliseconds(local * 1000)
        .toZonedDateTimeISO('UTC')
        .toPlainDateTime();
      return Math.floor(clock.toZonedDateTime(iana).epochMilliseconds / 1000);
    },
  };
}

const zoned = (epoch: number, iana: string) => Temporal.Instant.fromEpochMilliseconds(epoch * 1000).toZonedDateTimeISO(iana);

function isRegion(iana: string): boolean {
  try {
    zoned(0, iana);
    return true;
  } catch {
    return false;
  }
}

/** The zone as an offset from UTC, which has one meaning on every day: `UTC-7`. */
export const byOffset = (zone: ClockZone): ClockZone => ({
  ...zone,
  nameAt: (epoch) => {
    const offset = zone.offsetAt(epoch);
    const minutes = Math.abs(offset) / 60;
    const sign = offset < 0 ? '-' : '+';
    return offset === 0
      ? 'UTC'
      : utcName(`${sign}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);
  },
});
