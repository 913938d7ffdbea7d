import type { Format, ImportedEvent } from '../event';
import { isObject, type Json, objectsIn, textIn, within } from '../json';
import { momentIn } from '../moment';
import { type Row, rowsOf } from './rows';

/** PagerDuty's log entries and incidents as its API gives them, and its incidents as CSV. Source: developer.pagerduty.com, “List log entries”, “List incidents”. */
export const pagerduty: Format = {
  id: 'pagerduty',
  name: 'PagerDuty',
  read: ({ json, text }) => {
    if (json === undefined) return fromCsv(rowsOf(text) ?? []);
    const list = (many: string, one: string): Json[] => (isObject(json) ? objectsIn(json[many] ?? [json[one]]) : objectsIn(json));
    const entries = list('log_entries', 'log_entry').filter(({ type }) => /_log_entry(?:_reference)?$/.test(String(type)));
    if (entries.length > 0) return entries.flatMap(entryOf);
    const incidents = list('incidents', 'incident').filter((one) => 'incident_number' in one && 'created_at' in one);
    return incidents.length > 0 ? incidents.flatMap(incidentOf) : undefined;
  },
};

function entryOf(entry: Json): ImportedEvent[] {
  const when = momentIn(entry.created_at);
  const summary = textIn(entry.summary);
  const title = textIn(within(entry, 'channel', 'summary')) ?? textIn(within(entry, 'event_details', 'description'));
  const [said = '', more] = summary ? [summary, title === summary ? undefined : title] : [title];
  const agent = within(entry, 'agent', 'type') === 'user_reference' ? textIn(within(entry, 'agent', 'summary')) : undefined;
  if (!when || !said) return [];
  return [{ when, text: more ? `${said.replace(/[.:]$/, '')}: ${more}` : said, ...(agent && { names: [agent] }) }];
}

/** When it was triggered, who acknowledged it when, and when it was resolved. */
function incidentOf(incident: Json): ImportedEvent[] {
  const name = `PagerDuty incident #${incident.incident_number}`;
  const title = textIn(incident.title) ?? textIn(incident.summary);
  const resolved = incident.resolved_at ?? (incident.status === 'resolved' ? incident.last_status_change_at : undefined);
  return [
    ...at(incident.created_at, triggered(name, title)),
    ...objectsIn(incident.acknowledgements).flatMap((own) => {
      const who = textIn(within(own, 'acknowledger', 'summary'));
      return at(own.at, `${name} acknowledged${who ? ` by ${who}` : ''}`, who);
    }),
    ...at(resolved, `${name} resolved`),
  ];
}

const triggered = (name: string, title: string | undefined): string => `${name} triggered${title ? `: ${title}` : ''}`;

function at(time: unknown, text: string, name?: string): ImportedEvent[] {
  const when = momentIn(time);
  return when ? [{ when, text, ...(name && { names: [name] }) }] : [];
}

function fromCsv(rows: readonly Row[]): ImportedEvent[] | undefined {
  if (rows.length === 0 || !rows.every((row) => row.has('incident_number') && row.has('created_on'))) return undefined;
  const events = rows.flatMap((row) => {
    const name = `PagerDuty incident #${row.get('incident_number')}`;
    return [
      ...at(row.get('created_on'), triggered(name, row.get('description'))),
      ...at(row.get('acknowledged_on'), `${name} acknowledged`),
      ...at(row.get('resolved_on'), `${name} resolved`),
    ];
  });
  return events.length > 0 ? events : undefined;
}
