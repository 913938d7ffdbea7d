import { literal, plainOf } from '../edits/snippet';
import type { Fix } from '../model/finding';
import type { ActionItem, Postmortem } from '../model/postmortem';
import { rule } from '../model/rule';
import { pagesOfActions } from '../reading/action-items';
import { afterClosingMarks } from '../text/closing-marks';
import { reportingEach } from './support/sentence-search';

export default rule({
  id: 'action-vague',
  summary: 'A task says what is done when it is done.',
  severity: 'warning',
  check: ({ actions }) => vagueTasks(actions),
});

const vagueTasks = reportingEach(pagesOfActions, (action: ActionItem) =>
  action.vague && action.group === 'task'
    ? {
        span: action.span,
        message: `Make this task specific: ${action.reason ?? 'what will exist when it is done?'}`,
        fixes: (postmortem) => [specific(action, postmortem)],
      }
    : undefined,
);

const TAIL = /(?<![\s.;:!])[\s.;:!]+$/;

/** Keeps what is written, and marks what is missing: what exactly, and how one knows that it is done. */
function specific({ span, reason = 'what, and where?' }: ActionItem, { text }: Postmortem): Fix {
  const task = text.slice(span.start, span.end);
  const end = afterClosingMarks(text, span.end);
  const tail = end === span.end ? (TAIL.exec(task)?.[0].length ?? 0) : 0;
  const snippet = `: \${1:[TODO: ${literal(reason)}]}, done when \${2:[TODO: how you know that it is done]}.`;
  return {
    title: 'Make this task specific (what, where, how we know it is done)',
    edits: [{ span: { start: end - tail, end }, text: plainOf(snippet), snippet }],
    preferred: true,
  };
}
