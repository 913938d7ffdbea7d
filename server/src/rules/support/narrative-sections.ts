import type { Postmortem } from '../../model/postmortem';
import type { Place } from '../../reading/sentences';

const anywhere: Place = () => true;

const outsideMeasures: Place = ({ parts }) => !parts.includes('corrective');

/** Where the incident is told: everywhere but under a title of corrective measures, where people write of what should be. */
export const inStory = ({ sections }: Postmortem): Place =>
  sections.some(({ covers, form }) => covers.includes('corrective') && form !== 'inline') ? outsideMeasures : anywhere;
