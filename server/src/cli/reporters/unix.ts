import type { Severity } from '../../api/types';
import type { Style } from '../paint';
import { folded } from '../words';
import type { Reporter } from './reporter';

export const colours: Record<Severity, Style> = { error: 'red', warning: 'yellow', info: 'blue', hint: 'gray' };

/** One line a finding, as compilers print them: `path:line:column severity message rule-id`. */
export const unix: Reporter = {
  summary: 'one line a finding: path:line:column severity message rule',
  file: ({ file, findings }, { paint }) =>
    findings
      .map(
        ({ start, severity, message, rule }) =>
          `${file}:${start.line}:${start.column} ${paint(colours[severity], severity)} ${folded(message)} ${paint('gray', rule)}\n`,
      )
      .join(''),
};
