import { blank } from '../text/blank';
import type { Span } from '../text/span';
import { withoutData, withoutMany, withoutRest } from './blank-data';
import { type FrontMatter, frontMatter } from './front-matter';
import { untangled } from './tangled';

/**
 * What of a text is Markdown, offsets kept, up to where reading ends, and the front matter before it.
 * @param edited what alone may be otherwise than in a text that was Markdown all through.
 */
export function sourceOf(text: string, edited?: Span): { source: string; matter: FrontMatter | undefined } {
  const matter = frontMatter(text);
  const whole = withoutRest(matter ? blank(text, [matter.span]) : text.replace(/^\uFEFF/, ' '));
  const source = withoutMany(whole);
  const among = matter || source !== whole ? undefined : edited;
  return { source: untangled(withoutData(source, among), among), matter };
}
