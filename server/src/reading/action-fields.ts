import { memo, memoFor } from '../incremental/memo';
import { cellText, type Line, type LineContent } from '../markdown/line';
import type { ActionItem } from '../model/postmortem';
import type { Span } from '../text/span';
import { datesIn, isoDate } from '../time/dates';
import type { StatementContent } from './statement';

/** What is said beside a task: who does it, until when, and its ticket. */
export type Fields = Pick<ActionItem, 'owner' | 'due' | 'ticket'>;

/** A line that gives a field of a task. */
export const FIELD =
  /^(?:owners?|assignees?|assigned to|responsible|dri|due(?: date)?|deadline|eta|by|status|priority|ticket|issue|bug|jira|link|type|severity|who|when)\b\s*[:=]/i;

const TASK_COLUMN = /\b(?:action|task|item|todo|what|follow|description|measure|improvement|remediation|recommendation|work)\b/i;

/** The header of every table, by the table's number. */
export function headersOf(lines: readonly Line[]): ReadonlyMap<number | undefined, LineContent> {
  const headers = new Map<number | undefined, LineContent>();
  for (const { content, table } of lines) if (content.header && !headers.has(table)) headers.set(table, content);
  return headers;
}

/** The texts of a row's cells. */
export const cellTexts = memo((line: LineContent): readonly string[] => (line.cells ?? []).map((cell) => cellText(line, cell)));

const titlesOf = memo((header: LineContent): readonly string[] => cellTexts(header).map((text) => text.toLowerCase()));

/** Which cell of a row tells the task; -1 where it says nothing. */
export const taskCell = memoFor((line: LineContent, header: LineContent | undefined): number => {
  const { cells = [] } = line;
  const width = ({ start, end }: Span) => end - start;
  const longest = cells.reduce((best, cell, at) => (width(cell) > width(cells[best] as Span) ? at : best), 0);
  const column = header ? titlesOf(header).findIndex((title) => TASK_COLUMN.test(title) && !/\btype\b|\bstatus\b/.test(title)) : -1;
  const index = cells[column] ? column : longest;
  return /\p{L}{2}/u.test(cellTexts(line)[index] ?? '') ? index : -1;
});

const COLUMNS: readonly (readonly [keyof Fields, RegExp])[] = [
  ['owner', /\b(?:owner|assignee|assigned|responsible|who|dri|team|lead)\b/],
  ['due', /\b(?:due|deadline|eta|by when|when|date|target)\b/],
  ['ticket', /\b(?:ticket|issue|bug|jira|link|tracking|tracker|pr)\b/],
];

export const rowFields = memoFor((line: LineContent, header: LineContent | undefined): Fields => {
  const fields: Fields = {};
  const texts = cellTexts(line);
  for (const [index, title] of (header ? titlesOf(header) : []).entries()) {
    const field = COLUMNS.find(([, pattern]) => pattern.test(title))?.[0];
    const value = texts[index];
    if (!field || !value || !/[\p{L}\p{N}]/u.test(value) || /^(?:tbd|n\/?a|none|-)\b/i.test(value)) continue;
    const ticket = field === 'ticket' ? TICKET.exec(value)?.[0] : undefined;
    fields[field] = ticket ?? value;
  }
  return fields;
});

const STATUS_COLUMN = /^(?:status|state|done|completed?)\b/;
const DONE = /^(?:done|completed?|closed|finished|fixed|resolved|shipped|merged|yes|y|x|\[x\]|✓|✔\uFE0F?|✅|☑\uFE0F?)$/i;
const BOX = /^\[[ x]\]$/;

/** The cell of a row that says whether its task is done, and whether it is: that of the column for it, or its only box; undefined where there is neither. */
export const rowStatus = memoFor((line: LineContent, header: LineContent | undefined): { at: Span; done: boolean } | undefined => {
  const texts = cellTexts(line);
  const titled = header ? titlesOf(header).findIndex((title) => STATUS_COLUMN.test(title)) : -1;
  const boxes = [...texts.keys()].filter((index) => BOX.test(texts[index] as string));
  const column = titled < 0 && boxes.length === 1 ? (boxes[0] as number) : titled;
  const at = line.cells?.[column];
  const text = texts[column] ?? '';
  // What is blank to us, such as a placeholder, says nothing.
  const isUnknown = text === '' && at !== undefined && at.end > at.start;
  return at && !isUnknown ? { at, done: DONE.test(text) } : undefined;
});

const OWNER = /(?:\bowners?|\bassignees?|\bassigned to|\bresponsible|\bDRI)\s*[:=]\s*([^,;)|\]]+)|(?<![\w.])(@[\w-]+(?:\/[\w-]+)?)/i;
/** “Ana to add an alert”, “SRE to open a ticket”: who does what. */
const DOER = /^(@?\p{Lu}[\p{L}\p{N}-]+(?: (?:team|\p{Lu}[\p{L}\p{N}-]+))?) to (?!be\b)\p{Ll}{2,}/u;
const DUE =
  /(?:\bdue(?! to\b)(?: date| by)?|\bdeadline|\beta|\bby)\s*(?:[:=]\s*)?(?!\s)((?:\d+\s+(?:days?|weeks?|months?))|[^\d,;)|\]]*\d[^,;)|\]]*)/i;
