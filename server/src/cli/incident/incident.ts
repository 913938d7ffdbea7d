import { countBySeverity, type Postmortem, type TimelineEntry } from '../..';
import type { Severity } from '../../api/types';
import { places } from '../../text/line-column';
import { epochSeconds, midnightOf } from '../../time/epoch';
import type { Source } from '../source';
import { type Milestones, milestonesOf, secondsOf } from './milestones';

/** What one postmortem tells of its incident, for tables and pictures of many of them. */
export interface Incident {
  file: string;
  title: string;
  /** ISO date of its start, or else the first date that the document tells. */
  date?: string;
  milestones: Milestones;
  words: number;
  findings: Record<Severity, number>;
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
export function incidentOf({ file, postmortem, findings }: Source): Incident[] {
  if (!postmortem.applies) return [];
  const placeOf = places(postmortem.text);
  const lineOf = (offset: number) => placeOf(offset).line;
  const milestones = milestonesOf(postmortem, lineOf);
  const date = milestones.points.started?.instant?.slice(0, 10) ?? firstDate(postmortem);
  const incident = {
    file,
    title: titleOf(postmortem) || file,
    ...(date && { date }),
    milestones,
    words: postmortem.words.total,
    findings: countBySeverity(findings),
    entries: postmortem.timeline.map((entry) => entryOf(entry, postmortem, lineOf)),
  };
  return [incident];
}

/** What the document is called, without the word that all of them begin with. */
export const titleOf = ({ title, metadata }: Postmortem): string =>
  (metadata.title?.text ?? title?.text ?? '').replace(/^(?:incident\s+)?post-?\s?mortem\s*(?:report)?\s*[:–—-]\s*/i, '');

const firstDate = ({ times }: Postmortem): string | undefined =>
  times.map(({ date }) => date).find((date) => date !== undefined && midnightOf(date) !== undefined);

function entryOf({ span, time, text, marks, elapsed }: TimelineEntry, { times }: Postmortem, lineOf: (offset: number) => number): Entry {
  const own = time === undefined ? undefined : times[time];
  const zone = own && own.zone.kind !== 'none' ? ` ${own.zone.text ?? ''}` : '';
  const said = own && text.startsWith(own.text) ? '' : text;
  return {
    line: lineOf(span.start),
    ...(own && { time: (own.text + zone).trim() }),
    ...(own?.instant && { at: epochSeconds(own.instant) }),
    ...(elapsed && { since: secondsOf(elapsed) }),
    text: said || text,
    marks,
  };
}
