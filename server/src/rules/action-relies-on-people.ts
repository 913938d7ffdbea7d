import { picker } from '../incremental/map-chunks';
import { remembered } from '../incremental/memo';
import { rule } from '../model/rule';
import { pagesOfActions } from '../reading/action-items';
import { asksForCare, asksForKnowledge, namesMechanism } from './support/lexicon/human-reliance';

export default rule({
  id: 'action-relies-on-people',
  summary: 'A task does not rest on care, memory or training alone.',
  severity: 'info',
  *check({ actions, text }) {
    for (const { span } of resting(actions)) {
      if (text.slice(span.start, span.end).includes('`')) continue;
      yield { span, message: 'Add what helps when nobody remembers this: a check, a limit, an alert or a tool.' };
    }
  },
});

const resting = picker(pagesOfActions, ({ group, wording }) => group === 'task' && relies(wording));

/** “Training: conduct …”. */
const LABEL = /^[^:]{3,40}:\s+(?=\S+\s+\S)/;

/** Whether a task asks something of people, and names nothing that would work without them. */
const relies = remembered(
  ({ text }: { text: string }): boolean =>
    (asksForCare.test(text) || asksForKnowledge.test(text.replace(LABEL, ''))) && !namesMechanism.test(text),
);
