import { seeker } from '../incremental/map-chunks';
import { remembered, rememberedFor } from '../incremental/memo';
import { fold, type Line, pagesOfLines } from '../markdown/line';
import type { ActionItem } from '../model/postmortem';
import type { Span } from '../text/span';
import { datesIn, isoDate } from '../time/dates';
import type { Statement } from './statement';

/** What is told beside a task: who does it, until when, and its ticket. */
type Fields = Pick<ActionItem, 'owner' | 'due' | 'ticket'>;

const TASK_COLUMN = /\b(?:action|task|item|todo|what|follow|description|measure|improvement|remediation|recommendation|work)\b/i;

/** The header of every table. */
export function headersOf(lines: readonly Line[]): ReadonlyMap<number | undefined, Line> {
  const headers = new Map<number | undefined, Line>();
  headersIn(lines, (line, table) => {
    if (!headers.has(table)) headers.set(table, line);
  });
  return headers;
}

const headersIn = seeker(pagesOfLines, ({ header, table }) => (header ? table : undefined));

export const textsOf = remembered(({ plain, span, cells = [] }: Line): readonly string[] =>
  cells.map(({ start, end }) => fold(plain.slice(start - span.start, end - span.start))),
);

const titlesOf = remembered((header: Line): readonly string[] => textsOf(header).map((text) => text.toLowerCase()));

/** Which cell of a row tells the task; -1 where it says nothing. */
export const taskCell = rememberedFor((line: Line, header: Line | undefined): number => {
  const { cells = [] } = line;
  const width = ({ start, end }: Span) => end - start;
  const longest = cells.reduce((best, cell, at) => (width(cell) > width(cells[best] as Span) ? at : best), 0);
  const column = header ? titlesOf(header).findIndex((title) => TASK_COLUMN.test(title) && !/\btype\b|\bstatus\b/.test(title)) : -1;
  const index = cells[column] ? column : longest;
  return /\p{L}{2}/u.test(textsOf(line)[index] ?? '') ? index : -1;
});

const COLUMNS: readonly (readonly [keyof Fields, RegExp])[] = [
  ['owner', /\b(?:owner|assignee|assigned|responsible|who|dri|team|lead)\b/],
  ['due', /\b(?:due|deadline|eta|by when|when|date|target)\b/],
  ['ticket', /\b(?:ticket|issue|bug|jira|link|tracking|tracker|pr)\b/],
];

export const rowFields = rememberedFor((line: Line, header: Line | undefined): Fields => {
  const fields: Fields = {};
  const texts = textsOf(line);
  for (const [index, title] of (header ? titlesOf(header) : []).entries()) {
    const field = COLUMNS.find(([, pattern]) => pattern.test(title))?.[0];
    const value = texts[index];
    if (!field || !value || !/[\p{L}\p{N}]/u.test(value) || /^(?:tbd|n\/?a|none|-)\b/i.test(value)) continue;
    const ticket = field === 'ticket' ? TICKET.exec(value)?.[0] : undefined;
    fields[field] = ticket ?? value;
  }
  return fields;
});

const OWNER = /(?:\bowners?|\bassignees?|\bassigned to|\bresponsible|\bDRI)\s*[:=]\s*([^,;)|\]]+)|(?<![\w.])(@[\w-]+(?:\/[\w-]+)?)/i;
const DUE =
  /(?:\bdue(?: date| by)?|\bdeadline|\beta|\bby)\s*(?:[:=]\s*)?(?!\s)((?:\d+\s+(?:days?|weeks?|months?))|[^\d,;)|\]]*\d[^,;)|\]]*)/i;
const TICKET = /\b([A-Z][A-Z0-9]{1,9}-\d+)\b|(?<![\w&])(#\d+)\b/;

const MERE_LINK = /^\W*(?:(?:issue|ticket|bug|pr|pull request|jira|tracker|tracking issue|link)\W*)?$/i;

/** Whether a line holds nothing but a link, to the ticket of the task above maybe. */
export const isMereLink = (text: string): boolean => MERE_LINK.test(text);

/** `…/issues/131`, `…/browse/OPS-7`, `processing#154`: addresses are no text, but a task's ticket may be one. */
const TRACKED =
  /https?:\/\/[^\s)>\]]+\/(?:issues?|pull|merge_requests|work_items|browse|tickets?|tasks?)\/([A-Z]+-\d+|\d+)|(?<=\w)(#\d+)\b/;

/** The ticket that a task links to, on its own lines and behind the task. */
export function linked(source: string, { span, line }: Statement, task: Span): string | undefined {
  const last = task.end < span.end && line.kind !== 'row' ? task.end : span.end;
  const stretch = source.slice(task.start, endOfLine(source, last));
  if (!stretch.includes('#') && !stretch.includes('://')) return undefined;
  const found = TRACKED.exec(stretch);
  const ticket = found?.[1] ?? found?.[2];
  return ticket && /^\d/.test(ticket) ? `#${ticket}` : ticket;
}

function endOfLine(source: string, from: number): number {
  let at = from;
  while (at < source.length && source[at] !== '\n' && source[at] !== '\r') at++;
  return at;
}

export const fieldsOf = rememberedFor((_statement: Statement, text: string): Fields => {
  const owner = OWNER.exec(text);
  const due = DUE.exec(text)?.[1]?.trim();
  const ticket = TICKET.exec(text);
  const date = due ? datesIn(due).map((found) => isoDate(found, undefined))[0] : undefined;
  return {
    ...(owner ? { owner: (owner[1] ?? owner[2] ?? '').trim() } : {}),
    ...(due && (date || /\bdue|deadline|eta/i.test(text)) ? { due: date ?? due } : {}),
    ...(ticket ? { ticket: ticket[1] ?? ticket[2] ?? '' } : {}),
  };
});
