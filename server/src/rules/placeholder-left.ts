import { rule } from '../model/rule';
import { removal } from './support/removal';

export default rule({
  id: 'placeholder-left',
  summary: 'No placeholder is left in the text.',
  severity: 'error',
  *check({ placeholders }) {
    for (const { span, text } of placeholders)
      yield {
        span,
        message: `Placeholder left in the text: “${text}”. Fill it in, or remove it.`,
        cause: {
          id: 'placeholder',
          message: (places) => `${places} placeholders left in the text, the first “${text}”. Fill them in, or remove them.`,
        },
        fixes: (postmortem) => [{ title: `Remove “${text}”`, edits: [removal(span, postmortem)] }],
      };
  },
});
