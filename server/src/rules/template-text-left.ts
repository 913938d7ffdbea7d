import { rule } from '../model/rule';
import { leftovers } from './support/template-text';

export default rule({
  id: 'template-text-left',
  summary: 'No sentence of the template or of the task is left in the text.',
  severity: 'error',
  *check(postmortem) {
    for (const { span } of leftovers(postmortem))
      yield {
        span,
        message: 'This line is from the template. Replace it with your own text.',
        cause: { id: 'template', message: (places) => `${places} lines are from the template. Replace them with your own text.` },
        fixes: [{ title: 'Remove this line of the template', edits: [{ span, text: '' }] }],
      };
  },
});
