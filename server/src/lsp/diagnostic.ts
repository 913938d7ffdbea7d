import type { Diagnostic } from 'vscode-languageserver';
import { type Finding, type Severity, saidOfAll } from '..';
import { t } from '../text/l10n';
import type { Client } from './client';
import type { Reading } from './documents';
import { rangeOf } from './position';
import { DiagnosticSeverity } from './protocol-values';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding as a diagnostic. The first place of a cause speaks for all; the others are hints, which lists of problems leave out, and lead to it. */
export function diagnosticOf({ document }: Reading, finding: Finding, client: Client): Diagnostic {
  const { uri } = document;
  const { span, rule, severity, cause } = finding;
  const repeats = cause !== undefined && cause.place > 1;
  const related = repeats
    ? [{ span: cause.first, message: t('{0} places have this, this one first', cause.places) }]
    : (finding.related ?? []);
  return {
    range: rangeOf(document, span),
    severity: repeats ? DiagnosticSeverity.Hint : severities[severity],
    code: rule,
    codeDescription: { href: client.rulePage(rule) },
    source: 'postmortem',
    message: repeats ? finding.message : saidOfAll(finding),
    ...(client.relatedInformation &&
      related.length > 0 && {
        relatedInformation: related.map((other) => ({ location: { uri, range: rangeOf(document, other.span) }, message: other.message })),
      }),
  };
}
