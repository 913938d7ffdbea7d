import type { Line } from '../markdown/line';
import { apart } from '../markdown/placeholders';
import type { Placeholder } from '../model/postmortem';
import { type Span, shiftBy } from '../text/span';

/** What is left of a template in prose; code, comments and addresses are not looked at. `tags` are those that are no HTML. */
export const readPlaceholders = (text: string, lines: readonly Line[], tags: readonly Span[]): Placeholder[] =>
  apart([...tags, ...lines.flatMap(({ content, span }) => content.placeholders.map((own) => shiftBy(own, span.start)))]).map((span) => ({
    span,
    text: text.slice(span.start, span.end),
  }));
