import type { Span } from './span';

/** The text with some of it replaced by blanks, line ends kept, so that offsets stay. The spans are in the order of the text. */
export function blank(text: string, spans: readonly Span[], filler = ' '): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\r\n]/g, filler));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
