import type { Fix } from '../../model/finding';
import { t } from '../../text/l10n';
import type { Span } from '../../text/span';

/** Takes a thing out and says so. Neither safe to run unattended nor preferred: what it was is lost. */
export const redact = (span: Span, what: string): Fix => ({
  title: t('Redact this {0}', t(what)),
  edits: [{ span, text: `[${what} redacted]` }],
});
