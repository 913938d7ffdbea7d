import type { ActionField, ActionItem, ClockTime, ElementSpec, MilestoneId } from '..';
import { allOf, eitherOf, later, t } from '../text/l10n';
import { isoSeconds } from '../time/durations';
import type { OtherClock } from '../time/other-clock';
import type { Origin } from '../time/since-start';
import { shortDuration } from '../views/duration';
import { shownTime } from '../views/timeline/timeline';

/** What hovers, hints and lenses say. */

/** A time as it is written, with its zone, `Z` by its name: `14:05 UTC`. */
export const clockName = (time: Pick<ClockTime, 'text' | 'zone'>): string => shownTime(time).replace(/ Z$/, ' UTC');

/** `1 h 12 min after the start`. */
function apart(seconds: number, what: string): string {
  if (seconds === 0) return t('At the same time as {0}', what);
  const long = shortDuration(Math.abs(seconds));
  return seconds < 0 ? t('{0} before {1}', long, what) : t('{0} after {1}', long, what);
}

const originName = ({ time, sure }: Origin): string =>
  sure ? t('{0}, when the incident started', clockName(time)) : t('{0}, where the timeline begins', clockName(time));

/** What a time is, with its date where one is known: `14:05 UTC on 2026-03-04`. */
export const timeTitle = (time: ClockTime): string => (time.date ? t('{0} on {1}', clockName(time), time.date) : clockName(time));

export const inUtc = (clock: OtherClock): string => onDay(`${clock.text} UTC`, clock);

export const inUserZone = (clock: OtherClock, zone: string): string =>
  clock.days === 0 ? t('{0} in your zone ({1})', clock.text, zone) : t('{0}, in your zone ({1})', onDay(clock.text, clock), zone);

/** A time that a clock elsewhere shows, and on which day where that is another one. */
function onDay(clock: string, { days, date }: OtherClock): string {
  if (days === 0) return clock;
  const dated = date ? t('{0} on {1}', clock, date) : clock;
  return days < 0 ? t('{0}, the day before', dated) : t('{0}, the day after', dated);
}

export const noZone = ({ text }: ClockTime, zone = 'UTC'): string =>
  t(
    'That instant is not known: no time zone is given. Add one, for example {0}, or say once which zone all times are in.',
    `${text} ${zone}`,
  );

export const ambiguous = (zone: string): string => t('{0} has several meanings. Its offset would say which.', zone);

/** One meaning of an ambiguous zone, and the time in UTC if it is meant. */
export const meaning = (offset: string, whose: string | undefined, utc: OtherClock): string =>
  t('{0}: {1}', whose ? `${offset} (${t(whose)})` : offset, inUtc(utc));

export const seasonal = (zone: string, offsets: readonly string[]): string =>
  t('{0} is {1}, depending on the season. A date would say which.', zone, eitherOf(offsets));

export const afterMidnight = later('After midnight: one day later than the entry before.');

export const sinceStart = (seconds: number, origin: Origin): string => apart(seconds, originName(origin));

export const sinceBefore = (seconds: number, before: ClockTime): string => apart(seconds, t('the entry before, {0}', clockName(before)));

/** That a time is a point of the incident's course. */
export const milestone: Readonly<Record<MilestoneId, string>> = {
  started: later('The incident started.'),
  detected: later('The incident was detected.'),
  mitigated: later('The impact was mitigated.'),
  resolved: later('The incident was resolved.'),
};

export const timelineBegins = later('The timeline begins. The text does not say when the incident started.');

/** What is asked of a section, and how much of it is there. */
export function sectionTitle(title: string, found: number, asked: number): string {
  if (asked === 0) return title;
  return asked === 1 ? t('{0}: {1} of 1 thing asked for', title, found) : t('{0}: {1} of {2} things asked for', title, found, asked);
}

export const countsAs = (titles: readonly string[]): string => t('Counts as {0}.', allIn(titles));

export const missing = ({ label, ask }: ElementSpec): string => t('Missing: {0} – {1}.', t(label), t(ask));

export const found = (labels: readonly string[]): string => t('Found: {0}.', labels.map((label) => t(label)).join(' · '));

export const actionTitle = ({ group, done }: ActionItem): string =>
  group === 'task' ? (done ? t('Task, done') : t('Task')) : done ? t('Improvement, done') : t('Improvement');

export const vague = (reason: string | undefined): string => (reason ? t('Not specific yet: {0}', t(reason)) : t('Not specific yet.'));

export const specific = (signs: readonly string[]): string =>
  signs.length > 0 ? t('Specific: it {0}.', allOf(signs.map((sign) => t(sign)))) : t('Specific: one can tell when it is done.');

export const field = (name: ActionField, value: string | undefined): string => t('{0}: {1}', t(FIELDS[name]), value ?? t('missing'));

const FIELDS: Readonly<Record<ActionField, string>> = { owner: later('Owner'), due: later('Due'), ticket: later('Ticket') };

/** `“Impact” and “Detection” and “Timeline”` */
const allIn = ([first = '', ...others]: readonly string[]): string =>
  others.reduce((all, other) => t('{0} and {1}', all, `“${other}”`), `“${first}”`);

/** The hint beside an entry's time: `+1 h 12 min`. */
export const elapsed = (seconds: number): string => (seconds < 0 ? t('−{0}', shortDuration(-seconds)) : t('+{0}', shortDuration(seconds)));

/** What is known of an incident: `420/400–600 words · outage 1 h 12 min · detected after 6 min`. */
export const incident = (known: { words: string; length: string | undefined; detected: string | undefined }): string =>
  [
    t('{0} words', known.words),
    known.length && t('outage {0}', shortDuration(isoSeconds(known.length))),
    known.detected &&
      (isoSeconds(known.detected) > 0 ? t('detected after {0}', shortDuration(isoSeconds(known.detected))) : t('detected at once')),
  ]
    .filter(Boolean)
    .join(' · ');

/** `3 of 5 · 2 missing`. */
export const asked = (found: number, all: number): string =>
  [t('{0} of {1}', found, all), ...(found < all ? [t('{0} missing', all - found)] : [])].join(' · ');

/** `5 tasks · 1 done · 2 without an owner · 1 not specific`. */
export const tasks = (counts: { all: number; done: number; ownerless: number; vague: number }): string =>
  [
    counts.all === 1 ? t('1 task') : t('{0} tasks', counts.all),
    counts.done > 0 && t('{0} done', counts.done),
    counts.ownerless > 0 && t('{0} without an owner', counts.ownerless),
    counts.vague > 0 && t('{0} not specific', counts.vague),
  ]
    .filter(Boolean)
    .join(' · ');
