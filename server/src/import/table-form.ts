import type { Table } from 'mdast';
import { type Block, blocksOf, placed } from '../edits/insert-block';
import type { ClockTime, Postmortem, Section } from '../model/postmortem';
import { contentEnd, lineStart } from '../text/line-bounds';
import { clockAs, clockIn24, dateAs, dayIn, type EntryParts, OPEN, ownZone, type TimelineForm } from './form';

const TIME_COLUMN = /\btime\b|\bwhen\b|\bhour\b|\bclock\b|\btimestamp\b/i;
const DATE_COLUMN = /^\W*(?:date|day)\W*$/i;
const ZONE_COLUMN = /^\W*(?:time ?)?zone\W*$/i;
const PERSON_COLUMN = /\b(?:who|whom|by|owner|author|user|person|people|name|reporter|responder|assignee)\b/i;
const EVENT_COLUMN = /\b(?:event|what|description|details?|action|notes?|happened|message|entry|activity|update)\b/i;

/** A row of a table, which time, date and zone may share or have columns for. */
export function rowForm({ text }: Postmortem, time: ClockTime): TimelineForm | undefined {
  const [start, end] = [lineStart(text, time.span.start), contentEnd(text, time.span.start)];
  const table = blocksOf(text).find((block): block is Table & Block => block.type === 'table' && block.start <= start && start < block.end);
  const cells = cellsOf(text.slice(start, end));
  const at = cells.findIndex((cell) => time.span.start >= start + cell.start && time.span.end <= start + cell.end);
  const cell = cells[at];
  if (!table || !cell || time.partner !== undefined) return undefined;
  const before = text.slice(start + cell.start, time.span.start);
  const open = OPEN.exec(before.trimStart())?.[0] ?? '';
  const day = dayIn(before.trimStart().slice(open.length));
  const zone = ownZone(time, text, start + cell.end);
  const close = text.slice(zone?.end ?? time.span.end, start + cell.end).trim();
  if (!day || !/^[\])*_`:]*$/.test(close)) return undefined;
  const columns = columnsOf(text, table, at, cells.length);
  const inColumn = zone === undefined && columns.zone >= 0;
  const dated = columns.date >= 0 ? dateCell(text.slice(start, end), cells[columns.date]) : day.text;
  return {
    ...columns.form(text.slice(start, end), ({ date, clock, zone: name }) => {
      const own = columns.date >= 0 || date === undefined ? '' : `${date}${day.after}`;
      return `${open}${own}${clock}${inColumn || name === undefined ? '' : `${zone?.before ?? ' '}${name}${zone?.after ?? ''}`}${close}`;
    }),
    clock: clockAs(time.text),
    date: dateAs(dated),
    dated: dated !== undefined && dated !== '',
    zoned: zone !== undefined || inColumn,
  };
}

const dateCell = (row: string, cell: { start: number; end: number } | undefined): string =>
  cell ? row.slice(cell.start, cell.end).trim() : '';

/** The table of a timeline that has no entry with a time yet. */
export function emptyTableForm(text: string, table: Table & Block, seconds: boolean): TimelineForm | undefined {
  const titles = titlesOf(text, table);
  const at = titles.findIndex((title) => TIME_COLUMN.test(title) && !ZONE_COLUMN.test(title));
  if (at < 0 || titles.length < 2) return undefined;
  const columns = columnsOf(text, table, at, titles.length);
  const last = text.slice(lineStart(text, table.end), contentEnd(text, table.end));
  return {
    ...columns.form(last, ({ date, clock, zone }) =>
      [columns.date >= 0 ? undefined : date, clock, columns.zone >= 0 ? undefined : zone].filter(Boolean).join(' '),
    ),
    clock: (second) => clockIn24(second, seconds),
    date: (iso) => iso,
    dated: columns.date >= 0,
    zoned: false,
  };
}

/** The last table in a section. */
export const tableIn = ({ text }: Postmortem, { body }: Section): (Table & Block) | undefined =>
  blocksOf(text).findLast((block): block is Table & Block => block.type === 'table' && block.start >= body.start && block.start < body.end);

const titlesOf = (text: string, table: Table): string[] =>
  (table.children[0]?.children ?? []).map((cell) => text.slice(placed(cell).start, placed(cell).end));

/** Which columns have what, and a row by the cell of its time. */
function columnsOf(text: string, table: Table, time: number, count: number) {
  const titles = titlesOf(text, table).map((title) => title.replace(/^\s*\||\|\s*$/g, ''));
  const find = (pattern: RegExp) => titles.findIndex((title, index) => index !== time && pattern.test(title));
  const [date, zone] = [find(DATE_COLUMN), find(ZONE_COLUMN)];
  const taken = [time, date, zone];
  const free = Array.from({ length: count }, (_, index) => index).filter((index) => !taken.includes(index));
  const has = (pattern: RegExp) => (index: number) => pattern.test(titles[index] ?? '');
  // What happened is nobody’s name.
  const event = free.find(has(EVENT_COLUMN)) ?? free.find((index) => !has(PERSON_COLUMN)(index)) ?? free[0];
  const form = (row: string, timeCell: (entry: EntryParts) => string): Pick<TimelineForm, 'line' | 'cell' | 'apart'> => {
    const [, indent = '', open = ''] = /^([ \t>]*)(\|?)/.exec(row) ?? [];
    const close = /(?<!\\)\|[ \t]*$/.test(row) ? ' |' : '';
    return {
      cell: true,
      apart: false,
      line: (entry) => {
        const cells = Array.from({ length: count }, (_, index) =>
          index === time
            ? timeCell(entry)
            : index === date
              ? (entry.date ?? '')
              : index === zone
                ? (entry.zone ?? '')
                : index === event
                  ? entry.text
                  : '',
        );
        return `${indent}${open ? '| ' : ''}${cells.join(' | ')}${close}`;
      },
    };
  };
  return { date, zone, form };
}

/** The cells of a row, by their offsets in it; a bar with a backslash before it ends none. */
function cellsOf(row: string): { start: number; end: number }[] {
  const bars = Array.from(row.matchAll(/(?<!\\)\|/g), ({ index }) => index);
  const opened = /^[ \t>]*\|/.test(row);
  const closed = /(?<!\\)\|[ \t]*$/.test(row);
  const ends = closed ? bars.slice(opened ? 1 : 0) : [...bars.slice(opened ? 1 : 0), row.length];
  const starts = opened ? bars.map((bar) => bar + 1) : [0, ...bars.map((bar) => bar + 1)];
  return ends.map((end, index) => ({ start: starts[index] ?? 0, end }));
}
