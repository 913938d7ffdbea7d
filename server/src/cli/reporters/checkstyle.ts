import { version } from '../../../package.json';
import type { Severity } from '../../api/types';
import { slashed } from '../../disk/paths';
import { entriesOf, said } from './causes';
import type { Reporter } from './reporter';
import { document, element } from './xml';

const SEVERITIES: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'info', hint: 'info' };

/** The report of Checkstyle, which Jenkins, reviewdog and many others read. */
export const checkstyle: Reporter = {
  summary: 'Checkstyle XML, for Jenkins, reviewdog and others',
  end: ({ files }) => {
    const found = files.filter(({ findings }) => findings.length > 0);
    const named = found.map(({ file, findings }) =>
      element(
        'file',
        { name: slashed(file) },
        entriesOf(findings).map((entry) => {
          const { start, severity, rule } = entry.finding;
          return element('error', {
            line: start.line,
            column: start.column,
            severity: SEVERITIES[severity],
            message: said(entry),
            source: `postmortem-lint.${rule}`,
          });
        }),
      ),
    );
    return document(element('checkstyle', { version }, named));
  },
};
