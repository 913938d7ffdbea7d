import { matchAt } from '../../text/sticky';
import { type Block, beginOfLine, isLineEnd } from '../block';

/** The mark of a list's item at the beginning of a line, and the space after it, where text follows. */
const MARK = /(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)/y;

/** What a parser sees at a block's beginning, in short. */
export interface StandIn {
  text: string;
  form: string;
}

/** A word in the place of what begins unindented. */
const FRESH: StandIn = { text: 'x', form: 'paragraph 1' };

/**
 * Whether a block begins as it did, whatever is before it: an item with its mark, or what follows a blank line or a heading, unindented.
 * Nothing reaches over that but an open fence or HTML, in which no block would have begun. `sameUntil` is where the text may begin to be another.
 */
export function beginsAlone(text: string, { start, form }: Block, sameUntil = text.length): boolean {
  if (isItem(form)) return markAt(text, start) !== '' && start + markAt(text, start).length <= sameUntil;
  return start < sameUntil && beginsFresh(text, start);
}

/**
 * A short beginning in the place of a block that is at `start` now. Where it comes out as what it says, the block does as well:
 * nothing before it goes on into it, and what it becomes depends on itself alone.
 */
export function standInFor(text: string, { form }: Block, start: number): StandIn | undefined {
  if (isItem(form)) return itemAt(text, start);
  return beginsFresh(text, start) ? FRESH : undefined;
}

/** The same for what has not been read yet. */
export const standInAt = (text: string, start: number): StandIn | undefined =>
  itemAt(text, start) ?? (beginsFresh(text, start) ? FRESH : undefined);

function itemAt(text: string, start: number): StandIn | undefined {
  const mark = markAt(text, start);
  return mark ? { text: `${mark}x`, form: `listItem ${mark.length + 1}` } : undefined;
}

/** A block that begins with a bracket may become something else by what is before it: `[ ]` is a check box after a list's mark, also where that is alone. */
export const beginsWithBracket = (text: string, at: number): boolean => /^[ \t>]*\[/.test(text.slice(at, at + 32));

const isItem = (form: string): boolean => form.startsWith('listItem');

function markAt(text: string, at: number): string {
  return matchAt(MARK, text, at)?.[0] ?? '';
}

/** Whether a block that is no item begins here unindented, and nothing in front goes on. */
const beginsFresh = (text: string, at: number): boolean =>
  /\S/.test(text[at] ?? '') && !beginsWithBracket(text, at) && followsClosedLine(text, at);

/** A blank line, or a heading. Lines that nothing goes on from, but for an open fence or HTML. */
const CLOSED = /^[ \t]*$|^#{1,6}(?:[ \t]|$)/;

function followsClosedLine(text: string, at: number): boolean {
  if (at === 0) return true;
  const end = at - (text.slice(Math.max(0, at - 2), at) === '\r\n' ? 2 : 1);
  return isLineEnd(text, end) && CLOSED.test(text.slice(beginOfLine(text, end), end));
}
