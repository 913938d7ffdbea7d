import type { Span } from '../text/span';

export interface FrontMatter {
  /** The whole of it, fences included. */
  span: Span;
  /** Its top-level fields as written, keys in lower case. */
  fields: Map<string, string>;
  /** Where each field's line is. */
  places: Map<string, Span>;
}

const FENCE = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n/;
const NAME = /^[A-Za-z][\w -]*$/;

/** Nobody sets more; what follows is front matter still, but is not read. */
const MOST_LINES = 1000;

/** Closed front matter at the very start of a text; an opening line that nothing closes is a mere rule. */
export function frontMatter(text: string): FrontMatter | undefined {
  const open = FENCE.exec(text);
  if (!open) return undefined;
  const close = new RegExp(`^${open[1] === '---' ? '---' : '\\+\\+\\+'}[ \\t]*\\r?$`, 'm');
  const rest = text.slice(open[0].length);
  const end = close.exec(rest);
  if (!end) return undefined;
  const body = rest.slice(0, end.index).split(/\r?\n/, MOST_LINES);
  if (!fieldIn(body.find((line) => line.trim() !== '') ?? '')) return undefined;
  const fields = new Map<string, string>();
  const places = new Map<string, Span>();
  let at = open[0].length;
  for (const line of body) {
    const field = fieldIn(line);
    if (field) {
      fields.set(field.name, field.value);
      places.set(field.name, { start: at, end: at + line.length });
    }
    at = text.indexOf('\n', at) + 1;
  }
  return { span: { start: 0, end: open[0].length + end.index + end[0].length }, fields, places };
}

/** What a line sets; cut and not matched as a whole, which would take the square of a run of spaces. */
function fieldIn(line: string): { name: string; value: string } | undefined {
  const at = line.search(/[:=]/);
  const name = line.slice(0, Math.max(0, at)).trimEnd();
  if (!NAME.test(name)) return undefined;
  const value = line.slice(at + 1).trim();
  return { name: name.toLowerCase(), value: value.replace(/^(['"])(.*)\1$/, '$2') };
}
