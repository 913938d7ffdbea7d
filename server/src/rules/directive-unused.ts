import { directiveKinds } from '../core/directives';
import type { Directive, Postmortem, Span } from '../core/model';
import { didYouMean, nearest } from '../core/nearest';
import { type Fix, type Report, rule, type Surroundings } from '../core/rule';
import { silences } from '../core/suppression';
import { withoutComment, withoutRules } from '../core/uncomment';

type Held = NonNullable<Surroundings['held']>;

export default rule({
  id: 'directive-unused',
  summary: 'Every comment that silences a rule is understood and needed.',
  severity: 'warning',
  concerns: 'directives',
  *check(postmortem, { held }) {
    if (!held) return;
    for (const directive of postmortem.directives) {
      if (!directive.kind) yield* misspelt(directive, postmortem);
      else if (directive.rules.some(({ id }) => !held.rules.includes(id))) yield* unknownRules(directive, postmortem, held);
      else yield* unused(directive, postmortem, held);
    }
  },
});

const remove = (directive: Directive, { text }: Postmortem, safe = false): Fix => ({
  title: 'Remove this comment',
  edits: [withoutComment(text, directive)],
  ...(safe && { safe, preferred: true }),
});

const replace = (span: Span, text: string): Fix => ({ title: `Write “${text}”`, edits: [{ span, text }], preferred: true });

function* misspelt(directive: Directive, postmortem: Postmortem): Generator<Report> {
  const { keyword, keywordSpan } = directive;
  const meant = nearest(keyword, directiveKinds);
  // A comment of somebody else's that begins like ours
  if (!meant && !/^(?:dis|en)able/.test(keyword)) return;
  yield {
    span: keywordSpan,
    message: `There is no comment “postmortem-${keyword}”${didYouMean(meant && `postmortem-${meant}`)}`,
    fixes: [...(meant ? [replace(keywordSpan, meant)] : []), remove(directive, postmortem)],
  };
}

function* unknownRules(directive: Directive, postmortem: Postmortem, { rules }: Held): Generator<Report> {
  const unknown = directive.rules.filter(({ id }) => !rules.includes(id));
  const strange = unknown.filter(({ id }) => nearest(id, rules) === undefined);
  for (const { id, span } of unknown) {
    const meant = nearest(id, rules);
    if (meant)
      yield {
        span,
        message: `There is no rule “${id}”${didYouMean(meant)}`,
        fixes: [replace(span, meant), remove(directive, postmortem)],
      };
  }
  const [first, last] = [strange[0], strange.at(-1)];
  if (first && last)
    yield {
      span: { start: first.span.start, end: last.span.end },
      message: `There is no rule “${first.id}”; write the reason behind two dashes: “rule -- reason”.`,
      fixes: [remove(directive, postmortem)],
    };
}

function* unused(directive: Directive, postmortem: Postmortem, held: Held): Generator<Report> {
  const idle = directive.rules.map(({ id }) => id).filter((id) => !isNeeded(id, directive, postmortem, held));
  if (idle.length < directive.rules.length && idle.length > 0)
    for (const id of new Set(idle)) {
      const span = directive.rules.find((named) => named.id === id)?.span ?? directive.span;
      const fix: Fix = { title: `Take ${id} out of this comment`, edits: [withoutRules(directive, [id])], safe: true, preferred: true };
      yield { span, message: `Take “${id}” out of this comment: it silences nothing here.`, fixes: [fix] };
    }
  else if (idle.length > 0 || (directive.rules.length === 0 && !isNeeded(undefined, directive, postmortem, held)))
    yield {
      span: directive.span,
      message: directive.kind === 'enable' ? 'Remove this comment: nothing is disabled here.' : 'Remove this comment: it silences nothing.',
      fixes: [remove(directive, postmortem, true)],
    };
}

/** Whether a comment does something for a rule, or for any if none is named. Of rules that are off nobody can say. */
function isNeeded(id: string | undefined, directive: Directive, { directives, text }: Postmortem, { silenced, silent }: Held): boolean {
  if (id !== undefined && (silent.includes(id) || id === 'directive-unused')) return true;
  if (directive.kind !== 'enable')
    return silenced.some(({ rule: found, span }) => (id ?? found) === found && silences(directive, directives, text, found, span.start));
  const before = directives.filter(({ kind, span }) => kind === 'disable' && span.start < directive.span.start);
  return before.some((opened) =>
    (id === undefined && opened.rules.length > 0 ? opened.rules.map((named) => named.id) : [id ?? '*']).some((named) =>
      silences(opened, directives, text, named, directive.span.start),
    ),
  );
}
