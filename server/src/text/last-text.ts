/** Keeps what a pure function made of the text that it was asked of last: many questions in a row are of one text. */
export function forLastText<V>(make: (text: string) => V): (text: string) => V {
  let last: { text: string; made: V } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, made: make(text) };
    return last.made;
  };
}
