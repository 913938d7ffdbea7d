import type { Postmortem } from '../model/postmortem';
import { firstResult } from '../text/first-result';
import { datesIn, isDate, isoDate } from '../time/dates';

/** The day of an incident as an ISO date, in UTC where its start is known; else the first day that the document tells: beside a time, in its head, or in a sentence. */
export function incidentDate({ times, metadata, sentences, milestones: { started } }: Postmortem): string | undefined {
  const start = started && times[started.time]?.instant?.slice(0, 10);
  const timed = start ?? times.map(({ date }) => date).find((date) => date !== undefined && isDate(date));
  return timed ?? isoIn(metadata.date?.text ?? '') ?? firstResult(sentences, ({ text }) => isoIn(text));
}

/** The first date of a text as an ISO date; undefined where it is none of the calendar. `year`: that of a date without one. */
export function isoIn(text: string, year?: number): string | undefined {
  const [date] = datesIn(text);
  const iso = date && isoDate(date, year);
  return iso && isDate(iso) ? iso : undefined;
}
