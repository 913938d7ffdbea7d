import type { ClockTime, Postmortem, Run, TimedEntry, TimelineEntry } from '../model/postmortem';
import { innermost } from '../model/section-at';
import { lineStart } from '../text/line-bounds';
import { memoText } from '../text/memo-text';
import { clocksBetween, DAY, isHalfTold, secondsBetween } from '../time/compare';
import { datesIn, type WrittenDate } from '../time/dates';
import { hasDate, saysDay } from '../time/day-words';

/** The runs of a timeline, in the order of their beginnings at each depth. */
export function readRuns({ text, times, timeline, sections }: Pick<Postmortem, 'text' | 'times' | 'timeline' | 'sections'>): Run[] {
  /** By section and depth. */
  const peers = new Map<string, OpenRun[]>();
  for (const entry of timeline) {
    const time = entry.time === undefined ? undefined : times[entry.time];
    if (!time?.valid) continue;
    const head = headOf(text, entry, time);
    if (!head) continue;
    const key = `${innermost(sections, entry.span)} ${indentationOf(text, entry)}`;
    const runs = peers.get(key) ?? [];
    peers.set(key, runs);
    const own = { entry, time, dated: head.dated };
    const open = runs.at(-1);
    const next = open && following(text, open, own);
    if (open && next) {
      open.run.push(next);
      open.dated ||= next.dated;
    } else runs.push({ run: [{ ...own, at: 0, midnight: false }], dated: own.dated });
  }
  return [...peers.values()].flat().map(({ run }) => run);
}

/** A run that may go on, and whether a date is in it. */
interface OpenRun {
  run: TimedEntry[];
  dated: boolean;
}

/** How far after a time its date may be. */
const BESIDE = 32;

type Next = Pick<TimedEntry, 'entry' | 'time' | 'dated'>;

function following(text: string, { run, dated }: OpenRun, own: Next): TimedEntry | undefined {
  const last = run.at(-1) as TimedEntry;
  if (own.dated) {
    // What comes before the first date of a run may be of any day.
    const apart = dated ? secondsBetween(last.time, own.time) : undefined;
    return apart === undefined ? undefined : { ...own, at: last.at + apart, midnight: false };
  }
  const apart = clockSteps(last.time, own.time);
  if (apart === undefined) return undefined;
  const { dated: isDated, told } = betweenOf(text, last, own);
  if (isDated) return undefined;
  const passed = apart < -DAY / 2;
  if (told && apart < 0 && !passed) return undefined;
  return { ...own, at: last.at + apart + (passed ? DAY : 0), midnight: passed && !told };
}

/** What is between the times of two entries: a date, or words for a day. */
interface Between {
  dated: boolean;
  told: boolean;
}

function betweenOf(text: string, last: Next, own: Next): Between {
  const gap = text.slice(Math.min(last.time.span.end + BESIDE, last.entry.span.end), own.entry.span.start);
  const told = text.slice(last.time.span.end, Math.min(own.entry.span.end, own.time.span.end + BESIDE));
  return { dated: hasDate(gap), told: saysDay(told) };
}

/** Seconds from one time to the next. From 12:45 to 1:15, written without AM and PM, noon was passed. */
function clockSteps(a: ClockTime, b: ClockTime): number | undefined {
  const apart = clocksBetween(a, b);
  const noon = apart !== undefined && apart < -DAY / 4 && isHalfTold(a) && isHalfTold(b);
  return noon ? apart + DAY / 2 : apart;
}

function indentationOf(text: string, { span }: TimelineEntry): string {
  return /^\s*/.exec(text.slice(lineStart(text, span.start), span.start))?.[0].replace(/\t/g, '    ') ?? '';
}

const datesOf = memoText((text): readonly WrittenDate[] => datesIn(text));

const DAY_OF_MONTH = /\b\d{1,2}(?:st|nd|rd|th)\b/i;

/** What is before the time of an entry: marks, a date or a short label; undefined where the time leads no entry. */
function headOf(text: string, entry: TimelineEntry, time: ClockTime): { dated: boolean } | undefined {
  const { start } = entry.span;
  const length = time.span.start - start;
  // What follows a date may tell that it is one.
  const dates = datesOf(text.slice(start, time.span.end)).filter(({ end }) => end <= length);
  const head = text.slice(start, time.span.start);
  const rest = dates.reduceRight((left, own) => left.slice(0, own.start) + left.slice(own.end), head).replace(DAY_OF_MONTH, '');
  if (/\d/.test(rest) || ((rest.match(/\p{L}+/gu)?.length ?? 0) > 2 && !/:[\s*_~]*$/.test(rest))) return undefined;
  return { dated: time.dated !== undefined };
}
