/** A piece of a snippet: text, or a tab stop with the text that is there at first. Stops of one number are typed together. */
export interface Piece {
  stop?: number;
  text: string;
}

const stop = /\$(?<plain>\d+)|\$\{(?<number>\d+)(?::(?<text>(?:[^\\}]|\\.)*)|\|(?<first>(?:[^\\,|]|\\.)*)[^}]*\|)?\}/g;

/** The pieces of a snippet's body. */
export function piecesOf(body: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of body.matchAll(stop)) {
    const { plain, number = plain, text, first = '' } = match.groups ?? {};
    pieces.push({ text: unescaped(body.slice(end, match.index)) }, { stop: Number(number), text: unescaped(text ?? first) });
    end = match.index + match[0].length;
  }
  return [...pieces, { text: unescaped(body.slice(end)) }];
}

/** The numbers of the stops in the order in which Tab goes through them, without the last one, where nothing is left to type. */
export const stopsOf = (pieces: readonly Piece[]): number[] =>
  [...new Set(pieces.flatMap(({ stop }) => stop || []))].sort((one, other) => one - other);

const unescaped = (text: string) => text.replace(/\\([\\$}|,])/g, '$1');
