import { memo } from '../incremental/memo';
import type { Profile } from '../model/profile';
import { asks, nameWord, QUESTION_WORDS, QUESTIONS, questionWord } from './lexicon/title-words';

/** A title as it was recognised: the ids it names, and how much of it the names explain. */
export interface Named {
  ids: string[];
  /** Nothing but names and neutral words. */
  whole: boolean;
}

/** Words that say nothing about what a section is for. */
const NEUTRAL = new Set(
  `a an the of our your my this that these for to in on and or with at by from all is are was were must contain contains section part detailed details detail brief short
   incident issue issues outage event events postmortem report full complete initial final proposed taken planned key main possible identified other general some
   team teams production service services system systems problem problems`.split(/\s+/),
);

const GLUE = new Set([
  'and',
  'or',
  'of',
  'the',
  'to',
  'for',
  'in',
  'a',
  'an',
  'on',
  'our',
  'we',
  'is',
  'was',
  'it',
  'this',
  'are',
  'did',
  'do',
  'd',
]);

const withoutGlue = (words: readonly string[]): string[] => words.filter((word) => !GLUE.has(word));

/**
 * A name's words without glue, unless a single word would be left of several: “how did we do” is not “how”.
 * None for a name that says nothing in a longer title, such as “the incident”.
 */
function contentOf(name: string[]): string[] {
  const content = contentWords(name);
  return (content.length === 1 && name.length > 2) || name.every((word) => NEUTRAL.has(word)) ? [] : content;
}

