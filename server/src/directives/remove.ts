import type { Edit } from '../model/finding';
import type { Directive } from '../model/postmortem';
import { lineEnd, lineStart } from '../text/line-bounds';
import type { Span } from '../text/span';

/** Takes a comment out of the text: its whole line where nothing else is in it, and then one of two blank lines around it. */
export function withoutComment(text: string, { span }: Directive): Edit {
  const [start, end] = [lineStart(text, span.start), lineEnd(text, span.end)];
  const [before, after] = [text.slice(start, span.start), text.slice(span.end, end)];
  if (before.trim() || after.trim())
    return removal({ start: after.trim() ? span.start : start + before.trimEnd().length, end: span.end + lead(before, after) });
  const blankBefore = start === 0 || text.slice(lineStart(text, start - 1), start).trim() === '';
  const next = Math.min(text.length, end + 1);
  const blankAfter = text.slice(next, lineEnd(text, next)).trim() === '' && next < text.length;
  return removal({ start, end: blankBefore && blankAfter ? Math.min(text.length, lineEnd(text, next) + 1) : next });
}

/** The space after a comment goes with it where one stays before it. */
const lead = (before: string, after: string): number =>
  after.trim() && /^\s*$|\s$/.test(before) ? after.length - after.trimStart().length : 0;

/** Takes some of the rules that a comment names out of it, with their commas. */
export function withoutRules({ rules }: Directive, gone: readonly string[]): Edit {
  const kept = rules.filter(({ id }) => !gone.includes(id)).map(({ id }) => id);
  return { span: { start: rules[0]?.span.start ?? 0, end: rules.at(-1)?.span.end ?? 0 }, text: kept.join(', ') };
}

const removal = (span: Span): Edit => ({ span, text: '' });
