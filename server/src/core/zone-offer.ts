import { Temporal } from 'temporal-polyfill';
import { remembered } from './memo';
import type { Postmortem } from './model';

/**
 * The zones to offer for a bare time: those that this document already uses, the most frequent first, then UTC, then the user's own.
 * @param userZone answers an IANA id.
 */
export function zonesToOffer(postmortem: Postmortem, userZone: (() => string) | undefined): string[] {
  const own = userZone ? offsetName(userZone(), postmortem.times.find(({ date }) => date)?.date) : undefined;
  return [...new Set([...usedZones(postmortem).slice(0, 2), 'UTC', ...(own ? [own] : [])])];
}

const usedZones = remembered(({ times }: Postmortem): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { zone } of times) if (zone.text && zone.text !== 'Z') counts.set(zone.text, (counts.get(zone.text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
});

/** `UTC+3`: how an IANA zone reads on a day, today by default; undefined when the zone is unknown. */
function offsetName(iana: string, date: string | undefined): string | undefined {
  try {
    const day = date ? Temporal.PlainDate.from(date) : Temporal.Now.plainDateISO();
    const { offset } = day.toZonedDateTime({ timeZone: iana, plainTime: '12:00' });
    const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)/.exec(offset) ?? [];
    if (offset === '+00:00') return 'UTC';
    return `UTC${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
  } catch {
    return undefined;
  }
}
