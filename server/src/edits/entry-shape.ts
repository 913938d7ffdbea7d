import type { ClockTime, Postmortem } from '../model/postmortem';
import { lineStart } from '../text/line-bounds';
import { endWithZone } from '../time/place-of-time';

/** What is around an entry's time and zone, and at its end. */
export interface EntryShape {
  before: string;
  after: string;
  end: string;
}

export const DATE = /\d{4}-\d\d-\d\d/;
const BEFORE = /^[ \t>]*((?:[-*+][ \t]+|\|[ \t]*)?(?:\*\*|__|\[)?(?:\d{4}-\d\d-\d\d[ T,]*)?)$/;
const AFTER = /^\]?(?:\*\*|__)?:?(?:\*\*|__)?[ \t]*(?:[-–—:|][ \t]*)?/;
const DEFAULT: EntryShape = { before: '- **', after: '** - ', end: '' };

/** How the last entry of this document writes its time, if that is plain enough to copy. */
export function entryShape({ text, timeline, times }: Postmortem): EntryShape {
  const time = times[timeline.findLast((entry) => entry.time !== undefined)?.time ?? -1];
  if (!time) return DEFAULT;
  const line = lineStart(text, time.span.start);
  const before = BEFORE.exec(text.slice(line, time.span.start))?.[1];
  const from = endOfTime(time, text);
  const after = AFTER.exec(text.slice(from, from + 20))?.[0];
  if (before === undefined || !after || !balanced(before, after)) return DEFAULT;
  return { before, after, end: before.startsWith('|') ? ' |' : '' };
}

/** Where a time ends, its own zone included. */
export function endOfTime(time: ClockTime, text: string): number {
  const end = endWithZone(time);
  return text[end] === ')' ? end + 1 : end;
}

/** Whether what opens before the time closes after it. */
const balanced = (before: string, after: string) =>
  /\*\*|__/.exec(before)?.[0] === /\*\*|__/.exec(after)?.[0] && before.includes('[') === after.includes(']');
