import { datesIn } from './dates';
import { lineStart } from './line-bounds';
import type { ClockTime, Postmortem, Section, TimelineEntry } from './model';
import { DAY, isHalfTold, secondsBetween } from './moments';

/** An entry with a time of its own. */
export interface TimedEntry {
  entry: TimelineEntry;
  time: ClockTime;
  /** A date is written beside the time. */
  dated: boolean;
  /** Seconds since the run's first entry; where no date is written, more than half a day backwards is midnight passed. */
  at: number;
  /** Midnight lies between the entry before and this one, and nothing but the clock tells it. */
  midnight: boolean;
}

/** Entries that follow each other: under one title, at one depth, their times comparable. */
export type Run = TimedEntry[];

export function runsOf({ text, times, timeline, sections }: Postmortem): Run[] {
  const runs = new Map<string, Run[]>();
  for (const entry of timeline) {
    const time = entry.time === undefined ? undefined : times[entry.time];
    if (!time?.valid) continue;
    const head = headOf(text, entry, time);
    if (!head) continue;
    const key = `${sections.indexOf(innermost(sections, entry) as Section)} ${indentation(text, entry)}`;
    const peers = runs.get(key) ?? [];
    const run = peers.at(-1);
    const own = { entry, time, dated: head.dated };
    const next = run && following(text, run, own);
    if (run && next) run.push(next);
    else peers.push([{ ...own, at: 0, midnight: false }]);
    runs.set(key, peers);
  }
  return [...runs.values()].flat();
}

/** How far behind a time its date may stand. */
const BESIDE = 32;

type Next = Pick<TimedEntry, 'entry' | 'time' | 'dated'>;

function following(text: string, run: Run, own: Next): TimedEntry | undefined {
  const last = run.at(-1) as TimedEntry;
  if (own.dated) {
    // What stands before the first date of a run may be of any day.
    const apart = run.some(({ dated }) => dated) ? secondsBetween(last.time, own.time) : undefined;
    return apart === undefined ? undefined : { ...own, at: last.at + apart, midnight: false };
  }
  const apart = clockSteps(undated(last.time), undated(own.time));
  if (
    apart === undefined ||
    datesIn(text.slice(Math.min(last.time.span.end + BESIDE, last.entry.span.end), own.entry.span.start)).length > 0
  )
    return undefined;
  const told = SAYS_DAY.test(text.slice(last.time.span.end, Math.min(own.entry.span.end, own.time.span.end + BESIDE)));
  const passed = apart < -DAY / 2;
  if (told && apart < 0 && !passed) return undefined;
  return { ...own, at: last.at + apart + (passed ? DAY : 0), midnight: passed && !told };
}

/** Seconds from one time to the next. From 12:45 to 1:15, told without AM and PM, noon was passed. */
function clockSteps(a: ClockTime, b: ClockTime): number | undefined {
  const apart = secondsBetween(a, b);
  const noon = apart !== undefined && apart < -DAY / 4 && isHalfTold(a) && isHalfTold(b);
  return noon ? apart + DAY / 2 : apart;
}

const undated = ({ date: _date, instant: _instant, ...time }: ClockTime): ClockTime => time;

const SAYS_DAY =
  /\b(?:next|following|same|later that) (?:day|morning|night|evening)\b|\bday \d|\bnext-day\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\bmidnight\b|\+1\s?d/i;

const innermost = (sections: readonly Section[], { span }: TimelineEntry): Section | undefined =>
  sections.findLast((section) => section.span.start <= span.start && span.end <= section.span.end);

function indentation(text: string, { span }: TimelineEntry): string {
  const line = text.slice(lineStart(text, span.start), span.start);
  return /^\s*/.exec(line)?.[0].replace(/\t/g, '    ') ?? '';
}

/** What stands in front of an entry's time: marks, a date or a short label; undefined where the time leads no entry. */
function headOf(text: string, entry: TimelineEntry, time: ClockTime): { dated: boolean } | undefined {
  const head = text.slice(entry.span.start, time.span.start);
  const dates = datesIn(head);
  const rest = dates.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), head);
  if (/\d/.test(rest) || ((rest.match(/\p{L}+/gu)?.length ?? 0) > 2 && !/:[\s*_~]*$/.test(rest))) return undefined;
  return { dated: dates.length > 0 || datesIn(text.slice(time.span.end, Math.min(entry.span.end, time.span.end + BESIDE))).length > 0 };
}
