import type { Edit } from '../../model/finding';
import type { Postmortem } from '../../model/postmortem';
import { contentEnd, lineEnd, lineStart } from '../../text/line-bounds';
import type { Span } from '../../text/span';

/** Takes something out with the blanks before it where the line ends, or a blank after it; a list mark that would be left alone goes, too. */
export function removal(span: Span, { text }: Postmortem): Edit {
  const [from, to] = [lineStart(text, span.start), contentEnd(text, span.end)];
  const [before, after] = [text.slice(from, span.start), text.slice(span.end, to)];
  const isLast = after.trim() === '';
  const isAlone = isLast && MARK.test(before);
  const start = isAlone ? from : isLast ? from + before.trimEnd().length : span.start;
  const blank = /^ (?=\S)/.test(after) && /\s$/.test(before) ? 1 : 0;
  const end = isAlone ? Math.min(text.length, lineEnd(text, to) + 1) : isLast ? to : span.end + blank;
  return { span: { start, end }, text: '' };
}

const MARK = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?$/;
