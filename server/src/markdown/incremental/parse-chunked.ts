import type { Span } from '../../text/span';
import { Region } from '../block';
import type { Labels } from '../reference-labels';
import { type StandIn, standInAt } from './block-boundary';

/** What is read of a text at a time. */
export interface Stride {
  region: Region;
  own: Span;
}

/** A line after a blank one that begins with a letter, or as a heading, a quotation or HTML does; and one that begins an item and is no rule. */
const CUT = /(?:\r\n|\n)[ \t]*(?:\r\n|\n)(?=[\p{L}#><])|\n(?=(?:[-*+]|\d{1,9}[.)])[ \t]+[^\s*_-])/gu;

/** Reads a text from its beginning, about so many characters at a time, for a parser takes more than twice as long for twice the text. It is cut only where whatever follows would begin afresh. */
export function* strides(source: string, labels: Labels, length: number): Iterable<Stride> {
  for (let [start, reach] = [0, length]; start < source.length; ) {
    const { at: end, standIn } = cutAfter(source, start + reach);
    const own = { start, end };
    const region = new Region(source, own, labels, standIn?.text);
    if (!standIn || region.formAt(end) === standIn.form) {
      yield { region, own };
      [start, reach] = [own.end, length];
    } else reach = 2 * (own.end - start);
  }
}

/** The first place to cut after an offset, and what is parsed there in the place of what follows; else the end. */
function cutAfter(source: string, offset: number): { at: number; standIn?: StandIn } {
  CUT.lastIndex = offset;
  for (let found = CUT.exec(source); found; found = CUT.exec(source)) {
    const at = found.index + found[0].length;
    const standIn = standInAt(source, at);
    if (standIn) return { at, standIn };
  }
  return { at: source.length };
}
