/** Verbs whose past is not made with -ed: the base form, and the other forms that are not regular. */
const IRREGULAR: Readonly<Record<string, string>> = {
  begin: 'began|begun',
  bring: 'brought',
  build: 'built',
  cut: '',
  dig: 'dug',
  dive: 'dove',
  find: 'found',
  give: 'gave|given',
  put: '',
  rebuild: 'rebuilt',
  rerun: 'reran',
  reset: '',
  rewrite: 'rewrote|rewritten',
  run: 'ran',
  set: '',
  shut: '',
  split: '',
  swap: '',
  take: 'took|taken',
  think: 'thought',
  withdraw: 'withdrew|withdrawn',
  write: 'wrote|written',
};

/** All forms of some verbs, as the alternatives of a pattern for texts in small letters. */
export const formsOf = (verbs: readonly string[]): string =>
  verbs
    .map((verb) => either(stem(verb), verb.endsWith('e') ? 'e[sd]?|ing' : isY(verb) ? 'y|ies|ied|ying' : `(?:e?s|${ending(verb)})?`, verb))
    .join('|');

/** Their pasts, participles and gerunds. */
export const donesOf = (verbs: readonly string[]): string => verbs.map((verb) => either(stem(verb), ending(verb), verb)).join('|');

const isY = (verb: string): boolean => /[^aeiou]y$/.test(verb);

const stem = (verb: string): string => (verb.endsWith('e') || isY(verb) ? verb.slice(0, -1) : verb);

/** “stopped”, “rolled back”: a letter may be doubled. */
function ending(verb: string): string {
  if (verb.endsWith('e')) return 'ed|ing';
  return isY(verb) ? 'ied|ying' : `${verb.at(-1)}?(?:ed|ing)`;
}

function either(start: string, endings: string, verb: string): string {
  const irregular = IRREGULAR[verb];
  return `${start}(?:${endings})${irregular === undefined ? '' : `|${irregular || verb}`}`;
}
