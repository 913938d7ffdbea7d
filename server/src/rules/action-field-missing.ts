import type { ActionField } from '../core/profile';
import { type Edit, rule } from '../core/rule';

const FIELDS: Readonly<Record<ActionField, { ask: string; example: string }>> = {
  owner: { ask: 'who owns it', example: '@team' },
  due: { ask: 'when it is due', example: '2026-12-31' },
  ticket: { ask: 'which ticket tracks it', example: 'OPS-1' },
};

export default rule({
  id: 'action-field-missing',
  summary: 'Every task says what the profile asks of it: its owner, its date, its ticket.',
  severity: 'warning',
  *check({ actions, profile }) {
    const { actionFields: asked } = profile;
    if (!asked) return;
    for (const action of actions.filter(({ group, done }) => group === 'task' && !done)) {
      const missing = asked.filter((field) => !action[field]);
      if (missing.length === 0) continue;
      const { start, end } = action.span;
      yield {
        span: action.span,
        message: `Say of this task ${listed(missing.map((field) => FIELDS[field].ask))}.`,
        fixes: action.tabular
          ? []
          : [{ title: `Add ${listed(missing)}`, edits: [added(missing, end - trailing(action.text), start)], preferred: true }],
      };
    }
  },
});

/** `(owner: …, due: …)` with a tab stop for each. */
function added(missing: readonly ActionField[], end: number, start: number): Edit {
  const at = Math.max(start, end);
  const fields = (value: (example: string, index: number) => string) =>
    ` (${missing.map((field, index) => `${field}: ${value(FIELDS[field].example, index + 1)}`).join(', ')})`;
  return {
    span: { start: at, end: at },
    text: fields((example) => example),
    snippet: fields((example, index) => `\${${index}:${example}}`),
  };
}

/** The full stop stays behind what is added. */
const trailing = (text: string): number => /[.;]?$/.exec(text)?.[0].length ?? 0;

const listed = (words: readonly string[]): string => words.join(', ').replace(/, (?=[^,]*$)/, ' and ');
