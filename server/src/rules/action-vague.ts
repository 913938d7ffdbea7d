import type { Fix } from '../model/finding';
import type { ActionItem, Postmortem } from '../model/postmortem';
import { rule } from '../model/rule';
import { afterClosingMarks } from '../text/closing-marks';
import { later, t } from '../text/l10n';
import { literal, plainOf } from '../text/snippet';

export default rule({
  id: 'action-vague',
  summary: 'A task is so specific that anybody can tell when it is done.',
  severity: 'warning',
  *check({ actions }) {
    for (const action of actions)
      if (action.vague && action.group === 'task')
        yield {
          span: action.span,
          message: t(
            'Nobody can tell when this task is done. Make it specific: {0}',
            t(action.reason ?? later('what will exist when it is done?')),
          ),
          fixes: (postmortem) => [specific(action, postmortem)],
        };
  },
});

const TAIL = /(?<![\s.;:!])[\s.;:!]+$/;

/** Keeps what is written, and marks what is missing: what exactly, and how one knows that it is done. */
function specific({ span, reason = 'what, and where?' }: ActionItem, { text }: Postmortem): Fix {
  const task = text.slice(span.start, span.end);
  const end = afterClosingMarks(text, span.end);
  const tail = end === span.end ? (TAIL.exec(task)?.[0].length ?? 0) : 0;
  const snippet = `: \${1:[TODO: ${literal(reason)}]}, done when: \${2:[TODO: how you know that it is done]}.`;
  return {
    title: t('Make this task specific (what, where, how we know it is done)'),
    edits: [{ span: { start: end - tail, end }, text: plainOf(snippet), snippet }],
    preferred: true,
  };
}
