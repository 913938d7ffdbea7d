import { fingerprints, stripped } from '../core/leftovers';
import type { Sentence } from '../core/model';
import { rule } from '../core/rule';

export default rule({
  id: 'template-text-left',
  summary: 'No sentence of the template or of the task is left in the text.',
  severity: 'error',
  *check({ sentences, profile }) {
    const left = fingerprints(profile);
    const isLeft = (sentence: Sentence | undefined) => sentence !== undefined && left.has(stripped(sentence.text));
    const questions = new Set(profile.instructions.map(stripped));
    for (const [index, sentence] of sentences.entries()) {
      const { text, span, titling, parts } = sentence;
      if (titling || !isLeft(sentence)) continue;
      // A question of the task that stands above its answer is a title.
      const next = sentences[index + 1];
      if (questions.has(stripped(text)) && next?.parts.at(-1) === parts.at(-1) && next !== undefined && !isLeft(next)) continue;
      yield {
        span,
        message: 'Write your own text over this line of the template.',
        fixes: [{ title: 'Remove this line of the template', edits: [{ span, text: '' }] }],
      };
    }
  },
});
