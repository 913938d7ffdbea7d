import { pagesOfActions } from '../core/actions';
import { latest } from '../core/memo';
import type { ActionItem, Postmortem } from '../core/model';
import { reportingEach } from '../core/passages';
import { type Fix, rule } from '../core/rule';
import { literal, plainOf } from '../core/snippet';
import { exampleFor } from '../core/vague';

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

const TAIL = /[\s.;:!]+$/;

/** Keeps what is written and adds three tab stops: what, where, and how we know that it is done. */
function specific(action: ActionItem, { text }: Postmortem): Fix {
  const { span } = action;
  const example = exampleOf(action.wording, text.slice(span.start, span.end));
  return {
    title: 'Make this task specific (what, where, how we know it is done)',
    edits: [{ span, ...example }],
    preferred: true,
  };
}

const exampleOf = latest((written) => {
  const task = written.replace(TAIL, '');
  const snippet = `${literal(task)}: ${exampleFor(task)}.`;
  return { text: plainOf(snippet), snippet };
});
