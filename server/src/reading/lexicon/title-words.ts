/**
 * How the words of titles are formed. What sections are called by whole is in `profiles/names.ts`; here is what makes “How did we restore service?” a resolution.
 *
 * Source: English word formation and questions, tried on the titles of published write-ups.
 */

/** The words that names have, with forms of them. A participle says how things are (“Status: resolved”), so it counts in questions alone. */
const FORMS: readonly (readonly [name: string, forms: string, participles: string])[] = [
  ['prevention', 'prevent preventing preventive preventative', 'prevented'],
  ['mitigation', 'mitigate mitigating', 'mitigated'],
  ['remediation', 'remediate remediating remedy remedies', 'remediated'],
  ['resolution', 'resolve resolving', 'resolved'],
  ['solution', 'solve solving', 'solved'],
  ['recovery', 'recover recovering', 'recovered'],
  ['restoration', 'restore restoring', 'restored'],
  ['repair', 'repairs repairing', 'repaired'],
  ['response', 'respond responding', 'responded'],
  ['detection', 'detect detecting', 'detected'],
  ['learnings', 'learn learning', 'learned learnt'],
];

const mapOf = (pick: (forms: string, participles: string) => string): ReadonlyMap<string, string> =>
  new Map(
    FORMS.flatMap(([name, forms, participles]) =>
      pick(forms, participles)
        .split(' ')
        .map((form): [string, string] => [form, name]),
    ),
  );

const NAME_OF = mapOf((forms) => forms);
const NAME_OF_PARTICIPLE = mapOf((_forms, participles) => participles);

/** The word of a name that a word is a form of, or else the word itself. */
export const nameWord = (word: string): string => NAME_OF.get(word) ?? word;

/** The same in a question: “How was it restored?”. */
export const questionWord = (word: string): string => NAME_OF_PARTICIPLE.get(word) ?? word;

const ASKS = /^(?:what|why|how|when|where|who|which)$/;

/** Whether a title asks, or says what it answers: “Why it failed”. */
export const asks = (words: readonly string[]): boolean => ASKS.test(words[0] ?? '') && words.length > 1;

/** Words of questions that say nothing about what the answer is for. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(
  `what why how when where who which do did does done doing will would can could going go get got make made making happen happened happening happens
   again back time next future later first hard quickly long take took so we us you they it there here be been being not t ll ve s re`.split(
    /\s+/,
  ),
);

/** What is asked for, by the words of the question. The first that fits counts. */
export const QUESTIONS: readonly (readonly [part: string, question: RegExp])[] = [
  [
    'corrective',
    /^(?:what|how) .*\b(?:prevent\w*|avoid\w*|never|differently|changing|(?:next|future|again)$)\b|^what (?:is|s|comes) next\b|^what (?:will|ll|can) (?:we )?(?:do|change|improve)\b|^what (?:we|we are|are we|we re|we will|we ll|will we|we can|can we) (?:going to )?(?:do|doing|change|changing|improve|improving)\b|^where (?:do )?we go from here\b/,
  ],
  [
    'impact',
    /^(?:who|what|which)\b.* (?:was|were|is|are|got) (?:\w+ )?(?:affected|impacted|lost)\b|^who (?:did|does) (?:it|this) (?:affect|impact)\b/,
  ],
  [
    'resolution',
    /^(?:how|what) .*\b(?:fix(?:ed)?|solved?|cured?|repaired)\b|^what (?:was|has been) done\b|^what (?:we did|did we do|we ve done|we have done|have we done)(?: about it| to \w+ it)?$/,
  ],
  ['detection', /^(?:how|when|who) .*\b(?:notice[ds]?|found? out|find out|discover(?:ed)?|spot(?:ted)?)\b/],
  [
    'root-cause',
    /^why\b(?!.*\b(?:long|we|this (?:document|report)|how)\b)|^what (?:caused|broke|triggered|led to|was (?:wrong|broken))\b|^how (?:could|did|does|was) (?:this|it|that|the \w+) (?:happen|break|fail|possible|occur)\b|^what went wrong and (?:why|how)\b/,
  ],
];
