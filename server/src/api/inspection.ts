import type { ActionItem, ClockTime, ElementReading, Milestone, Outage, Postmortem, Section, TimelineEntry, Zone } from '..';
import { hidingSecretsOf } from '../rules/support/hide-secrets';
import { type Place, places } from '../text/line-column';
import type * as plain from './types';

type PlaceAt = (offset: number) => Place;

/** What was read, as data for scripts: lines and columns instead of offsets, null where something is not there, stars for secrets. */
export function inspectionOf(postmortem: Postmortem): plain.Inspection {
  const at = places(postmortem.text);
  const hiding = hidingSecretsOf(postmortem.text);
  return hiding({
    kind: postmortem.kind,
    profile: postmortem.profile.id,
    profileChoice: {
      by: postmortem.profileBy,
      sure: postmortem.profileRivals.length === 0,
      alternatives: postmortem.profileRivals.map(({ id }) => id),
    },
    title: postmortem.title?.text ?? null,
    words: postmortem.words.total,
    sections: postmortem.sections.map((section) => sectionModel(section, at)),
    elements: postmortem.elements.map((element) => elementModel(element, at)),
    times: postmortem.times.map((time) => timeModel(time, at)),
    timeline: postmortem.timeline.map((entry) => entryModel(entry, postmortem, at)),
    milestones: milestonesModel(postmortem, at),
    outage: postmortem.outage ? outageModel(postmortem.outage) : null,
    actions: postmortem.actions.map((action) => actionModel(action, at)),
  });
}

const sectionModel = ({ id, covers, title, titleSpan, form, level, words, empty }: Section, at: PlaceAt): plain.Section => ({
  id,
  covers,
  title,
  line: at(titleSpan.start).line,
  form,
  level,
  words,
  empty,
});

const elementModel = ({ id, part, present, span }: ElementReading, at: PlaceAt): plain.Element => ({
  id,
  section: part,
  present,
  line: span ? at(span.start).line : null,
});

const timeModel = ({ span, text, zone, date, instant, valid }: ClockTime, at: PlaceAt): plain.Time => ({
  ...at(span.start),
  text,
  zone: zoneModel(zone),
  date: date ?? null,
  instant: instant ?? null,
  valid,
});

/** `offset` only where the zone's name means one alone. */
const zoneModel = ({ kind, text, offsets: [offset, ...others] = [], iana }: Zone): plain.Zone => ({
  kind,
  ...(text !== undefined && { text }),
  ...(offset !== undefined && (others.length === 0 ? { offset } : { offsets: [offset, ...others] })),
  ...(iana !== undefined && { iana }),
});

const entryModel = ({ span, time, text, marks, elapsed }: TimelineEntry, { times }: Postmortem, at: PlaceAt): plain.TimelineEntry => ({
  line: at(span.start).line,
  time: (time === undefined ? undefined : times[time]?.text) ?? null,
  text,
  marks,
  elapsed: elapsed ?? null,
});

/** Null where the text does not say. `sure` is false for what is likely only: an end of the timeline. */
function milestonesModel({ milestones, times }: Postmortem, at: PlaceAt): plain.Milestones {
  const { started, detected, mitigated, resolved, timeToDetect, timeToMitigate, timeToResolve } = milestones;
  const model = (milestone: Milestone | undefined): plain.Milestone | null => {
    const time = milestone && times[milestone.time];
    if (!time) return null;
    const { sure, source } = milestone;
    return { line: at(time.span.start).line, time: time.text, instant: time.instant ?? null, sure, source };
  };
  return {
    started: model(started),
    detected: model(detected),
    mitigated: model(mitigated),
    resolved: model(resolved),
    timeToDetect: timeToDetect ?? null,
    timeToMitigate: timeToMitigate ?? null,
    timeToResolve: timeToResolve ?? null,
  };
}

const outageModel = ({ start, end, computed, stated }: Outage): plain.Outage => ({
  start: start ?? null,
  end: end ?? null,
  computed: computed ?? null,
  stated: stated ?? null,
});

const actionModel = ({ span, text, vague, reason, group, owner, due, ticket }: ActionItem, at: PlaceAt): plain.ActionItem => ({
  line: at(span.start).line,
  text,
  vague,
  reason: reason ?? null,
  group,
  owner: owner ?? null,
  due: due ?? null,
  ticket: ticket ?? null,
});
