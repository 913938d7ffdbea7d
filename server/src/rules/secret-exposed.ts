import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { redact } from './support/redact';
import { secretsIn } from './support/secrets';

export default rule({
  id: 'secret-exposed',
  summary: 'No key, token or password is published.',
  severity: 'error',
  concerns: 'both',
  *check({ text }) {
    for (const { span, name } of secretsIn(text))
      yield {
        span,
        message: t(
          'Secret in the text: {0}. Redact it, and replace it where it is in use: whoever read the file may have kept it.',
          t(name),
        ),
        fixes: [redact(span, name)],
      };
  },
});
