import { asksForCare, asksForKnowledge, namesMechanism } from '../core/people-words';
import { rule } from '../core/rule';

export default rule({
  id: 'action-relies-on-people',
  summary: 'A task does not rest on care, memory or training alone.',
  severity: 'info',
  *check({ actions, text }) {
    for (const { span, text: task, group } of actions) {
      const asks = asksForCare.test(task) || asksForKnowledge.test(task.replace(LABEL, ''));
      if (group !== 'task' || !asks || namesMechanism.test(task) || text.slice(span.start, span.end).includes('`')) continue;
      yield { span, message: 'Add what helps when nobody remembers this: a check, a limit, an alert or a tool.' };
    }
  },
});

/** “Training: conduct …”. */
const LABEL = /^[^:]{3,40}:\s+(?=\S+\s+\S)/;
