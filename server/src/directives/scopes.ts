import type { Directive, Postmortem } from '../model/postmortem';
import { partitionPoint } from '../text/binary-search';
import { lineEnd, lineStart } from '../text/line-bounds';
import type { Span } from '../text/span';

/** No rule named means all of them. */
const names = ({ rules }: Directive, rule: string): boolean => rules.length === 0 || rules.some(({ id }) => id === rule);

/** Where the comments of a document turn rules off. */
export class Suppressions {
  private readonly text: string;
  private readonly directives: readonly Directive[];
  private readonly byStart: ReadonlyMap<number, Directive>;
  private readonly byRule = new Map<string, ReadonlyMap<Directive, Span>>();
  private readonly open = new Map<string, (offset: number) => boolean>();
  private readonly fixed = new Map<Directive, Span>();

  constructor({ text, directives }: Postmortem) {
    this.text = text;
    this.directives = directives;
    this.byStart = new Map(directives.map((directive) => [directive.span.start, directive]));
    for (const directive of directives) {
      const scope = this.fixedScope(directive);
      if (scope) this.fixed.set(directive, scope);
    }
  }

  /** Where each comment that turns a rule off does so. */
  scopes(rule: string): ReadonlyMap<Directive, Span> {
    const known = this.byRule.get(rule);
    if (known) return known;
    const scopes = new Map<Directive, Span>();
    let end = this.text.length;
    for (let index = this.directives.length - 1; index >= 0; index--) {
      const directive = this.directives[index] as Directive;
      if (!names(directive, rule)) continue;
      if (directive.kind === 'enable') end = directive.span.start;
      const scope = directive.kind === 'disable' ? { start: directive.span.start, end } : this.fixed.get(directive);
      if (scope) scopes.set(directive, scope);
    }
    this.byRule.set(rule, scopes);
    return scopes;
  }

  /** Whether a rule is turned off at an offset until a comment turns it on again. */
  isOpen(rule: string, offset: number): boolean {
    const known =
      this.open.get(rule) ?? within([...this.scopes(rule)].filter(([{ kind }]) => kind === 'disable').map(([, scope]) => scope));
    this.open.set(rule, known);
    return known(offset);
  }

  /** Where a comment turns off whatever rule it names; for one that counts until another this is undefined. */
  private fixedScope({ kind, span }: Directive): Span | undefined {
    if (kind === 'disable-file') return { start: 0, end: this.text.length };
    if (kind === 'disable-line') return { start: lineStart(this.text, span.start), end: lineEnd(this.text, span.end) };
    return kind === 'disable-next-line' ? this.nextLine(span.end) : undefined;
  }

  /** The line after a comment's; one blank line between them, which formatters make, and further comments of ours are passed over. */
  private nextLine(offset: number): Span {
    const { text } = this;
    let blanks = 0;
    for (let end = lineEnd(text, offset); end < text.length; ) {
      const start = end + 1;
      end = lineEnd(text, start);
      const line = text.slice(start, end);
      const said = line.trim();
      const comment = this.byStart.get(start + line.length - line.trimStart().length);
      if (comment && comment.span.end - comment.span.start === said.length) blanks = 0;
      else if (said !== '' || blanks++ > 0) return { start, end };
    }
    return { start: text.length + 1, end: text.length + 1 };
  }
}

/** Whether an offset lies in one of several stretches. */
export function within(stretches: Iterable<Span>): (offset: number) => boolean {
  const sorted = [...stretches].sort((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return (offset) => {
    const last = merged[partitionPoint(merged, ({ start }) => start <= offset) - 1];
    return last !== undefined && offset <= last.end;
  };
}
