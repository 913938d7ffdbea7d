import type { Postmortem } from '../../model/postmortem';
import type { Where } from './sentence-search';

const anywhere: Where = () => true;

const outsideMeasures: Where = ({ parts }) => !parts.includes('corrective');

/** Where the incident is described: everywhere but under a title of corrective measures, where people write of what should be. */
export const inStory = ({ sections }: Postmortem): Where =>
  sections.some(({ covers, form }) => covers.includes('corrective') && form !== 'inline') ? outsideMeasures : anywhere;
