import type { PhrasingContent } from 'mdast';
import { type Span, shiftBy } from '../text/span';
import { addressesIn, blankNoise, hrefIn, type Link } from './line';
import type { ParsedLine } from './parsed-line';

/** The words of a line, and what is marked in them. */
export type Stretch = Pick<ParsedLine, 'span' | 'plain' | 'emphasis' | 'code' | 'links' | 'broken'>;

/** Blanks the markup of a stretch of text and keeps what a reader sees, in place. */
export class Mask {
  private readonly kept: Span[] = [];
  private readonly breaks = new Set<number>();
  private readonly emphasis: Span[] = [];
  private readonly code: Span[] = [];
  private readonly links: Link[] = [];
  private openTag: number | undefined;

  constructor(
    private readonly text: string,
    private readonly span: Span,
    private readonly offset: number,
  ) {}

  keepAll(nodes: PhrasingContent[]): void {
    for (const node of nodes) this.keep(node);
  }

  private keep(node: PhrasingContent): void {
    const start = this.offset + (node.position?.start.offset ?? 0);
    const end = this.offset + (node.position?.end.offset ?? 0);
    switch (node.type) {
      case 'text':
        this.kept.push({ start, end });
        return;
      case 'inlineCode': {
        const ticks = /^`+/.exec(this.text.slice(start, end))?.[0].length ?? 1;
        this.kept.push({ start: start + ticks, end: end - ticks });
        this.code.push({ start: start + ticks, end: end - ticks });
        return;
      }
      case 'emphasis':
      case 'strong':
        this.emphasis.push({ start, end });
        return this.keepAll(node.children);
      case 'html':
        return this.html(this.text.slice(start, end), start, end);
      case 'break':
        this.breaks.add(end - 1);
        return;
      case 'link':
        this.links.push({ at: { start, end }, url: node.url });
        return this.keepAll(node.children);
      case 'linkReference':
      case 'delete':
        return this.keepAll(node.children);
      default:
        return;
    }
  }

  private html(tag: string, start: number, end: number): void {
    if (tag.trim() === '') this.kept.push({ start, end });
    else if (/^<br\b/i.test(tag)) this.breaks.add(start);
    else if (hrefIn(tag)) this.links.push({ at: { start, end }, url: hrefIn(tag) as string });
    else if (/^<(?:b|strong|em|i|u|h[1-6])\b/i.test(tag)) this.openTag = end;
    else if (/^<\/(?:b|strong|em|i|u|h[1-6])\b/i.test(tag) && this.openTag !== undefined) {
      this.emphasis.push({ start: this.openTag, end: start });
      this.openTag = undefined;
    }
  }

  private plain(): string {
    const { text, span } = this;
    let out = '';
    let at = span.start;
    for (const { start, end } of this.kept) {
      out += ' '.repeat(start - at) + text.slice(start, end);
      at = end;
    }
    out += ' '.repeat(Math.max(0, span.end - at));
    for (const { at: own, url } of addressesIn(out)) this.links.push({ at: shiftBy(own, span.start), url });
    return blankNoise(out);
  }

  /** The whole stretch as one line. */
  line(): Stretch {
    const plain = this.plain().replace(/[\r\n]/g, ' ');
    return { span: this.span, plain, emphasis: this.emphasis, code: this.code, links: this.links };
  }

  /** One stretch a source line, without the marks of quotes and indentation. */
  split(): Stretch[] {
    const { text, span } = this;
    const plain = this.plain();
    const stretches: Stretch[] = [];
    let from = span.start;
    let broken = false;
    for (let at = span.start; at <= span.end; at++) {
      if (at < span.end && text[at] !== '\n' && !this.breaks.has(at)) continue;
      const stretch = this.stretch(plain, from, at);
      // Between `<br>` and the end of its line there is nothing.
      broken ||= this.breaks.has(from - 1);
      if (stretch.plain !== '') {
        stretches.push(broken ? { ...stretch, broken } : stretch);
        broken = false;
      }
      from = at + 1;
    }
    return stretches;
  }

  private stretch(plain: string, from: number, to: number): Stretch {
    const source = this.text.slice(from, to);
    const lead = from === this.span.start ? 0 : (/^[\s\u00A0>]*/.exec(source)?.[0].length ?? 0);
    const own = plain.slice(from - this.span.start + lead, to - this.span.start);
    const inner = own.length - own.trimStart().length;
    const kept = own.trim();
    // A bare address is blank, so that a line may end before it, or be nothing else.
    const links = this.links.filter(({ at }) => at.start >= from && at.start < to);
    const only = kept === '' ? links[0]?.at : undefined;
    const start = only?.start ?? from + lead + inner;
    const end = only?.end ?? start + kept.length;
    const within = (part: Span) => part.start < end && part.end > start;
    return {
      span: { start, end },
      plain: only ? ' '.repeat(end - start) : kept,
      emphasis: this.emphasis.filter(within),
      code: this.code.filter(within),
      links,
    };
  }
}
