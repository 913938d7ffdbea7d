import { rule } from '../model/rule';
import { removal } from './support/removal';
import { instructionsLeft } from './support/template-text';

export default rule({
  id: 'template-text-left',
  summary: 'No sentence of the template or of the task is left in the text.',
  severity: 'error',
  *check(postmortem) {
    for (const span of [...postmortem.templateText, ...instructionsLeft(postmortem).map((sentence) => sentence.span)])
      yield {
        span,
        message: 'This text is from the template. Replace it with your own.',
        cause: { id: 'template', message: (places) => `${places} lines are from the template. Replace them with your own text.` },
        fixes: (now) => [{ title: 'Remove the template’s text', edits: [removal(span, now)] }],
      };
  },
});
