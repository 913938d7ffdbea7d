import { type ClockTime, lineStart, type Postmortem } from '../..';
import { CompletionItemKind } from '../protocol-values';
import { now } from './now';
import type { Place } from './place';
import type { Proposal } from './proposal';

/** A timeline entry with the present time, in UTC and as the user's own clock shows it. */
export function entries({ postmortem, section, opening, user }: Place): Proposal[] {
  if (!opening || opening.marker.startsWith('#') || !section?.covers.includes('timeline')) return [];
  const { before, after, end } = shapeOf(postmortem);
  const moments = [now('UTC'), now(user.userZone())].filter(({ zone }, index, all) => index === 0 || zone !== all[0]?.zone);
  return moments.map(({ time, zone, date }) => ({
    label: `${time} ${zone}`,
    detail: 'Timeline entry with the present time',
    snippet: `${before.replace(DATE, date)}${time} ${zone}${after}\${1:[TODO: what happened]}${end}`,
    kind: CompletionItemKind.Event,
    replaces: opening.span,
  }));
}

/** What is around an entry's time and zone, and at its end. */
interface Shape {
  before: string;
  after: string;
  end: string;
}

const DATE = /\d{4}-\d\d-\d\d/;
const BEFORE = /^[ \t>]*((?:[-*+][ \t]+|\|[ \t]*)?(?:\*\*|__|\[)?(?:\d{4}-\d\d-\d\d[ T,]*)?)$/;
const AFTER = /^\]?(?:\*\*|__)?:?(?:\*\*|__)?[ \t]*(?:[-–—:|][ \t]*)?/;
const DEFAULT: Shape = { before: '- **', after: '** - ', end: '' };

/** How the last entry of this document writes its time, if that is plain enough to copy. */
function shapeOf({ text, timeline, times }: Postmortem): Shape {
  const time = times[timeline.findLast((entry) => entry.time !== undefined)?.time ?? -1];
  if (!time) return DEFAULT;
  const line = lineStart(text, time.span.start);
  const before = BEFORE.exec(text.slice(line, time.span.start))?.[1];
  const from = endOf(time, text);
  const after = AFTER.exec(text.slice(from, from + 20))?.[0];
  if (before === undefined || !after || !balanced(before, after)) return DEFAULT;
  return { before, after, end: before.startsWith('|') ? ' |' : '' };
}

/** Where a time ends, its own zone included. */
function endOf({ span, zone }: ClockTime, text: string): number {
  const end = zone.kind === 'explicit' && zone.span ? zone.span.end : span.end;
  return text[end] === ')' ? end + 1 : end;
}

/** Whether what opens before the time closes after it. */
const balanced = (before: string, after: string) =>
  /\*\*|__/.exec(before)?.[0] === /\*\*|__/.exec(after)?.[0] && before.includes('[') === after.includes(']');
