import { remembered } from './memo';
import type { Postmortem, Sentence, Wording } from './model';
import { tellerFor } from './passages';
import type { Profile } from './profile';
import { plainOf } from './snippet';

interface Fingerprints {
  /** What the task or the template tells the author to do. */
  instructions: ReadonlySet<string>;
  /** What the template gives as examples, and somebody else's incident may have had too. */
  examples: ReadonlySet<string>;
}

/** The sentences that stand word for word as the task or the template has them. A single example of the template may be true by chance; several are not. */
export function leftovers(postmortem: Postmortem): Sentence[] {
  const { sentences } = postmortem;
  const { instructions, examples } = fingerprints(postmortem.profile);
  const copied = copies(postmortem, postmortem.profile).filter(({ sentence }) => !sentence.titling);
  const told = copied.filter(({ found, index }) => instructions.has(found) && !isAnswered(index)).map(({ sentence }) => sentence);
  const given = copied.filter(({ found }) => examples.has(found)).map(({ sentence }) => sentence);
  return given.length + told.length > 1 ? [...told, ...given] : told;

  /** A question of the task that stands above its answer is a title. */
  function isAnswered(index: number): boolean {
    const [own, next] = [sentences.at(index), sentences.at(index + 1)];
    if (!own || !next || /[.!]$/.test(own.text) || next.parts.at(-1) !== own.parts.at(-1)) return false;
    return !instructions.has(strippedOf(next.wording));
  }
}

const strippedOf = remembered(({ text }: Wording) => stripped(text));

/** The words of the sentences that the task or the template has, too. */
const copies = tellerFor((wording, profile: Profile) => {
  const { instructions, examples } = fingerprints(profile);
  const words = strippedOf(wording);
  return instructions.has(words) || examples.has(words) ? words : undefined;
});

const fingerprints = remembered((profile: Profile): Fingerprints => {
  const texts = templateTexts(profile);
  return {
    instructions: new Set([...profile.instructions, ...texts.filter((text) => IMPERATIVE.test(text))].map(stripped).filter(isTelling)),
    examples: new Set(
      texts
        .filter((text) => !IMPERATIVE.test(text))
        .map(stripped)
        .filter(isTelling),
    ),
  };
});

const IMPERATIVE = /^(?:explain|describe|say|tell|write|name|give|state|provide|include|what|which|who|how|when|why|one sentence)\b/i;

/** Without case, list marks, labels and punctuation. */
const stripped = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(?:root cause|resolution|impact|duration)\s*:/, '')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** Shorter ones are written by chance: “Escalated to the database team.” */
const isTelling = (text: string): boolean => text.split(' ').length >= 6;

const STOP = /\$\{\d+:((?:\\.|[^\\}])*)\}/g;

/** The default of each tab stop. */
function templateTexts({ sections }: Profile): string[] {
  const bodies = sections.flatMap(({ body, parts }) => [body, ...parts.flatMap(({ elements }) => elements.map(({ line }) => line))]);
  return bodies.flatMap((body) => [...body.matchAll(STOP)].map((match) => plainOf(match[1] ?? '')));
}
