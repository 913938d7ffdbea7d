import type { ClockTime, Postmortem, Zone } from '../model/postmortem';
import type { OffsetOn } from '../model/vocabulary';
import { secondsOfOffset, utcName } from '../time/compare';
import { offsetAt, seasonalName } from '../time/daylight-saving';

/** A zone that times can be converted to. */
export interface Target {
  /** For titles. */
  name: string;
  /** How it is written beside a time of that day, and its offset then, `±HH:MM`; undefined where that is not sure. */
  on(date: string | undefined): { name: string; offset: string } | undefined;
}

const UTC: Target = { name: 'UTC', on: () => ({ name: 'UTC', offset: '+00:00' }) };

/** UTC, the zones that the document names without a doubt, and the user's own. */
export function targetsOf({ times }: Postmortem, userOffset: OffsetOn | undefined): Target[] {
  const targets = new Map<string, Target>([[UTC.name, UTC]]);
  for (const time of times) {
    const target = named(time.zone);
    if (target && !seasonalName(time)) targets.set(target.name, targets.get(target.name) ?? target);
  }
  const date = times.find((time) => time.date)?.date;
  const own = userOffset?.(date);
  if (own) {
    const name = nameOf(own);
    targets.set(name, targets.get(name) ?? { name, on: (day) => written(userOffset?.(day ?? date)) });
  }
  return [...targets.values()];
}

const written = (offset: string | undefined) => (offset ? { name: nameOf(offset), offset: offset.slice(0, 6) } : undefined);

const nameOf = (offset: string): string => (secondsOfOffset(offset) === 0 ? 'UTC' : utcName(offset.slice(0, 6)));

/** A name that means one offset on each day: `EAT`, `UTC+3`, `Pacific Time`; numbers alone are written with UTC. */
function named({ kind, text, offsets, iana }: Zone): Target | undefined {
  if (kind === 'none' || !text || text === 'Z') return undefined;
  if (offsets) {
    const [offset, ...others] = offsets;
    if (!offset || others.length > 0) return undefined;
    const name = /^[+−-]/.test(text) || secondsOfOffset(offset) === 0 ? nameOf(offset) : text;
    return { name, on: () => ({ name, offset }) };
  }
  if (!iana) return undefined;
  return {
    name: text,
    on: (date) => {
      const [offset, ...others] = date ? offsetAt(iana, date) : [];
      return offset && others.length === 0 ? { name: text, offset } : undefined;
    },
  };
}

/** Whether a time is in a zone already. */
export function isIn({ zone, date }: ClockTime, target: Target): boolean {
  const wanted = target.on(date);
  if (!wanted || zone.kind === 'none') return false;
  return zone.text === target.name || (zone.offsets?.length === 1 && isPlain(zone) && zone.offsets[0] === wanted.offset);
}

/** Written as an offset from UTC: `Z`, `+03:00`, `GMT+3`. */
const isPlain = ({ text = '' }: Zone): boolean => /^(?:Z|(?:UTC|GMT|UCT)?\s?(?:[+−-].*)?)$/i.test(text);
