import { forLastText } from '../../text/last-text';
import { secretsIn } from './secrets';

/** As much of the beginning of a secret as gives it away where a quotation is cut. */
const HEAD = 8;

/** Answers what is said of a document, a text or plain data, with stars for every sign of the document's secrets. */
export const hidingSecretsOf = forLastText((text): (<Said>(said: Said) => Said) => {
  // Of most texts nothing is said, and a long one takes a while.
  let words: string[] | undefined;
  const hide = (said: unknown): unknown => {
    words ??= wordsOfSecrets(text);
    if (words.length === 0) return said;
    if (typeof said === 'string') return words.reduce(without, said);
    if (Array.isArray(said)) return said.map(hide);
    if (typeof said !== 'object' || said === null) return said;
    return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, hide(value)]));
  };
  return hide as <Said>(said: Said) => Said;
});

const wordsOfSecrets = (text: string): string[] => [
  ...new Set(secretsIn(text).flatMap(({ span }) => text.slice(span.start, span.end).split(/\s+/).filter(Boolean))),
];

function without(said: string, secret: string): string {
  const head = secret.slice(0, HEAD);
  let out = '';
  let kept = 0;
  for (let at = said.indexOf(head); at >= 0; at = said.indexOf(head, kept)) {
    let end = at + head.length;
    while (end - at < secret.length && said[end] === secret[end - at]) end++;
    out += said.slice(kept, at) + '*'.repeat(end - at);
    kept = end;
  }
  return out + said.slice(kept);
}