/** Lower-case words of a title, without numbering, emoji, punctuation and what is in brackets. */
export function titleWords(title: string): string[] {
  return title
    .replace(/[([{][^)\]}]*[)\]}]?/g, ' ')
    .replace(/^\W*(?:(?:step|part|section)\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-h])\s*[.):-]\s+/i, ' ')
    .toLowerCase()
    .replace(/\bto[\s-]do\b/g, 'todo')
    .replace(/['’](?=\p{L})/gu, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** The words of a title that its names are looked for in. */
const contentWords = (words: readonly string[]): string[] => withoutGlue(words).map(nameWord);

/** Words of a name have so many letters where a plural is understood, and a slip. */
const [LEAST_PLURAL, LEAST_SLIP] = [4, 7];

/** Whether a word is one of a name's: the same, singular or plural, or misspelt. */
function alike(said: string, word: string): boolean {
  if (said === word) return true;
  if (said[0] !== word[0] || Math.abs(said.length - word.length) > 1) return false;
  return isPlural(said, word) || isPlural(word, said) || (word.length >= LEAST_SLIP && isSlip(said, word));
}

const isPlural = (many: string, one: string): boolean => one.length >= LEAST_PLURAL && many === `${one}s`;

/** One letter left out or too many, two in the wrong order, a vowel for another: another consonant makes another word, as in “triagers” for “triggers”. */
function isSlip(said: string, word: string): boolean {
  const shorter = Math.min(said.length, word.length);
  let start = 0;
  while (start < shorter && said[start] === word[start]) start++;
  let end = 0;
  while (end < shorter - start && said.at(-1 - end) === word.at(-1 - end)) end++;
  const [wrong, right] = [said.slice(start, said.length - end), word.slice(start, word.length - end)];
  if (wrong.length + right.length === 1) return true;
  return (VOWEL.test(wrong) && VOWEL.test(right)) || (wrong.length === 2 && wrong === [...right].reverse().join(''));
}

const VOWEL = /^[aeiouy]$/;

/** What words that are alike have in common, as a number: the first letter, and a length. */
const sketch = (word: string, length: number): number => word.charCodeAt(0) * 256 + length;

interface Phrase {
  id: string;
  words: string[];
  /** Its place among all. */
  rank: number;
}

/** Recognises titles by a table of names (`Profile.names`). */
export class HeadingMatcher {
  /** By the first letter of their first word, and of all the longest first. */
  private readonly phrases = new Map<string, Phrase[]>();
  /** Names whose words say nothing by themselves (“how did we do”, “the incident”), which only a title of these very words has. */
  private readonly glued = new Map<string, string>();
  private readonly seen = new Map<string, Named | undefined>();
  private readonly ids: ReadonlySet<string>;
  /** The words of names, and sketches of those that are alike to one. */
  private readonly words = new Set<string>();
  private readonly sketches = new Set<number>();

  constructor(table: Readonly<Record<string, readonly string[]>>) {
    this.ids = new Set(Object.keys(table));
    const named: Omit<Phrase, 'rank'>[] = [];
    for (const [id, names] of Object.entries(table))
      for (const name of names) {
        const words = contentOf(name.split(' '));
        if (words.length > 0) named.push({ id, words });
        else this.glued.set(name, id);
        for (const word of words) this.know(word);
      }
    named.sort((a, b) => b.words.length - a.words.length);
    for (const [rank, phrase] of named.entries()) {
      const initial = initialOf(phrase.words[0]);
      const known = this.phrases.get(initial);
      if (known) known.push({ ...phrase, rank });
      else this.phrases.set(initial, [{ ...phrase, rank }]);
    }
  }

  /** What a title names; undefined when it names nothing, or too little of it does. */
  match(title: string): Named | undefined {
    if (title.length > 160) return undefined;
    let named = this.seen.get(title);
    if (named === undefined && !this.seen.has(title)) {
      named = this.recogniseTitle(title);
      if (this.seen.size > 5000) this.seen.clear();
      this.seen.set(title, named);
    }
    return named;
  }

  /** What a title names that is nothing but names; most lines that are no title are recognised by a single word. */
  matchWhole(title: string): Named | undefined {
    const words = titleWords(title);
    if (!this.glued.has(words.join(' ')) && !contentWords(words).every((word) => this.mayBeNamed(word))) return undefined;
    const named = this.match(title);
    return named?.whole ? named : undefined;
  }

  private know(word: string): void {
    if (this.words.has(word)) return;
    this.words.add(word);
    if (word.length < LEAST_PLURAL) return;
    for (const length of [word.length - 1, word.length, word.length + 1]) this.sketches.add(sketch(word, length));
  }

  private mayBeNamed(word: string): boolean {
    return NEUTRAL.has(word) || this.words.has(word) || this.sketches.has(sketch(word, word.length));
  }

  /** The whole title, or else what comes before or after its colon or dash: “Summation: the moral of the story”, or what a question asks for. */
  private recogniseTitle(title: string): Named | undefined {
    const words = titleWords(title);
    const glued = this.glued.get(words.join(' '));
    if (glued) return { ids: [glued], whole: true };
    const whole = this.recognise(contentWords(words));
    const [first = '', ...others] = title.split(/\s(?:and|&)\s+(?=(?:what|why|how|when|who)\s+\S+\s+\S)/i);
    if (others.length > 0) return this.recogniseQuestions([first, ...others]) ?? whole;
    if (whole?.whole) return whole;
    const halves = title.split(/:\s|\s[-–—]\s/).filter((half) => half.trim() !== '');
    const half =
      halves.length === 2 ? halves.map((text) => this.recognise(contentWords(titleWords(text)))).find((named) => named?.whole) : undefined;
    return whole ?? (half && { ...half, whole: false }) ?? (asks(words) ? this.recogniseQuestion(words) : undefined);
  }

  /** “What went wrong and how did we fix it?” asks for two parts. */
  private recogniseQuestions(questions: readonly string[]): Named | undefined {
    const named = questions.flatMap((question) => this.match(question) ?? []);
    return named.length > 0
      ? {
          ids: [...new Set(named.flatMap(({ ids }) => ids))],
          whole: named.length === questions.length && named.every(({ whole }) => whole),
        }
      : undefined;
  }

  /** “How did we restore service?” names what is left of it without the question's own words. */
  private recogniseQuestion(words: string[]): Named | undefined {
    const question = words.join(' ');
    const asked = QUESTIONS.find(([part, pattern]) => this.ids.has(part) && pattern.test(question))?.[0];
    const named = asked
      ? { ids: [asked] }
      : this.recognise(contentWords(words.filter((word) => !QUESTION_WORDS.has(word)).map(questionWord)));
    return named && { ids: named.ids, whole: false };
  }

  private recognise(words: string[]): Named | undefined {
    if (words.length === 0) return undefined;
    const taken = new Array<boolean>(words.length).fill(false);
    const found: { id: string; at: number }[] = [];
    // A slip is never in the first letter, so that most names need no look.
    const near = [...new Set(words.map(initialOf))].flatMap((initial) => this.phrases.get(initial) ?? []);
    for (const { id, words: phrase } of near.sort((a, b) => a.rank - b.rank)) {
      const at = place(words, phrase, taken);
      if (at < 0) continue;
      taken.fill(true, at, at + phrase.length);
      found.push({ id, at });
    }
    if (found.length === 0) return undefined;
    const rest = words.filter((word, i) => !taken[i] && !NEUTRAL.has(word)).length;
    const named = taken.filter(Boolean).length;
    if (rest > named) return undefined;
    found.sort((a, b) => a.at - b.at);
    return { ids: [...new Set(found.map(({ id }) => id))], whole: rest === 0 };
  }
}

const initialOf = (word = ''): string => word.charAt(0);

function place(words: string[], phrase: string[], taken: boolean[]): number {
  for (let at = 0; at + phrase.length <= words.length; at++) {
    if (phrase.every((word, i) => !taken[at + i] && alike(words[at + i] as string, word))) return at;
  }
  return -1;
}

/** The matcher of a profile's names. */
export const matcherOf = memo((profile: Profile) => new HeadingMatcher(profile.names));
