import { datesIn } from './dates';
import type { ClockTime, Postmortem, Section, TimelineEntry } from './model';
import { DAY, secondsBetween } from './moments';

/** An entry with a time of its own. */
export interface TimedEntry {
  entry: TimelineEntry;
  time: ClockTime;
  /** Seconds since the run's first entry; where no dates are known, more than half a day backwards is midnight passed. */
  at: number;
  /** Midnight lies between the entry before and this one, and only the clock tells it. */
  midnight: boolean;
}

/** Entries that follow each other: under one title, at one depth, their times comparable. */
export type Run = TimedEntry[];

export function runsOf({ text, times, timeline, sections }: Postmortem): Run[] {
  const runs = new Map<string, Run[]>();
  for (const entry of timeline) {
    const time = entry.time === undefined ? undefined : times[entry.time];
    if (!time?.valid || !leads(text, entry, time)) continue;
    const key = `${sections.indexOf(innermost(sections, entry) as Section)} ${indentation(text, entry)}`;
    const peers = runs.get(key) ?? [];
    const run = peers.at(-1);
    const last = run?.at(-1);
    const next = last && following(text, last, entry, time);
    if (run && next) run.push(next);
    else peers.push([{ entry, time, at: 0, midnight: false }]);
    runs.set(key, peers);
  }
  return [...runs.values()].flat();
}

function following(text: string, last: TimedEntry, entry: TimelineEntry, time: ClockTime): TimedEntry | undefined {
  const apart = secondsBetween(last.time, time);
  if (apart === undefined) return undefined;
  const clockOnly = !time.date || !last.time.date;
  const passed = clockOnly && apart < -DAY / 2;
  const rolled = !clockOnly && time.date !== last.time.date;
  const silent = (passed || (rolled && apart < DAY / 2)) && !saysDay(text.slice(last.time.span.end, entry.span.end));
  return { entry, time, at: last.at + apart + (passed ? DAY : 0), midnight: silent };
}

const SAYS_DAY = /\b(?:next|following|same|later that) (?:day|morning|night|evening)\b|\bday \d|\bnext-day\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\bmidnight\b|\+1\s?d/i;

/** A date, the name of a day, “next day”: in the entry, or between it and the one before. */
const saysDay = (text: string): boolean => SAYS_DAY.test(text) || datesIn(text).length > 0;

const innermost = (sections: readonly Section[], { span }: TimelineEntry): Section | undefined =>
  sections.findLast((section) => section.span.start <= span.start && span.end <= section.span.end);

function indentation(text: string, { span }: TimelineEntry): string {
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  return /^\s*/.exec(line)?.[0].replace(/\t/g, '    ') ?? '';
}

/** Whether the time stands at the entry's head, behind no more than marks, a date or a short label. */
function leads(text: string, { span }: TimelineEntry, time: ClockTime): boolean {
  const head = text.slice(span.start, time.span.start);
  const rest = datesIn(head).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), head);
  return (rest.match(/\p{L}+/gu)?.length ?? 0) <= 2 || /:[\s*_~]*$/.test(rest);
}
