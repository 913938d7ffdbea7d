import { memo, memoFor } from '../../incremental/memo';
import type { Postmortem, Wording } from '../../model/postmortem';
import { caseInsensitive } from '../../text/fast-regexp';
import { memoText } from '../../text/memo-text';
import type { Span } from '../../text/span';
import { abbreviations } from '../../time/zone-table';
import { wellKnown } from './lexicon/acronyms';
import { findInSentences } from './sentence-search';
import { type Words, wordsOf } from './words';

export interface Acronym {
  text: string;
  span: Span;
}

const ACRONYM = /(?<![\p{L}\p{N}_./:@#$%-])[A-Z]{3,6}(?=s?(?![\p{L}\p{N}_/@-]|\.\p{L}))/gu;

/** Two words in capitals next to each other are stressed, and no abbreviations. */
const SHOUT = /\b[A-Z]{2,}(?:\s+[A-Z]{2,})+\b/g;

/** The first use of each abbreviation that the text does not spell out. */
export function undefinedAcronyms(postmortem: Postmortem, known: ReadonlySet<string>): Acronym[] {
  const first = new Map<string, Acronym>();
  for (const { sentence, found } of acronyms(postmortem)) {
    if (sentence.titling) continue;
    for (const { text, index } of found) {
      const start = sentence.span.start + index;
      if (!known.has(text) && !first.has(text)) first.set(text, { text, span: { start, end: start + text.length } });
    }
  }
  if (first.size === 0) return [];
  const wordings = runOnWordings(postmortem);
  // A word that also occurs in small letters was only stressed.
  const isWord = (text: string) => wordings.some((wording) => smallWords(wording).has(text.toLowerCase()));
  return [...first.values()].filter(({ text }) => !isWord(text) && !wordings.some((wording) => defines(wording, text)));
}

/** Abbreviations that not everybody knows. */
const acronyms = findInSentences(({ said }: Wording) => {
  if (!/[A-Z]{3}/.test(said) || isShouted(said)) return undefined;
  const found = Array.from(said.replace(SHOUT, (words) => ' '.repeat(words.length)).matchAll(ACRONYM), ({ 0: text, index }) => ({
    text,
    index,
  }));
  const rare = found.filter(({ text }) => !wellKnown.has(text) && !(text in abbreviations));
  return rare.length > 0 ? rare : undefined;
});

const smallWords = memo(({ text }: Words): ReadonlySet<string> => new Set(text.match(/\b[a-z]{3,6}\b/g)));

/** The sentences of a document; those that nothing but white space parts are one, as the words of an abbreviation may go on from one to the next. */
function runOnWordings({ sentences }: Postmortem): Words[] {
  const runs: Wording[][] = [];
  for (const { wording } of sentences) {
    const run = runs.at(-1);
    const above = run?.at(-1);
    if (run && above && runsOn(above, wording)) run.push(wording);
    else runs.push([wording]);
  }
  return runs.map(together);
}

const together = (run: readonly Wording[]): Words => (run.length === 1 && run[0]) || wordsOf(run.map(({ text }) => text).join('\n'));

/** Whether nothing but white space parts the words of two sentences. */
const runsOn = (above: Wording, below: Wording): boolean => /[\p{L}\p{N}]$/u.test(above.text) && /^[\p{L}\p{N}]/u.test(below.text);

const isShouted = (text: string): boolean => (text.match(/\b[A-Z]{2,}\b/g)?.length ?? 0) * 2 > (text.match(/\p{L}+/gu)?.length ?? 0);

/** “(ABC)” after its words, “ABC (its words)”, “ABC: its words”, “ABC means …”, or its words anywhere. */
const defines = memoFor(
  ({ text }: Words, acronym: string): boolean =>
    (text.includes(acronym) && explanation(acronym).test(text)) || spelling(acronym).test(text),
);

const explanation = memoText(
  (acronym) =>
    new RegExp(`[(“"]${acronym}s?[)”",;]|\\b${acronym}s? ?(?:\\([\\p{L} -]{6,}|(?:[=:–—]|stands for|means) \\p{L}+ \\p{L}+)`, 'u'),
);

/** Words with an abbreviation's initials, small words between them left out of it. */
const initials = (acronym: string): string =>
  [...acronym].map((letter) => `${letter}[\\p{L}\\p{N}]+`).join('(?:[\\s-]|\\s(?:of|and|for|to|the|in|on)\\s)');

const spelling = memoText((acronym) => caseInsensitive(new RegExp(`\\b${initials(acronym)}`, 'u')));

/** The words that an abbreviation is short for in this document, where it says so: beside it, or as a name or at a length that is no chance; else undefined. */
export function expansionOf({ sentences }: Postmortem, acronym: string): string | undefined {
  const texts = sentences.map(({ text }) => text);
  const beside = firstMatch(texts, besides(acronym));
  // What follows a zone is no explanation, and two initials are in any text.
  if (beside || acronym.length < 3 || acronym in abbreviations) return beside;
  return firstMatch(texts, explained(acronym)) ?? firstMatch(texts, acronym.length > 3 ? spelling(acronym) : asName(acronym));
}

/** The first match in texts: its group, or the whole of it. */
function firstMatch(texts: readonly string[], pattern: { exec(text: string): RegExpExecArray | null }): string | undefined {
  for (const text of texts) {
    const match = pattern.exec(text);
    if (match) return (match.slice(1).find(Boolean) ?? match[0]).trim();
  }
  return undefined;
}

/** “Its words (ABC)”, “ABC (its words)”, “ABC: its words”. */
const besides = memoText((acronym) => {
  const words = initials(acronym).replace(/[A-Z](?=\[)/g, (letter) => `[${letter}${letter.toLowerCase()}]`);
  return new RegExp(
    `\\b(${words})\\s?[([]["“]?${acronym}s?\\b|\\b${acronym}s?\\s?(?:[([]|[=:–—]|stands for|means|is short for)\\s?["“]?(${words})\\b`,
    'u',
  );
});

/** Other words that explain it: “ABC (our own balancer)”, “ABC means …”. */
const explained = memoText(
  (acronym) =>
    new RegExp(`\\b${acronym}s? ?(?:\\(([\\p{L}]+(?:[ -][\\p{L}]+){1,7})\\)|(?:=|stands for|means) (\\p{L}+(?:[ -]\\p{L}+){1,7}))`, 'u'),
);

const asName = memoText((acronym) => new RegExp(`\\b${initials(acronym)}`, 'u'));
