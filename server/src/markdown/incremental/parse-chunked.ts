import type { Span } from '../../text/span';
import { Region } from '../block';
import { beginsFresh, FRESH } from './block-boundary';

/** What is read of a text at a time. */
export interface Stride {
  region: Region;
  own: Span;
}

/** A line after a blank one that begins with a letter or as a heading does. */
const CUT = /(?:\r\n|\n)[ \t]*(?:\r\n|\n)(?=[\p{L}#])/gu;

/** Reads a text from its beginning, about so many characters at a time, for a parser takes more than twice as long for twice the text. It is cut only where whatever follows would begin afresh. */
export function* strides(source: string, labels: Iterable<string>, length: number): Iterable<Stride> {
  for (let [start, reach] = [0, length]; start < source.length; ) {
    const own = { start, end: cutAfter(source, start + reach) };
    const isLast = own.end === source.length;
    const region = new Region(source, own, labels, isLast ? '' : FRESH.text);
    if (isLast || region.formAt(own.end) === FRESH.form) {
      yield { region, own };
      [start, reach] = [own.end, length];
    } else reach = 2 * (own.end - start);
  }
}

/** The first place to cut after an offset, else the end. */
function cutAfter(source: string, offset: number): number {
  CUT.lastIndex = offset;
  for (let found = CUT.exec(source); found; found = CUT.exec(source)) {
    const end = found.index + found[0].length;
    if (beginsFresh(source, end)) return end;
  }
  return source.length;
}
