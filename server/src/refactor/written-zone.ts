import type { ClockTime, Postmortem, Zone } from '../model/postmortem';
import type { Span } from '../text/span';
import { zoneAt } from '../time/zones';

/** Where a zone is written, with what says the same beside it: `IST (UTC+5:30)`, `Pacific Time (PT)`. */
export function zonePlace({ start, end }: Span, text: string): Span {
  const [, gap = '', more = ''] = /^(\s?\()([^()\n]{1,40})\)/.exec(text.slice(end, end + 44)) ?? [];
  if (more && isZone(more)) return { start, end: end + gap.length + more.length + 1 };
  const [whole = '', name = ''] = /([\p{L}\p{N}+:/−-]+(?: \p{L}+){0,3}) ?\($/u.exec(text.slice(Math.max(0, start - 44), start)) ?? [];
  if (text[end] !== ')') return { start, end };
  for (let at = 0; at >= 0 && at < name.length; at = name.indexOf(' ', at) + 1 || -1) {
    if (isZone(name.slice(at)) && !/\d:\d/.test(name)) return { start: start - whole.length + at, end: end + 1 };
  }
  return { start, end };
}

const isZone = (name: string): boolean => zoneAt(name, 0)?.end === name.length;

/** The time beside this one that says the same moment in another zone: `10:00 UTC (13:00 EAT)`, `10:00 UTC / 13:00 EAT`. */
export function givenTwice(index: number, { times, text }: Postmortem): number | undefined {
  const isTwin = (a: ClockTime | undefined, b: ClockTime | undefined) =>
    a &&
    b &&
    a.partner === undefined &&
    isOwn(a.zone) &&
    isOwn(b.zone) &&
    /^ ?[(/|=≈,] ?$|^\)? ?[(/|=] ?$/.test(text.slice(endOf(a), b.span.start));
  if (isTwin(times[index], times[index + 1])) return index + 1;
  return isTwin(times[index - 1], times[index]) ? index - 1 : undefined;
}

const isOwn = ({ kind, span }: Zone): boolean => kind === 'explicit' && span !== undefined;

const endOf = ({ zone, span }: ClockTime): number => Math.max(zone.span?.end ?? 0, span.end);
