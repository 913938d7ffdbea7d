import { memo } from '../../incremental/memo';
import { later } from '../../text/l10n';
import { forLastText } from '../../text/last-text';
import type { Span } from '../../text/span';
import { isVaried, looks } from './generated';
import { keyLine, mereExample, privateKey, repeated } from './lexicon/secrets';
import { issuedSecrets } from './lexicon/secrets-issued';
import { placedSecrets } from './lexicon/secrets-placed';
import { findInParagraphs } from './paragraphs';
import type { Words } from './words';

export interface Secret {
  /** What it is, as a noun: “GitHub token”. */
  name: string;
  span: Span;
}

/** Credentials in a text, code and comments included: who reads the file reads those too. */
export const secretsIn = forLastText((text): readonly Secret[] => apart([...privateKeysIn(text), ...findInParagraphs(text, inParagraph)]));

/** In the order of the text. Of those that overlap, the one that begins first is kept, and of those that begin at one place the one that was given first. */
function apart(found: readonly Secret[]): readonly Secret[] {
  let end = 0;
  return [...found]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      const isApart = span.start >= end;
      if (isApart) end = span.end;
      return isApart;
    });
}

/** They go on over blank lines, so that they are looked for in the whole text. */
const privateKeysIn = (text: string): Secret[] =>
  (text.includes('PRIVATE KEY') ? [...text.matchAll(privateKey)] : [])
    .filter(([, body = '']) => keyLine.test(body))
    .map(({ 0: whole, index }) => ({ name: later('private key'), span: { start: index, end: index + whole.trimEnd().length } }));

// What an issuer gave out says more than where it is.
const inParagraph = memo(({ text }: Words): readonly Secret[] => apart([...issuedIn(text), ...placedIn(text)]));

/** Before and after a credential is no letter, digit or hyphen, but for an escape such as `\n` or `%3D`. */
const issued = issuedSecrets.map(([name, { source }]) => ({
  name,
  pattern: new RegExp(`(?<=^|[^\\w.-]|\\\\[nrt]|%[0-9A-F]{2})(?:${source})(?![\\w-])`, 'g'),
}));

/** What follows a credential of which a part was taken out, or the name of a function. */
const CUT = /^(?:\.{2,}|…|[*#•█[(]|<(?!\/)|x{3,})/i;

/** What is long enough to have one in it; a word of megabytes would overflow the stack of the search. */
const LONG_WORD = /\S{20,20000}/g;

function* issuedIn(text: string): Iterable<Secret> {
  for (const { 0: word, index } of text.matchAll(LONG_WORD)) {
    if (word.includes(';base64,')) continue;
    for (const { name, pattern } of issued)
      for (const match of word.matchAll(pattern)) {
        const [secret] = match;
        const start = index + match.index;
        if (isVaried(secret, 10) && !isExample(secret, text, start)) yield { name, span: { start, end: start + secret.length } };
      }
  }
}

function* placedIn(text: string): Iterable<Secret> {
  for (const { name, pattern, needs, look, unless } of placedSecrets) {
    if (!needs.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const [whole, ...groups] = match;
      const { index } = match;
      const secret = (groups.findLast((group) => group !== undefined) ?? whole).replace(/[.,:;!]+$/, '');
      const start = index + whole.lastIndexOf(secret);
      if (!looks[look](secret) || isExample(secret, text, start) || unless?.test(text.slice(Math.max(0, index - 24), index))) continue;
      yield { name, span: { start, end: start + secret.length } };
    }
  }
}

const isExample = (secret: string, text: string, start: number): boolean =>
  mereExample.test(secret) || repeated.test(secret) || CUT.test(text.slice(start + secret.length, start + secret.length + 3));
