import type { ActionItem } from '../model/postmortem';
import { hidingSecretsOf } from '../rules/support/hide-secrets';
import { places } from '../text/line-column';
import { datesIn } from '../time/dates';
import { titleOf } from '../views/title';
import { incidentDate, isoIn } from './incident-date';
import type { Source } from './source';

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

/** Today’s date, in UTC. */
export const thisDay = (): string => new Date().toISOString().slice(0, 10);

/** Whether the date of an action item has passed. */
export const isOverdue = ({ dueDate }: Action, today: string): boolean => dueDate !== undefined && dueDate < today;

/** Whether an action item is one of those that are asked for today. */
export function isAsked({ open, overdue }: Asked): (item: Action) => boolean {
  const today = thisDay();
  return (item) => !((open || overdue) && item.done) && (!overdue || isOverdue(item, today));
}

/** The action items of a document; none where it is no postmortem. */
export function actionsOf({ file, postmortem }: Source): Action[] {
  if (!postmortem.applies) return [];
  const placeOf = places(postmortem.text);
  const incident = titleOf(postmortem) || file;
  const since = incidentDate(postmortem);
  const items = postmortem.actions.map(({ span, text, owner, due, ticket, done = false }) => {
    const dueDate = due && dueDateOf(due, since);
    return {
      file,
      line: placeOf(span.start).line,
      incident,
      text,
      ...(owner && { owner }),
      ...(due && { due }),
      ...(dueDate && { dueDate }),
      ...(ticket && { ticket }),
      done,
    };
  });
  return hidingSecretsOf(postmortem.text)(items);
}

/** A date without a year is the first such day after the incident. */
function dueDateOf(due: NonNullable<ActionItem['due']>, since: string | undefined): string | undefined {
  const year = since === undefined ? undefined : Number(since.slice(0, 4));
  const date = isoIn(due, year);
  if (!date || !since || date >= since || datesIn(due)[0]?.year !== undefined) return date;
  return isoIn(due, Number(since.slice(0, 4)) + 1);
}
