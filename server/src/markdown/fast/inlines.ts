import type { Emphasis, Link, PhrasingContent, Root, Strong } from 'mdast';
import { matchAt, matchesAt } from '../../text/sticky';
import { identifierOf } from '../reference-labels';

type Point = NonNullable<Root['position']>['start'];

/** What may mean something within a line. */
const MARK = /[`*_[\]<&\\!\n]/g;

/** A link, or an image after its mark, whose text and address hold no marks. */
const LINK = /\[([^[\]\\`*_<>&\n]*)\]\(([^\s\p{Cc}()<>\\&`[\]]*)\)/uy;

/** A word in brackets, which may refer to a definition. */
const REFERENCE = /\[([^[\]\\`*_<>&\n]{1,900})\](?![[(])/y;

/** HTML, or an address in angle brackets. */
const ANGLED = /<(?:[A-Za-z/!?]|[^\s<>]*@)/y;

const ENTITY = /&#?\w+;/y;

/** Emphasis that is open: what it began with, and what goes into it. */
interface Open {
  mark: string;
  start: Point;
  children: PhrasingContent[];
}

/**
 * Reads what is in a paragraph or heading: text, code, links, and emphasis that begins and ends at words.
 * One reader reads the stretches of a text in their order, so that it can count lines.
 */
export class SimpleInline {
  private line = 1;
  private lineStart = 0;
  private lineEnd: number;
  private children: PhrasingContent[] = [];
  private open: Open | undefined;
  /** The text that is collected, and where it begins and ends. */
  private value = '';
  private from: Point | undefined;
  private to = 0;

  /** `defined` are the labels of the text's definitions. */
  constructor(
    private readonly text: string,
    private readonly defined: ReadonlySet<string>,
  ) {
    this.lineEnd = text.indexOf('\n');
  }

  /** The place of an offset that is not before the last one that was asked for. */
  point(offset: number): Point {
    while (this.lineEnd >= 0 && this.lineEnd < offset) {
      this.line++;
      this.lineStart = this.lineEnd + 1;
      this.lineEnd = this.text.indexOf('\n', this.lineStart);
    }
    return { line: this.line, column: offset - this.lineStart + 1, offset };
  }

  /** The nodes between two offsets, as a Markdown parser has them; undefined where they are not simple. */
  read(start: number, end: number): PhrasingContent[] | undefined {
    this.children = [];
    this.open = undefined;
    let at = start;
    while (this.text[at] === ' ') at++;
    while (at < end) {
      MARK.lastIndex = at;
      const mark = MARK.exec(this.text);
      const next = mark && mark.index < end ? mark.index : end;
      if (next > at) this.add(at, this.text.slice(at, next));
      const after = next < end ? this.mark(next, start, end) : end;
      if (after === undefined) return undefined;
      at = after;
    }
    this.trim();
    this.flush();
    return this.open ? undefined : this.children;
  }

  /** Reads a mark, and answers where what it means ends. */
  private mark(at: number, start: number, end: number): number | undefined {
    switch (this.text[at]) {
      case '\n':
        return this.lineBreak(at);
      case '`':
        return this.code(at, end);
      case '*':
      case '_':
        return this.emphasis(at, start, end);
      case '[':
        return this.link(at, end);
      case '!':
        return this.text[at + 1] === '[' ? this.link(at, end) : this.literal(at);
      case '<':
        return matchesAt(ANGLED, this.text, at) ? undefined : this.literal(at);
      case '&':
        return matchesAt(ENTITY, this.text, at) ? undefined : this.literal(at);
      default:
        return undefined;
    }
  }

  private add(at: number, value: string): void {
    this.from ??= this.point(at);
    this.value += value;
    this.to = at + value.length;
  }

  private literal(at: number, length = 1): number {
    this.add(at, this.text.slice(at, at + length));
    return at + length;
  }

  /** Ends the text that is collected. */
  private flush(): void {
    if (this.from) this.children.push({ type: 'text', value: this.value, position: { start: this.from, end: this.point(this.to) } });
    this.value = '';
    this.from = undefined;
  }

  /** Two spaces before a line's end break the line; others there, and indentation, are no part of the text. */
  private lineBreak(at: number): number {
    const spaces = this.trim();
    if (spaces < 2) this.add(at, '\n');
    else {
      this.flush();
      this.children.push({ type: 'break', position: { start: this.point(at - spaces), end: this.point(at + 1) } });
    }
    let next = at + 1;
    while (this.text[next] === ' ') next++;
    return next;
  }

  /** Takes the spaces from the end of the text that is collected, and answers how many they were. */
  private trim(): number {
    const start = this.from?.offset ?? this.to;
    let spaces = 0;
    while (this.to - spaces > start && this.text[this.to - spaces - 1] === ' ') spaces++;
    if (spaces === 0) return 0;
    this.value = this.value.slice(0, this.value.length - spaces);
    this.to -= spaces;
    if (this.value === '') this.from = undefined;
    return spaces;
  }

  private code(at: number, end: number): number | undefined {
    const length = runAt(this.text, at);
    const close = closingRun(this.text, at + length, end, length);
    if (close === undefined) return undefined;
    const source = this.text.slice(at + length, close);
    if (source.includes('\n')) return undefined;
    this.flush();
    const value = /^ (?! *$).* $/.test(source) ? source.slice(1, -1) : source;
    this.children.push({ type: 'inlineCode', value, position: { start: this.point(at), end: this.point(close + length) } });
    return close + length;
  }

  private link(at: number, end: number): number | undefined {
    const opening = this.text[at] === '!' ? 2 : 1;
    const [all = '', label = '', url = ''] = matchAt(LINK, this.text, at + opening - 1) ?? [];
    const after = at + opening - 1 + all.length;
    if (!all || after > end) return opening === 1 ? this.reference(at, end) : undefined;
    this.flush();
    const start = this.point(at);
    const text = { start: this.point(at + opening), end: this.point(at + opening + label.length) };
    const position = { start, end: this.point(after) };
    const children: Link['children'] = label === '' ? [] : [{ type: 'text', value: label, position: text }];
    this.children.push(
      opening === 2 ? { type: 'image', title: null, url, alt: label, position } : { type: 'link', title: null, url, children, position },
    );
    return after;
  }

  private reference(at: number, end: number): number | undefined {
    const [all, label = ''] = matchAt(REFERENCE, this.text, at) ?? [];
    if (!all || at + all.length > end) return undefined;
    const identifier = identifierOf(label);
    if (!this.defined.has(identifier)) return this.literal(at, all.length);
    this.flush();
    const start = this.point(at);
    const text = { start: this.point(at + 1), end: this.point(at + 1 + label.length) };
    const position = { start, end: this.point(at + all.length) };
    const children: PhrasingContent[] = [{ type: 'text', value: label, position: text }];
    this.children.push({ type: 'linkReference', label, identifier, referenceType: 'shortcut', children, position });
    return at + all.length;
  }

  /** One or two marks that can only open emphasis or only close what is open; within a word or between spaces they are text. */
  private emphasis(at: number, start: number, end: number): number | undefined {
    const { text, open } = this;
    const length = runAt(text, at);
    const mark = text.slice(at, at + length);
    const before = at === start ? 'edge' : kindOf(text, at - 1);
    const after = at + length >= end ? 'edge' : kindOf(text, at + length);
    if (length > 2) return undefined;
    if (isGap(before) && isGap(after)) return this.literal(at, length);
    if (mark.startsWith('_') && before === 'word' && after === 'word') return this.literal(at, length);
    const opens = isGap(before) || (before === 'punctuation' && after === 'word');
    const closes = isGap(after) || (after === 'punctuation' && before === 'word');
    if (opens === closes || (opens ? open !== undefined : open?.mark !== mark)) return undefined;
    this.flush();
    if (opens) {
      this.open = { mark, start: this.point(at), children: this.children };
      this.children = [];
    } else if (open) this.close(open, at + length);
    return at + length;
  }

  private close({ mark, start, children: around }: Open, end: number): void {
    const { children } = this;
    const node: Emphasis | Strong = {
      type: mark.length === 2 ? 'strong' : 'emphasis',
      children,
      position: { start, end: this.point(end) },
    };
    around.push(node);
    this.children = around;
    this.open = undefined;
  }
}

/** Where the next run of so many backticks begins. */
function closingRun(text: string, from: number, end: number, length: number): number | undefined {
  for (let at = text.indexOf('`', from); at >= 0 && at < end; at = text.indexOf('`', at + runAt(text, at)))
    if (runAt(text, at) === length) return at;
  return undefined;
}

/** How many of the same characters are here. */
function runAt(text: string, at: number): number {
  let end = at + 1;
  while (text[end] === text[at]) end++;
  return end - at;
}

type Kind = 'edge' | 'space' | 'punctuation' | 'word';

/** What a character is to emphasis. */
function kindOf(text: string, at: number): Kind {
  const character = text[at] ?? '';
  if (/\s/.test(character)) return 'space';
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'word';
}

const isGap = (kind: Kind): boolean => kind === 'edge' || kind === 'space';
