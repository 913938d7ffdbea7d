import { remembered } from './memo';
import type { Postmortem, Sentence } from './model';
import type { Phrase } from './phrases';

const correctiveSections = remembered(({ sections }: Postmortem) =>
  sections.filter(({ covers, form }) => covers.includes('corrective') && form !== 'inline'),
);

/** Whether a sentence tells the incident: all but the corrective section, where people write of what should be. */
const tells = (postmortem: Postmortem, { span }: Sentence): boolean =>
  !correctiveSections(postmortem).some((section) => section.span.start <= span.start && span.end <= section.span.end);

/** What is found in the story alone. */
export function* inStory(seek: (postmortem: Postmortem) => Iterable<Phrase>, postmortem: Postmortem): Iterable<Phrase> {
  for (const found of seek(postmortem)) if (tells(postmortem, found.sentence)) yield found;
}
