import { hidingSecretsOf } from '../rules/support/hide-secrets';
import { type Timeline, timelineOf } from '../views/timeline/timeline';
import { type IncidentWithEntries, incidentOf } from './incident';
import type { Source } from './source';

/** A postmortem’s incident, and its timeline as it is drawn, with stars for secrets. */
export interface Drawn {
  incident: IncidentWithEntries;
  timeline: Timeline;
}

/** What is drawn of a document; nothing where it is no postmortem. */
export function drawnOf(source: Source): Drawn[] {
  const { postmortem } = source;
  return incidentOf(source).map((incident) => ({
    incident,
    timeline: { ...hidingSecretsOf(postmortem.text)(timelineOf(postmortem)), title: incident.title },
  }));
}
