import type { Format, ImportedEvent } from '../event';
import { isObject, objectsIn } from '../json';
import { type Moment, momentIn } from '../moment';
import { rowsOf } from './rows';

const TIME =
  /^@?(?:time|timestamp|time ?stamp|ts|date|datetime|date[ _/]?time|when|at|(?:created|started|occurred|logged|event)[ _]?(?:at|on|time|date)?|time \(\w+\)|eventtime|createdat)$/;
const CLOCK = /^(?:time|clock|hour)$/;
const DAY = /^(?:date|day)$/;
const WHO = /^(?:who|user|user ?name|author|name|actor|person|sender|from|by|owner|responder|agent)$/;
const MESSAGE = /^(?:message|msg|event|text|description|summary|what|what happened|details?|log|note|action|content|body)$/;

/** Tables in CSV or TSV with a column for the time, and records in JSON with a field for it. */
export const records: Format = {
  id: 'csv',
  name: 'Table',
  read: ({ text, json }) => {
    const rows = json === undefined ? rowsOf(text) : fromJson(json);
    const [first] = rows ?? [];
    if (!rows || !first) return undefined;
    const titles = [...first.keys()];
    const [day, clock] = [titles.find((title) => DAY.test(title)), titles.find((title) => CLOCK.test(title))];
    const pair = day !== undefined && clock !== undefined;
    const time = titles.find((title) => TIME.test(title) && rows.every((row) => momentIn(value(row.get(title)))));
    const when = (row: Record): Moment | undefined =>
      (pair ? momentIn(`${row.get(day)} ${row.get(clock)}`) : undefined) ??
      (time === undefined ? undefined : momentIn(value(row.get(time))));
    if (!rows.every(when)) return undefined;
    const who = titles.find((title) => WHO.test(title));
    const message = titles.find((title) => MESSAGE.test(title));
    const timing = [...(pair ? [day, clock] : []), time];
    const others = titles.filter((title) => !timing.includes(title) && title !== who && title !== message);
    if (message === undefined && (others.length === 0 || json !== undefined)) return undefined;
    return rows.map((row): ImportedEvent => {
      const name = who === undefined ? '' : said(row.get(who));
      // In a record of JSON there may be anything beside the message.
      const told = [...(message === undefined ? [] : [message]), ...(json === undefined ? others : [])];
      const text = told.flatMap((title) => said(row.get(title)) || []).join(' · ');
      return { when: when(row) as Moment, text, ...(name && { who: name }) };
    });
  },
};

type Record = ReadonlyMap<string, unknown>;

const said = (field: unknown): string => (typeof field === 'string' || typeof field === 'number' ? String(field) : '');

/** Numbers of a table are texts. */
const value = (field: unknown): unknown => field;

const fromJson = (json: unknown): Record[] | undefined => {
  const list = Array.isArray(json) ? json : [json];
  if (list.length === 0 || !list.every(isObject)) return undefined;
  return objectsIn(list).map((record) => new Map(Object.entries(record).map(([name, field]) => [name.toLowerCase(), field])));
};
