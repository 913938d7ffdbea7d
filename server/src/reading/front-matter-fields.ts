import type { FrontMatter } from '../markdown/front-matter';
import type { Profile } from '../model/profile';
import { datesIn, isoDate } from '../time/dates';
import { zonesIn } from '../time/zones';
import type { InheritedZone } from './declared-zones';

const TIME_ZONE_FIELDS = ['timezone', 'time_zone', 'time-zone', 'time zone', 'tz'];
const DATE_FIELDS = ['date', 'incident_date', 'incident-date', 'incident date', 'started', 'start', 'published', 'created'];
const KIND_FIELDS = ['type', 'kind', 'layout', 'template', 'category', 'categories', 'tags'];

/** The time zone that the front matter declares for the document. */
export function declaredZone(matter: FrontMatter | undefined): InheritedZone | undefined {
  const value = TIME_ZONE_FIELDS.map((field) => matter?.fields.get(field)).find(Boolean);
  const [zone] = value ? zonesIn(value) : [];
  return zone && { zone, span: { start: zone.start, end: zone.end } };
}

/** The first date with a year in the front matter, as an ISO date. */
export const publishedOn = (matter: FrontMatter | undefined): string | undefined =>
  matter && DATE_FIELDS.map((field) => datesIn(matter.fields.get(field) ?? '').map((date) => isoDate(date, undefined))[0]).find(Boolean);

/** Whether the front matter says that the document is a postmortem: `type: postmortem`, `tags: [incident]`, `postmortem: true`, or the profile it is read by. */
export const saysPostmortem = (matter: FrontMatter | undefined, profile: Profile): boolean =>
  matter !== undefined &&
  (matter.fields.has('postmortem') ||
    matter.fields.get('profile') === profile.id ||
    KIND_FIELDS.some((field) => /post-?mortem|incident/i.test(matter.fields.get(field) ?? '')));
