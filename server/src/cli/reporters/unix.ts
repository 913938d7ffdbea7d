import type { Severity } from '../../api/types';
import type { Style } from '../paint';
import { folded } from '../words';
import { entriesOf, said } from './causes';
import type { Reporter } from './reporter';

export const colours: Record<Severity, Style> = { error: 'red', warning: 'yellow', info: 'blue', hint: 'gray' };

/** One line a cause, as compilers print them: `path:line:column severity message rule-id`. */
export const unix: Reporter = {
  summary: 'one line a cause: path:line:column severity message rule',
  file: ({ file, findings }, { paint }) =>
    entriesOf(findings)
      .map((entry) => {
        const { start, severity, rule } = entry.finding;
        return `${folded(file)}:${start.line}:${start.column} ${paint(colours[severity], severity)} ${folded(said(entry))} ${paint('gray', rule)}\n`;
      })
      .join(''),
};
