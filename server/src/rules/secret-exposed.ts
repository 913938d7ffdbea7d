import { rule } from '../model/rule';
import { redact } from './support/redact';
import { secretsIn } from './support/secrets';

export default rule({
  id: 'secret-exposed',
  summary: 'No key, token or password is published.',
  severity: 'error',
  *check({ text }) {
    for (const { span, name } of secretsIn(text))
      yield {
        span,
        message: `Secret in the text: ${name}. Redact it, and replace it where it is in use: whoever read the file may have kept it.`,
        fixes: [redact(span, name)],
      };
  },
});
