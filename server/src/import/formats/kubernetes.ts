import type { Format, ImportedEvent } from '../event';
import { isObject, type Json, objectsIn, textIn, within } from '../json';
import { type Moment, momentIn, stampIn } from '../moment';

/** Events of Kubernetes: `kubectl get events -o json`, and tables whose first or second column is a time. Those that `kubectl get events` prints name only an age. Source: kubernetes.io, API reference “Event”. */
export const kubernetes: Format = {
  id: 'kubernetes',
  name: 'Kubernetes events',
  read: ({ json, lines }) => {
    if (json === undefined) return fromTable(lines);
    const items = objectsIn(isObject(json) ? (json.items ?? [json]) : json);
    const events = items.filter((item) => item.kind === 'Event' || (json as Json).kind === 'EventList');
    return events.length > 0 ? events.flatMap(eventsOf) : undefined;
  },
};

function eventsOf(event: Json): ImportedEvent[] {
  const object = event.involvedObject ?? event.regarding;
  const [kind, name] = [textIn(within(object, 'kind')), textIn(within(object, 'name'))];
  const about = [kind, name].filter(Boolean).join('/');
  const said = [textIn(event.reason), textIn(event.message) ?? textIn(event.note)].filter(Boolean).join(': ');
  const text = about ? `${about} ${said}` : said;
  const count = Number(event.count ?? event.deprecatedCount ?? within(event, 'series', 'count') ?? 1);
  const times = [
    event.firstTimestamp ?? event.deprecatedFirstTimestamp ?? event.eventTime,
    event.lastTimestamp ?? event.deprecatedLastTimestamp ?? within(event, 'series', 'lastObservedTime') ?? event.eventTime,
  ].flatMap((time) => momentIn(time) ?? []);
  const [first, last] = times;
  if (!first || said === '') return [];
  if (!last || count < 2 || JSON.stringify(first) === JSON.stringify(last)) return [{ when: last ?? first, text }];
  return [
    { when: first, text: `${text} (first of ${count} times)` },
    { when: last, text: `${text} (last of ${count} times)` },
  ];
}

const HEADER =
  /^(?:NAMESPACE {2,})?(?:LAST SEEN|FIRST SEEN|LASTSEEN|TIMESTAMP|TIME|LAST|LAST_SEEN)\b(?=.{0,200} {2}(?:REASON|MESSAGE|OBJECT|TYPE)\b)/;

/** A table whose times are dates: `-o custom-columns=TIME:.lastTimestamp,…`. */
function fromTable(lines: readonly string[]): ImportedEvent[] | undefined {
  const [header = '', ...rows] = lines.filter((line) => line.trim() !== '');
  if (!HEADER.test(header)) return undefined;
  const at = header.startsWith('NAMESPACE') ? 1 : 0;
  const events = rows.map((row): ImportedEvent | undefined => {
    const cells = row.split(/ {2,}/);
    const when: Moment | undefined = stampIn(cells[at] ?? '');
    return when && { when, text: cells.filter((cell, index) => index !== at && cell !== '<none>').join(' ') };
  });
  return events.every((event) => event !== undefined) && events.length > 0 ? events : undefined;
}

/** Whether a table gives the ages of its events in place of their times. */
export const hasAges = (lines: readonly string[]): boolean => {
  const [header = '', first = ''] = lines.filter((line) => line.trim() !== '');
  return HEADER.test(header) && / {2,}/.test(first) && /^(?:\S+ {2,})?(?:\d+[smhdy]){1,3}(?: |$)/.test(first);
};
