import { type Span, shiftBy } from '../text/span';
import { addressesIn, blankNoise, hrefIn, type LineContent, type Link } from './line';
import type { ParsedLine } from './parsed-line';

const TOKEN = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)\b[^<>]*>|[^<\r\n]+|\r?\n|[<\r]/gi;
const BOLD = /^(?:b|strong|em|i|u|summary)$/;
const BLOCK = /^(?:p|div|br|ul|ol|li|table|thead|tbody|tr|td|th|h[1-6]|section|article|details|summary|blockquote|center|hr|pre)$/;
const UNSEEN = /^(?:script|style|svg)$/;

/** The lines of an HTML block: `<h3>Timeline</h3>` is a heading, `<li>` an item, `<tr>` a row. */
export function htmlLines(text: string, span: Span): ParsedLine[] {
  return new HtmlReader(text).read(span);
}

class HtmlReader {
  private readonly lines: ParsedLine[] = [];
  private pieces: Span[] = [];
  private emphasis: Span[] = [];
  private hrefs: Link[] = [];
  private cells: Span[] = [];
  private cellFrom = 0;
  private bold: number | undefined;
  private heading = 0;
  private lists = 0;
  private item: LineContent['marker'];
  private row = false;
  private unseen = false;

  constructor(private readonly text: string) {}

  read({ start, end }: Span): ParsedLine[] {
    for (const match of this.text.slice(start, end).matchAll(TOKEN)) {
      const at = start + match.index;
      const name = match[2]?.toLowerCase();
      if (name) {
        this.tag(name, match[1] === '/', at, at + match[0].length);
        this.link(match[0], at);
      } else if (/^\r?\n$/.test(match[0])) this.newline();
      else if (!match[0].startsWith('<!--') && !this.unseen && match[0].trim()) this.pieces.push({ start: at, end: at + match[0].length });
    }
    this.flush();
    return this.lines;
  }

  private newline(): void {
    if (!this.row) this.flush();
  }

  private tag(name: string, closing: boolean, start: number, end: number): void {
    if (UNSEEN.test(name)) this.unseen = !closing;
    if (name === 'td' || name === 'th') {
      if (!closing) this.cellFrom = this.pieces.length;
      else if (this.pieces.length > this.cellFrom) this.cells.push(bounds(this.pieces.slice(this.cellFrom)));
      return;
    }
    if (BLOCK.test(name)) this.flush();
    if (/^h[1-6]$/.test(name)) this.heading = closing ? 0 : Number(name[1]);
    if (name === 'ul' || name === 'ol') this.lists += closing ? -1 : 1;
    if (name === 'li') this.item = closing ? undefined : 'bullet';
    if (name === 'tr') this.row = !closing;
    if (!BOLD.test(name)) return;
    if (!closing) this.bold = end;
    else if (this.bold !== undefined) {
      this.emphasis.push({ start: this.bold, end: start });
      this.bold = undefined;
    }
  }

  private link(tag: string, start: number): void {
    const url = hrefIn(tag);
    if (url) this.hrefs.push({ at: { start, end: start + tag.length }, url });
  }

  private flush(): void {
    const { pieces, text } = this;
    if (pieces.length > 0) {
      const whole = bounds(pieces);
      let plain = '';
      for (const piece of pieces) plain += ' '.repeat(piece.start - whole.start - plain.length) + text.slice(piece.start, piece.end);
      const links = [...this.hrefs, ...addressesIn(plain).map(({ at, url }) => ({ at: shiftBy(at, whole.start), url }))];
      plain = blankNoise(plain);
      const lead = plain.length - plain.trimStart().length;
      const kept = plain.trim();
      const span = { start: whole.start + lead, end: whole.start + lead + kept.length };
      if (kept) this.lines.push(this.line(span, kept, links));
    }
    this.pieces = [];
    this.cells = [];
    this.cellFrom = 0;
    this.emphasis = [];
    this.hrefs = [];
  }

  private line(span: Span, plain: string, links: readonly Link[]): ParsedLine {
    const emphasis = this.bold === undefined ? this.emphasis : [...this.emphasis, { start: this.bold, end: span.end }];
    const base = { span, plain, block: 0, emphasis, code: [], links };
    if (this.heading) return { ...base, kind: 'heading', depth: this.heading };
    // Markdown that an HTML block swallowed, for want of a blank line between them
    const hashes = /^(#{1,6})[ \t]+/.exec(plain);
    if (hashes?.[1]) {
      const start = span.start + hashes[0].length;
      return { ...base, span: { start, end: span.end }, plain: plain.slice(hashes[0].length), kind: 'heading', depth: hashes[1].length };
    }
    if (this.row) return { ...base, kind: 'row', depth: 0, cells: this.cells };
    if (this.item) {
      const marker = this.item;
      this.item = undefined;
      return { ...base, kind: 'item', depth: Math.max(1, this.lists), marker };
    }
    return { ...base, kind: 'text', depth: Math.max(0, this.lists) };
  }
}

const bounds = (pieces: Span[]): Span => ({ start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 });
