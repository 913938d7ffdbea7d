import { rule } from '../core/rule';
import { secretsIn } from '../core/secrets';
import { redact } from './redact';

export default rule({
  id: 'secret-exposed',
  summary: 'No key, token or password is published.',
  severity: 'error',
  *check(postmortem) {
    for (const { span, name } of secretsIn(postmortem))
      yield {
        span,
        message: `Redact this ${name}, and replace it where it is in use: whoever read the file may have kept it.`,
        fixes: [redact(span, name)],
      };
  },
});
