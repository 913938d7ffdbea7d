import { lineEnd, lineStart } from './line-bounds';
import type { Directive, Span } from './model';

/** Whether a comment turns a rule off at an offset, `all` being the text's comments in order. */
export function silences(directive: Directive, all: readonly Directive[], text: string, rule: string, offset: number): boolean {
  if (!names(directive, rule)) return false;
  const scope = scopeOf(directive, all, text, rule);
  return scope !== undefined && scope.start <= offset && offset <= scope.end;
}

/** No rule named means all of them. */
export const names = ({ rules }: Directive, rule: string): boolean => rules.length === 0 || rules.some(({ id }) => id === rule);

function scopeOf(directive: Directive, all: readonly Directive[], text: string, rule: string): Span | undefined {
  const { kind, span } = directive;
  if (kind === 'disable-file') return { start: 0, end: text.length };
  if (kind === 'disable-line') return { start: lineStart(text, span.start), end: lineEnd(text, span.end) };
  if (kind === 'disable-next-line') return nextLine(text, span.end, all);
  if (kind !== 'disable') return undefined;
  const enabled = all.find((other) => other.kind === 'enable' && other.span.start >= span.end && names(other, rule));
  return { start: span.start, end: enabled?.span.start ?? text.length };
}

/** The line behind a comment's; one blank line between them, which formatters make, and further comments of ours are passed over. */
function nextLine(text: string, offset: number, all: readonly Directive[]): Span {
  let blanks = 0;
  for (let end = lineEnd(text, offset); end < text.length; ) {
    const start = end + 1;
    end = lineEnd(text, start);
    const line = text.slice(start, end).trim();
    const comment = all.some(({ span }) => span.start >= start && span.end <= end && span.end - span.start === line.length);
    if (comment) blanks = 0;
    else if (line !== '' || blanks++ > 0) return { start, end };
  }
  return { start: text.length + 1, end: text.length + 1 };
}
