import type { Postmortem } from '../../model/postmortem';
import { blank } from '../../text/blank';
import type { Span } from '../../text/span';

/** Where a finding about the whole document is: its title, else its first line with text. */
export function anchor({ title, text: whole, directives }: Postmortem): Span {
  if (title) return title.span;
  const text = blank(
    whole,
    directives.map(({ span }) => span),
  );
  const start = /\S/.exec(text.replace(/^\uFEFF/, ' '))?.index ?? 0;
  const length = /^[^\r\n]*/.exec(text.slice(start))?.[0].trimEnd().length ?? 0;
  return { start, end: start + length };
}
