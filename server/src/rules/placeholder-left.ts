import type { Placeholder } from '../core/model';
import { type Fix, rule } from '../core/rule';

export default rule({
  id: 'placeholder-left',
  summary: 'No placeholder is left in the text.',
  severity: 'error',
  *check({ placeholders }) {
    for (const placeholder of placeholders)
      yield { span: placeholder.span, message: `Fill in “${placeholder.text}”, or remove it.`, fixes: [remove(placeholder)] };
  },
});

const remove = ({ span, text }: Placeholder): Fix => ({ title: `Remove “${text}”`, edits: [{ span, text: '' }] });
