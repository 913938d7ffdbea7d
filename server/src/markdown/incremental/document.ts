import { changeBetween } from '../../text/diff';
import type { MarkdownDocument } from '../document';
import { sourceOf } from '../source';
import { BlockStore } from './block-store';

/** The versions of one Markdown text. */
export class IncrementalDocument {
  private readonly blocks = new BlockStore();
  private text = '';
  /** Whether the text was Markdown all through, without front matter or data. */
  private plain = true;

  /** The text as it is now; only what differs from the version before is parsed. */
  update(text: string): MarkdownDocument {
    const change = changeBetween(this.text, text);
    const { start, end, by } = change;
    const { source, matter } = sourceOf(text, this.plain ? { start, end: end + by } : undefined);
    const plain = source === text;
    // The change of the text is that of the Markdown only where both are the same.
    this.blocks.update(source, plain && this.plain ? change : undefined);
    this.text = text;
    this.plain = plain;
    return { text, source, frontMatter: matter, ...this.blocks.contents() };
  }
}
