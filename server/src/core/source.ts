import { blank, type FrontMatter, frontMatter } from './front-matter';
import { withoutData } from './opaque';

/** What of a text is Markdown, offsets kept, and the front matter that stands before it. */
export function sourceOf(text: string): { source: string; matter: FrontMatter | undefined } {
  const matter = frontMatter(text);
  return { source: withoutData(matter ? blank(text, matter.span) : text.replace(/^\uFEFF/, ' ')), matter };
}
