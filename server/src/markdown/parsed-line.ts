import { type Span, shiftBy } from '../text/span';
import type { LineContent, Link } from './line';
import { placeholdersIn, withoutPlaceholders } from './placeholders';

/** A line as it was parsed: offsets are those of the parsed text. */
export interface ParsedLine {
  span: Span;
  plain: string;
  kind: LineContent['kind'];
  depth: number;
  /** The number of its block within what was parsed, and for table rows that of the table. */
  block: number;
  table?: number;
  emphasis: readonly Span[];
  code: readonly Span[];
  links: readonly Link[];
  marker?: LineContent['marker'];
  checked?: boolean;
  below?: number;
  quoted?: boolean;
  cells?: readonly Span[];
  header?: boolean;
  broken?: boolean;
}

/** What a parsed line says, as a value that knows no position. */
export function contentOf(line: ParsedLine): LineContent {
  const first = line.span.start;
  const own = (spans: readonly Span[]): readonly Span[] => (spans.length === 0 ? NONE : spans.map((span) => shiftBy(span, -first)));
  const words = { plain: line.plain, kind: line.kind, code: own(line.code), cells: line.cells && own(line.cells) };
  const placeholders = placeholdersIn(words);
  return {
    ...words,
    plain: withoutPlaceholders(line.plain, placeholders),
    depth: line.depth,
    emphasis: own(line.emphasis),
    placeholders: placeholders.length === 0 ? NONE : placeholders,
    links: line.links.length === 0 ? NONE : line.links.map(({ at, url }) => ({ at: shiftBy(at, -first), url })),
    marker: line.marker,
    checked: line.checked,
    below: line.below === undefined ? undefined : line.below - first,
    quoted: line.quoted === true,
    header: line.header === true,
    broken: line.broken === true,
  };
}

const NONE: readonly never[] = [];
