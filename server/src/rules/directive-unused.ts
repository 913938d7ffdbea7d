import { withoutComment, withoutRules } from '../directives/remove';
import { Suppressions } from '../directives/scopes';
import type { Fix, Report } from '../model/finding';
import type { Directive, Postmortem } from '../model/postmortem';
import { type RuleContext, rule } from '../model/rule';
import { directiveKinds } from '../model/vocabulary';
import { partitionPoint } from '../text/binary-search';
import { nearest } from '../text/did-you-mean';
import { groupBy } from '../text/group-by';
import { t } from '../text/l10n';
import type { Span } from '../text/span';

type Disabled = NonNullable<RuleContext['disabled']>;

export default rule({
  id: 'directive-unused',
  summary: 'Every comment that disables a rule is understood and needed.',
  severity: 'warning',
  concerns: 'directives',
  ofWhole: true,
  *check(postmortem, { disabled }) {
    if (!disabled) return;
    const isNeeded = needs(postmortem, disabled);
    for (const directive of postmortem.directives) {
      if (!directive.kind) yield* misspelt(directive, postmortem);
      else if (directive.rules.some(({ id }) => !disabled.rules.includes(id))) yield* unknownRules(directive, postmortem, disabled);
      else yield* unused(directive, postmortem, isNeeded);
    }
  },
});

const remove = (directive: Directive, { text }: Postmortem, safe = false): Fix => ({
  title: t('Remove this comment'),
  edits: [withoutComment(text, directive)],
  ...(safe && { safe, preferred: true }),
});

const replace = (span: Span, text: string): Fix => ({ title: t('Write “{0}”', text), edits: [{ span, text }], preferred: true });

function* misspelt(directive: Directive, postmortem: Postmortem): Generator<Report> {
  const { keyword, keywordSpan } = directive;
  const meant = nearest(keyword, directiveKinds);
  // A comment of somebody else's that begins like ours
  if (!meant && !/^(?:dis|en)able/.test(keyword)) return;
  yield {
    span: keywordSpan,
    message: meant
      ? t('There is no comment “{0}”: did you mean “{1}”?', `postmortem-${keyword}`, `postmortem-${meant}`)
      : t('There is no comment “{0}”.', `postmortem-${keyword}`),
    fixes: [...(meant ? [replace(keywordSpan, meant)] : []), remove(directive, postmortem)],
  };
}

function* unknownRules(directive: Directive, postmortem: Postmortem, { rules }: Disabled): Generator<Report> {
  const unknown = directive.rules.filter(({ id }) => !rules.includes(id));
  const strange = unknown.filter(({ id }) => nearest(id, rules) === undefined);
  for (const { id, span } of unknown) {
    const meant = nearest(id, rules);
    if (meant)
      yield {
        span,
        message: t('There is no rule “{0}”: did you mean “{1}”?', id, meant),
        fixes: [replace(span, meant), remove(directive, postmortem)],
      };
  }
  const [first, last] = [strange[0], strange.at(-1)];
  if (first && last)
    yield {
      span: { start: first.span.start, end: last.span.end },
      message: t('There is no rule “{0}”. Write a reason after two dashes: “rule -- reason”.', first.id),
      fixes: [remove(directive, postmortem)],
    };
}

function* unused(directive: Directive, postmortem: Postmortem, isNeeded: IsNeeded): Generator<Report> {
  const idle = directive.rules.map(({ id }) => id).filter((id) => !isNeeded(id, directive));
  if (idle.length < directive.rules.length && idle.length > 0)
    for (const id of new Set(idle)) {
      const span = directive.rules.find((named) => named.id === id)?.span ?? directive.span;
      const fix: Fix = {
        title: t('Remove {0} from this comment', id),
        edits: [withoutRules(directive, [id])],
        safe: true,
        preferred: true,
      };
      yield { span, message: t('“{0}” disables nothing here. Remove it from this comment.', id), fixes: [fix] };
    }
  else if (idle.length > 0 || (directive.rules.length === 0 && !isNeeded(undefined, directive)))
    yield {
      span: directive.span,
      message:
        directive.kind === 'enable' ? t('Nothing is disabled here. Remove this comment.') : t('This comment disables nothing. Remove it.'),
      fixes: [remove(directive, postmortem, true)],
    };
}

/** Whether a comment does something for a rule, or for any if none is named. */
type IsNeeded = (rule: string | undefined, directive: Directive) => boolean;

/** Answers which comments are needed. Of rules that are off nobody can say, so theirs are. */
function needs(postmortem: Postmortem, { findings, off }: Disabled): IsNeeded {
  const suppressions = new Suppressions(postmortem);
  const places = placesByRule(findings);
  const named = disabledRules(postmortem);
  return (id, directive) => {
    if (id !== undefined && (off.includes(id) || id === 'directive-unused')) return true;
    if (directive.kind === 'enable') {
      const opened = id === undefined ? [ANY, ...named] : [id];
      return opened.some((rule) => suppressions.isOpen(rule, directive.span.start));
    }
    return (id === undefined ? [...places.keys()] : [id]).some((rule) => {
      const scope = suppressions.scopes(rule).get(directive);
      const next = scope && firstFrom(places.get(rule) ?? [], scope.start);
      return next !== undefined && next <= (scope?.end ?? 0);
    });
  };
}

/** What a comment without a rule is about. */
const ANY = '*';

const firstFrom = (offsets: readonly number[], start: number): number | undefined =>
  offsets[partitionPoint(offsets, (offset) => offset < start)];

const disabledRules = ({ directives }: Postmortem): ReadonlySet<string> =>
  new Set(directives.flatMap(({ kind, rules }) => (kind === 'disable' ? rules.map(({ id }) => id) : [])));

/** Where comments disabled each rule, in order. */
function placesByRule(findings: Disabled['findings']): ReadonlyMap<string, readonly number[]> {
  const groups = [...groupBy(findings, ({ rule: id }) => id)];
  return new Map(groups.map(([id, found]) => [id, found.map(({ span }) => span.start).sort((a, b) => a - b)]));
}
