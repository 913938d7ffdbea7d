import type { Fix } from '../../model/finding';
import type { Span } from '../../text/span';

/** Takes a thing out and says so. Neither safe to run unattended nor preferred: what it was is lost. */
export const redact = (span: Span, what: string): Fix => ({
  title: `Redact this ${what}`,
  edits: [{ span, text: `[${what} redacted]` }],
});