const TICKET = /\b([A-Z][A-Z0-9]{1,9}-\d+)\b|(?<![\w&])(#\d+)\b/;

const MERE_LINK = /^\W*(?:(?:issue|ticket|bug|pr|pull request|jira|tracker|tracking issue|link)\W*)?$/i;

/** Whether a line is nothing but a link, to the ticket of the task above maybe. */
export const isMereLink = (text: string): boolean => MERE_LINK.test(text);

/** The place and address of the link that an item is made of, if it is a task by itself: one of a list of issues. */
export function loneLink({ line: { kind, links } }: StatementContent): { at: Span; text: string } | undefined {
  const [link] = links;
  return kind === 'item' && link && /^https?:/i.test(link.url) ? { at: link.at, text: link.url } : undefined;
}

/** `…/issues/131`, `…/browse/OPS-7`: addresses are no text, but an action's ticket may be one. */
const TRACKED = /\/(?:issues?|pull|merge_requests|work_items|browse|tickets?|tasks?)\/([A-Z]+-\d+|\d+)/;

/** `processing#154` */
const NUMBERED = /(?<=\w)#\d+\b/g;

/** The ticket that an action links to, on its own lines and after it. `action` is its place in the statement. */
export function linkedTicket({ lines, line, size }: StatementContent, action: Span): string | undefined {
  const limit = lineEndAfter(lines, action.end < size && line.kind !== 'row' ? action.end : size);
  const found = lines.flatMap(({ content, at }) => ticketsOf(content).map((ticket) => ({ ...ticket, at: ticket.at + at })));
  return found.find(({ at }) => at >= action.start && at < limit)?.ticket;
}

/** Where the line around an offset ends, with what follows its last word. */
const lineEndAfter = (lines: StatementContent['lines'], offset: number): number => lines.find(({ at }) => at > offset)?.at ?? Infinity;

/** The tickets that a line links to, in order. */
const ticketsOf = memo(({ plain, links }: LineContent): readonly { at: number; ticket: string }[] => {
  const linked = links.flatMap(({ at, url }) => {
    const ticket = /^https?:/i.test(url) ? (TRACKED.exec(url)?.[1] ?? url.match(NUMBERED)?.[0]) : undefined;
    return ticket ? [{ at: at.start, ticket: /^\d/.test(ticket) ? `#${ticket}` : ticket }] : [];
  });
  const numbered = [...plain.matchAll(NUMBERED)].map(({ 0: ticket, index }) => ({ at: index, ticket }));
  return [...linked, ...numbered].sort((a, b) => a.at - b.at);
});

export const fieldsOf = memoFor((_statement: StatementContent, text: string): Fields => {
  const owner = OWNER.exec(text) ?? DOER.exec(text);
  const due = DUE.exec(text)?.[1]?.trim();
  const ticket = TICKET.exec(text);
  const date = due ? datesIn(due).map((found) => isoDate(found, undefined))[0] : undefined;
  return {
    ...(owner ? { owner: (owner[1] ?? owner[2] ?? '').trim() } : {}),
    ...(due && (date || /\bdue|deadline|eta/i.test(text)) ? { due: date ?? due } : {}),
    ...(ticket ? { ticket: ticket[1] ?? ticket[2] ?? '' } : {}),
  };
});

const TEAM = /^(?:@[\w/-]+|(?:the )?(?:[\p{L}\p{N}-]+ ){0,3}team)\W*$/iu;
const ALL = /^(?:all|each|every one|these|they|the (?:tasks|actions|action items|following|items))\b/i;
const OWNED = /\b(?:owned by|assigned to|responsib\w+ of|done by)\s+((?:@|\p{Lu}|the )[^,;.)|\]]*)/u;

/** What a line above a list of tasks says of all of them: “Owner: Ana”, “All are owned by the network team, and tracked in OPS-7”, “**Network team**”. */
export const sharedFields = memo((statement: StatementContent): Fields => {
  const { text, titling, line, size } = statement;
  if (titling && TEAM.test(text)) return { owner: text.replace(/[\s:]+$/, '') };
  const fields = fieldsOf(statement, text);
  const ticket = fields.ticket ?? linkedTicket(statement, { start: 0, end: size });
  const owner = fields.owner ?? OWNED.exec(text)?.[1]?.trim();
  const own = { ...fields, ...(owner ? { owner } : {}), ...(ticket ? { ticket } : {}) };
  return line.kind === 'text' && (FIELD.test(text) || ALL.test(text)) ? own : {};
});
