import { memo } from '../../incremental/memo';
import { asksForCare, asksForKnowledge, namesMechanism } from './lexicon/human-reliance';

/** “Training: conduct …”. */
const LABEL = /^[^:]{3,40}:\s+(?=\S+\s+\S)/;

/** Whether a task asks something of people, and names nothing that would work without them. */
export const reliesOnPeople = memo(
  ({ text }: { readonly text: string }): boolean =>
    (asksForCare.test(text) || asksForKnowledge.test(text.replace(LABEL, ''))) && !namesMechanism.test(text),
);
