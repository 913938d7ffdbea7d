import type { Edit } from '../model/finding';
import type { ActionItem } from '../model/postmortem';
import type { ActionField } from '../model/profile';
import { rule } from '../model/rule';
import { afterClosingMarks } from '../text/closing-marks';
import { allOf, later, t } from '../text/l10n';
import { plainOf } from '../text/snippet';

const FIELDS: Readonly<Record<ActionField, { name: string; ask: string }>> = {
  owner: { name: later('an owner'), ask: later('who owns it') },
  due: { name: later('a due date'), ask: later('when it is due') },
  ticket: { name: later('a ticket'), ask: later('which ticket tracks it') },
};

export default rule({
  id: 'action-field-missing',
  summary: 'Every task says what the profile asks of it: its owner, its date, its ticket.',
  severity: 'warning',
  *check({ actions, profile, text }) {
    const { actionFields: asked } = profile;
    if (!asked) return;
    for (const action of actions.filter(({ group, done }) => group === 'task' && !done)) {
      const missing = asked.filter((field) => !action[field]);
      if (missing.length === 0) continue;
      const [names, asks] = [allOf(missing.map((field) => t(FIELDS[field].name))), allOf(missing.map((field) => t(FIELDS[field].ask)))];
      yield {
        span: action.span,
        message: t('Task without {0}. Say {1}.', names, asks),
        cause: { id: names, message: (places) => t('{0} tasks without {1}. Say for each {2}.', places, names, asks) },
        fixes: action.tabular
          ? []
          : [
              {
                title: t('Add {0}', allOf(missing.map((field) => t(field)))),
                edits: [added(missing, placeFor(action, text))],
                preferred: true,
              },
            ],
      };
    }
  },
});

/** `(owner: …, due: …)`, each marked as missing, with a tab stop. */
function added(missing: readonly ActionField[], at: number): Edit {
  const snippet = ` (${missing.map((field, index) => `${field}: \${${index + 1}:[TODO: ${FIELDS[field].ask}]}`).join(', ')})`;
  return { span: { start: at, end: at }, text: plainOf(snippet), snippet };
}

/** After the task, its link or bold words included; a full stop stays last. */
function placeFor({ span, text: task }: ActionItem, text: string): number {
  const end = afterClosingMarks(text, span.end);
  return end > span.end ? end : Math.max(span.start, end - (/[.;]?$/.exec(task)?.[0].length ?? 0));
}
