import { byText, remembered, rememberedFor, whileSame } from '../../incremental/memo';
import { areSame } from '../../incremental/shallow-equal';
import type { Postmortem, Wording } from '../../model/postmortem';
import { ignoringCase } from '../../text/fast-regexp';
import type { Span } from '../../text/span';
import { abbreviations } from '../../time/zone-table';
import { wellKnown } from './lexicon/acronyms';
import { type Passage, passagesOf, teller } from './sentence-search';

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
  const stretches = stretchesOf(postmortem);
  // A word that also stands in small letters was only stressed.
  const isWord = (text: string) => passagesOf(postmortem).some((passage) => smallWords(passage).has(text.toLowerCase()));
  return [...first.values()].filter(({ text }) => !isWord(text) && !stretches.some((stretch) => defines(stretch, text)));
}

/** Abbreviations that not everybody knows. */
const acronyms = teller(({ said }: Wording) => {
  if (!/[A-Z]{3}/.test(said) || isShouted(said)) return undefined;
  const found = Array.from(said.replace(SHOUT, (words) => ' '.repeat(words.length)).matchAll(ACRONYM), ({ 0: text, index }) => ({
    text,
    index,
  }));
  const rare = found.filter(({ text }) => !wellKnown.has(text) && !(text in abbreviations));
  return rare.length > 0 ? rare : undefined;
});

const textOf = remembered(({ items }: Passage) => items.map(({ text }) => text).join('\n'));

const smallWords = remembered((passage: Passage): ReadonlySet<string> => new Set(textOf(passage).match(/\b[a-z]{3,6}\b/g)));

/** A passage's text and what an abbreviation's words may run on into. */
interface Stretch {
  text: string;
}

const stretchOf = whileSame(
  areSame<Wording>,
  (passage: Passage, behind: readonly Wording[]): Stretch => ({
    text: [textOf(passage), ...behind.map(({ text }) => text)].join('\n'),
  }),
);

/** The most words in a row that spell an abbreviation out, “of” and the like among them. */
const MOST_WORDS = 11;

function stretchesOf(postmortem: Postmortem): Stretch[] {
  const passages = passagesOf(postmortem);
  return passages.map((passage, index) => stretchOf(passage, runOnBehind(passages, index)));
}

/** The sentences behind a passage that its last one runs on into. */
function runOnBehind(passages: readonly Passage[], index: number): Wording[] {
  const behind: Wording[] = [];
  let above = passages[index]?.items.at(-1);
  for (let next = index + 1; above && next < passages.length; next++) {
    for (const below of passages[next]?.items ?? []) {
      if (behind.length === MOST_WORDS || !runsOn(above, below)) return behind;
      behind.push(below);
      above = below;
    }
  }
  return behind;
}

/** Whether nothing but white space parts the words of two sentences. */
const runsOn = (above: Wording, below: Wording): boolean => /[\p{L}\p{N}]$/u.test(above.text) && /^[\p{L}\p{N}]/u.test(below.text);

const isShouted = (text: string): boolean => (text.match(/\b[A-Z]{2,}\b/g)?.length ?? 0) * 2 > (text.match(/\p{L}+/gu)?.length ?? 0);

/** “(ABC)” behind its words, “ABC (its words)”, “ABC: its words”, “ABC stands for …”, or its words anywhere. */
const defines = rememberedFor(
  ({ text }: Stretch, acronym: string): boolean =>
    (text.includes(acronym) && explanation(acronym).test(text)) || spelling(acronym).test(text),
);

const explanation = byText(
  (acronym) =>
    new RegExp(`[(“"]${acronym}s?[)”",;]|\\b${acronym}s? ?(?:\\([\\p{L} -]{6,}|(?:[=:–—]|stands for|means) \\p{L}+ \\p{L}+)`, 'u'),
);

const spelling = byText((acronym) => {
  const initials = [...acronym].map((letter) => `${letter}[\\p{L}\\p{N}]+`).join('(?:[\\s-]|\\s(?:of|and|for|to|the|in|on)\\s)');
  return ignoringCase(new RegExp(`\\b${initials}`, 'u'));
});
