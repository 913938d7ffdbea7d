import type { ActionItem, Postmortem } from '../..';
import { places } from '../../text/line-column';
import { datesIn, isDate, isoDate } from '../../time/dates';
import type { Source } from '../source';
import { titleOf } from './incident';
import { milestonesOf } from './milestones';

/** An action item, and where it is. */
export interface Action {
  file: string;
  line: number;
  /** What the postmortem is called. */
  incident: string;
  text: string;
  owner?: string;
  /** As written. */
  due?: string;
  /** The same as an ISO date, where it can be read as one. */
  dueDate?: string;
  ticket?: string;
  done: boolean;
}

/** Which action items are asked for. */
export interface Asked {
  /** Only those that are not done. */
  open?: boolean | undefined;
  /** Only open ones whose date has passed. */
  overdue?: boolean | undefined;
}

/** Whether an action item is one of those that are asked for today. */
export function isAsked({ open, overdue }: Asked): (item: Action) => boolean {
  const today = new Date().toISOString().slice(0, 10);
  return ({ done, dueDate }) => !((open || overdue) && done) && (!overdue || (dueDate !== undefined && dueDate < today));
}

/** The action items of a document; none where it is no postmortem. */
export function actionsOf({ file, postmortem }: Source): Action[] {
  if (!postmortem.applies) return [];
  const placeOf = places(postmortem.text);
  const lineOf = (offset: number) => placeOf(offset).line;
  const incident = titleOf(postmortem) || file;
  const since = milestonesOf(postmortem, lineOf).points.started?.instant?.slice(0, 10) ?? dateOf(postmortem);
  return postmortem.actions.map(({ span, text, owner, due, ticket, done = false }) => {
    const dueDate = due && dueDateOf(due, since);
    return {
      file,
      line: lineOf(span.start),
      incident,
      text,
      ...(owner && { owner }),
      ...(due && { due }),
      ...(dueDate && { dueDate }),
      ...(ticket && { ticket }),
      done,
    };
  });
}

const dateOf = ({ times, metadata }: Postmortem): string | undefined =>
  times.find(({ date }) => date !== undefined)?.date ?? isoIn(metadata.date?.text ?? '', undefined);

function isoIn(text: string, year: number | undefined): string | undefined {
  const [date] = datesIn(text);
  const iso = date && isoDate(date, year);
  return iso && isDate(iso) ? iso : undefined;
}

/** A date without a year is the first such day after the incident. */
function dueDateOf(due: NonNullable<ActionItem['due']>, since: string | undefined): string | undefined {
  const year = since === undefined ? undefined : Number(since.slice(0, 4));
  const date = isoIn(due, year);
  if (!date || !since || date >= since || datesIn(due)[0]?.year !== undefined) return date;
  return isoIn(due, Number(since.slice(0, 4)) + 1);
}
