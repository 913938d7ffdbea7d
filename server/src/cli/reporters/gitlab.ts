import type { Finding, Severity } from '../../api/types';
import { slashed } from '../../disk/paths';
import { said } from './causes';
import { fingerprinted } from './fingerprint';
import type { Reporter } from './reporter';

const SEVERITIES: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info', hint: 'info' };

/** The code quality report of GitLab. */
export const gitlab: Reporter = {
  summary: 'code quality report of GitLab',
  end: ({ files }) => {
    const issues = files.flatMap((report) =>
      fingerprinted(report).map(({ entry, fingerprint }) => {
        const { rule, severity } = entry.finding;
        const location = locationIn(slashed(report.file).replace(/^\.\//, ''));
        return {
          type: 'issue',
          check_name: rule,
          description: said(entry),
          categories: ['Style'],
          severity: SEVERITIES[severity],
          fingerprint,
          location: location(entry.finding),
          ...(entry.others.length > 0 && { other_locations: entry.others.map(location) }),
        };
      }),
    );
    return `${JSON.stringify(issues, null, 2)}\n`;
  },
};

const locationIn =
  (path: string) =>
  ({ start, end }: Finding) => ({ path, lines: { begin: start.line, end: end.line } });
