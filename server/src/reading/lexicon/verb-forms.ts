/** Verbs whose past is not made with -ed: the base form, and the other forms that are not regular. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  begin: ['began', 'begun'],
  bring: ['brought'],
  build: ['built'],
  cut: ['cut'],
  dig: ['dug'],
  dive: ['dove'],
  find: ['found'],
  give: ['gave', 'given'],
  put: ['put'],
  rebuild: ['rebuilt'],
  rerun: ['reran'],
  reset: ['reset'],
  rewrite: ['rewrote', 'rewritten'],
  run: ['ran'],
  set: ['set'],
  shut: ['shut'],
  split: ['split'],
  swap: ['swap'],
  take: ['took', 'taken'],
  think: ['thought'],
  withdraw: ['withdrew', 'withdrawn'],
  write: ['wrote', 'written'],
};

/** All forms of some verbs, in small letters. */
export const formsOf = (verbs: Iterable<string>): ReadonlySet<string> =>
  new Set([...verbs].flatMap((verb) => [verb, ...thirdPersons(verb), ...dones(verb)]));

/** Their pasts, participles and gerunds. */
export const donesOf = (verbs: Iterable<string>): ReadonlySet<string> => new Set([...verbs].flatMap(dones));

function thirdPersons(verb: string): string[] {
  return isY(verb) ? [`${verb.slice(0, -1)}ies`] : [`${verb}s`, `${verb}es`];
}

function dones(verb: string): string[] {
  const irregular = IRREGULAR[verb] ?? [];
  if (verb.endsWith('e')) return [`${verb}d`, `${verb.slice(0, -1)}ing`, ...irregular];
  if (isY(verb)) return [`${verb.slice(0, -1)}ied`, `${verb}ing`, ...irregular];
  // “Stopped”, “rolled”: a letter may be doubled.
  return [verb, verb + verb.at(-1)].flatMap((stem) => [`${stem}ed`, `${stem}ing`]).concat(irregular);
}

const isY = (verb: string): boolean => /[^aeiou]y$/.test(verb);
