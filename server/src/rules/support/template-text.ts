import { memo } from '../../incremental/memo';
import type { Postmortem, Sentence, Wording } from '../../model/postmortem';
import type { Profile } from '../../model/profile';
import { isInstruction } from './lexicon/instructions';

/**
 * The sentences that are word for word the task's or the template's, or with which any template asks for a text; a question of the task with its answer
 * below serves as a title. In the corrective part and in the lessons an imperative is a task.
 */
export function leftovers(postmortem: Postmortem): Sentence[] {
  const { sentences, profile } = postmortem;
  const fingerprints = fingerprintsOf(profile);
  const isLeft = (sentence: Sentence) =>
    fingerprints.has(strippedOf(sentence.wording)) || (!sentence.parts.some((part) => TASKS.has(part)) && asksForText(sentence.wording));
  return sentences.filter((sentence, index) => !sentence.titling && isLeft(sentence) && !isAnswered(index));

  function isAnswered(index: number): boolean {
    const [own, next] = [sentences[index], sentences[index + 1]];
    if (!own || !next || /[.!]$/.test(own.text) || next.parts.at(-1) !== own.parts.at(-1)) return false;
    return !isLeft(next);
  }
}

const TASKS: ReadonlySet<string> = new Set(['corrective', 'lessons']);

const asksForText = memo(({ said }: Wording): boolean => isInstruction(said.trim()));

const strippedOf = memo(({ text }: Wording) => stripped(text));

const fingerprintsOf = memo(({ instructions }: Profile): ReadonlySet<string> => new Set(instructions.map(stripped).filter(isTelling)));

/** Without case, list marks, labels and punctuation. */
const stripped = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(?:root cause|resolution|impact|duration)\s*:/, '')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** Shorter ones are written by chance: “Escalated to the database team.” */
const isTelling = (text: string): boolean => text.split(' ').length >= 6;
