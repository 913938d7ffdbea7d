import { countBySeverity } from '../lint/causes';
import type { Postmortem, TimelineEntry } from '../model/postmortem';
import type { Severity } from '../model/severity';
import { hidingSecretsOf } from '../rules/support/hide-secrets';
import { places } from '../text/line-column';
import { isoSeconds } from '../time/durations';
import { epochSeconds } from '../time/epoch';
import { shownTime } from '../views/timeline/timeline';
import { titleOf } from '../views/title';
import { incidentDate } from './incident-date';
import { type Milestones, milestonesOf } from './milestones';
import type { Source } from './source';

/** What one postmortem tells of its incident, for tables and pictures of many of them. */
export interface Incident {
  file: string;
  title: string;
  /** ISO date of its start, or else the first date that the document tells. */
  date?: string;
  /** As the head of the document says it. */
  severity?: string;
  milestones: Milestones;
  words: number;
  findings: Record<Severity, number>;
}

/** The same with its timeline. */
export interface IncidentWithEntries extends Incident {
  entries: Entry[];
}

/** An entry of the timeline. */
export interface Entry {
  line: number;
  /** Its time as written, with its zone. */
  time?: string;
  /** Seconds from the epoch, where date and zone are known. */
  at?: number;
  /** Seconds since the first entry with a time. */
  since?: number;
  text: string;
  marks: readonly string[];
}

/** The incident of a document; none where it is no postmortem. */
export function incidentOf({ file, postmortem, findings }: Source): IncidentWithEntries[] {
  if (!postmortem.applies) return [];
  const placeOf = places(postmortem.text);
  const lineOf = (offset: number) => placeOf(offset).line;
  const milestones = milestonesOf(postmortem, lineOf);
  const date = incidentDate(postmortem);
  const severity = postmortem.metadata.severity?.text;
  const incident = {
    file,
    title: titleOf(postmortem) || file,
    ...(date && { date }),
    ...(severity && { severity }),
    milestones,
    words: postmortem.words.total,
    findings: countBySeverity(findings),
    entries: postmortem.timeline.map((entry) => entryOf(entry, postmortem, lineOf)),
  };
  return hidingSecretsOf(postmortem.text)([incident]);
}

function entryOf({ span, time, text, marks, elapsed }: TimelineEntry, { times }: Postmortem, lineOf: (offset: number) => number): Entry {
  const own = time === undefined ? undefined : times[time];
  return {
    line: lineOf(span.start),
    ...(own && { time: shownTime(own) }),
    ...(own?.instant && { at: epochSeconds(own.instant) }),
    ...(elapsed && { since: isoSeconds(elapsed) }),
    text,
    marks,
  };
}
