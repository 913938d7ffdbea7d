import type { Span } from './model';

export interface FrontMatter {
  /** The whole of it, fences included. */
  span: Span;
  /** Its top-level fields as written, keys in lower case. */
  fields: Map<string, string>;
  /** Where each field's line stands. */
  places: Map<string, Span>;
}

const FENCE = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n/;
const FIELD = /^([A-Za-z][\w -]*?)[ \t]*[:=][ \t]*(.*?)[ \t]*$/;

/** Closed front matter at the very start of a text; an opening line that nothing closes is a mere rule. */
export function frontMatter(text: string): FrontMatter | undefined {
  const open = FENCE.exec(text);
  if (!open) return undefined;
  const close = new RegExp(`^${open[1] === '---' ? '---' : '\\+\\+\\+'}[ \\t]*\\r?$`, 'm');
  const rest = text.slice(open[0].length);
  const end = close.exec(rest);
  if (!end) return undefined;
  const body = rest.slice(0, end.index).split(/\r?\n/);
  if (!FIELD.test(body.find((line) => line.trim() !== '') ?? '')) return undefined;
  const fields = new Map<string, string>();
  const places = new Map<string, Span>();
  let at = open[0].length;
  for (const line of body) {
    const match = FIELD.exec(line);
    if (match?.[1]) {
      fields.set(match[1].toLowerCase(), (match[2] ?? '').replace(/^(['"])(.*)\1$/, '$2'));
      places.set(match[1].toLowerCase(), { start: at, end: at + line.length });
    }
    at = text.indexOf('\n', at) + 1;
  }
  return { span: { start: 0, end: open[0].length + end.index + end[0].length }, fields, places };
}

/** The text with a stretch replaced by spaces, line ends kept, so that offsets stay. */
export const blank = (text: string, { start, end }: Span): string =>
  text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
