import type { Directive } from '../model/postmortem';
import type { Span } from '../text/span';
import type { FrontMatter } from './front-matter';
import type { Line } from './line';

/** A Markdown text as the reading sees it. */
export interface MarkdownDocument {
  text: string;
  /** The text with front matter and data blanked, offsets kept, up to where reading ends. */
  source: string;
  lines: readonly Line[];
  frontMatter: FrontMatter | undefined;
  /** The comments that turn rules off and on. */
  directives: readonly Directive[];
  /** Tags that are no element of HTML. */
  tags: readonly Span[];
}
