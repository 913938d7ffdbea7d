import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { reliesOnPeople } from './support/human-reliance';

export default rule({
  id: 'action-relies-on-people',
  summary: 'A task does not rely on care, memory or training alone.',
  severity: 'info',
  *check({ actions, text }) {
    for (const { span, group, wording } of actions) {
      if (group !== 'task' || !reliesOnPeople(wording) || text.slice(span.start, span.end).includes('`')) continue;
      yield {
        span,
        message: t(
          'This task relies on care, memory or training alone. Add what helps when nobody remembers it: a check, a limit, an alert or a tool.',
        ),
        coveredBy: { rule: 'action-vague', within: span },
      };
    }
  },
});
