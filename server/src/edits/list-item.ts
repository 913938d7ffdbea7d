import { lineStart } from '../text/line-bounds';
import type { Span } from '../text/span';

const MARKER = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?/;

/** Where the line around an offset begins to say something, after its marker. */
export function contentStart(text: string, offset: number): number {
  const from = lineStart(text, offset);
  return from + (MARKER.exec(text.slice(from, offset))?.[0].length ?? 0);
}

/** The line around an entry without its marker and what breaks it; undefined where the entry has several lines or shares its own. */
export function contentOfLine(span: Span, text: string): Span | undefined {
  const from = lineStart(text, span.start);
  const line = text.slice(from).split(/\r?\n/, 1)[0] ?? '';
  const start = from + (MARKER.exec(line)?.[0].length ?? 0);
  const end = from + line.replace(/(?<![ \t\\]|<br ?\/?>)(?:[ \t]|\\|<br ?\/?>)+$/i, '').length;
  const whole = !/[\p{L}\p{N}]/u.test(text.slice(start, span.start) + text.slice(span.end, end));
  return whole && span.end <= from + line.length ? { start, end } : undefined;
}

/** Whether there are only line ends and the next marker. */
export const isLineBreak = (text: string): boolean => {
  const lines = text.split(/\r?\n/);
  const last = lines.at(-1) ?? '';
  return (
    lines.length > 1 && lines.slice(0, -1).every((line) => /^(?:[ \t>]|\\|<br ?\/?>)*$/i.test(line)) && MARKER.exec(last)?.[0] === last
  );
};
