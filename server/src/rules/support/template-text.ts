import { memo } from '../../incremental/memo';
import type { Postmortem, Sentence, Wording } from '../../model/postmortem';
import { isInstruction } from './lexicon/instructions';

/** The sentences with which any template asks for a text; in the corrective part and in the lessons such a sentence is a task, and a question with its answer below a title. */
export function instructionsLeft({ sentences }: Postmortem): Sentence[] {
  const isLeft = ({ parts, wording }: Sentence) => !parts.some((part) => TASKS.has(part)) && asksForText(wording);
  return sentences.filter((sentence, index) => !sentence.titling && isLeft(sentence) && !isAnswered(index));

  function isAnswered(index: number): boolean {
    const [own, next] = [sentences[index], sentences[index + 1]];
    if (!own || !next || /[.!]$/.test(own.text) || next.parts.at(-1) !== own.parts.at(-1)) return false;
    return !isLeft(next);
  }
}

const TASKS: ReadonlySet<string> = new Set(['corrective', 'lessons']);

const asksForText = memo(({ said }: Wording): boolean => isInstruction(said.trim()));
