import type { Severity } from '../../api/types';
import { fingerprinted } from './fingerprint';
import { type Reporter, slashed } from './reporter';

const SEVERITIES: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info', hint: 'info' };

/** The code quality report of GitLab. */
export const gitlab: Reporter = {
  summary: 'code quality report of GitLab',
  end: ({ files }) => {
    const issues = files.flatMap((report) =>
      fingerprinted(report).map(({ finding: { rule, severity, message, start, end }, fingerprint }) => ({
        type: 'issue',
        check_name: rule,
        description: message,
        categories: ['Style'],
        severity: SEVERITIES[severity],
        fingerprint,
        location: { path: slashed(report.file).replace(/^\.\//, ''), lines: { begin: start.line, end: end.line } },
      })),
    );
    return `${JSON.stringify(issues, null, 2)}\n`;
  },
};
