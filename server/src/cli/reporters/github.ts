import type { Severity } from '../../api/types';
import { slashed } from '../../disk/paths';
import { entriesOf, said } from './causes';
import type { Reporter } from './reporter';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** Commands that GitHub Actions shows as annotations of the lines. */
export const github: Reporter = {
  summary: 'annotations of GitHub Actions',
  file: ({ file, findings }) =>
    entriesOf(findings)
      .map((entry) => {
        const { severity, rule, start, end } = entry.finding;
        // Columns mean something to GitHub only within one line.
        const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
        const properties = { file: slashed(file), line: start.line, endLine: end.line, ...columns, title: rule };
        const given = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
        return `::${COMMANDS[severity]} ${given.join()}::${data(said(entry))}\n`;
      })
      .join(''),
};

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
