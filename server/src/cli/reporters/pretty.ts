import { saidOfAll } from '../..';
import type { Finding } from '../../api/types';
import type { Paint } from '../paint';
import { folded } from '../words';
import { type Entry, entriesOf, toldLines } from './causes';
import type { Reporter } from './reporter';
import { toldCounts, toldRest, toldWords } from './summary';
import { colours } from './unix';

/** For people: a file once, then one line a cause in columns, and a last line with the counts. */
export const pretty: Reporter = {
  summary: 'for people, in columns, with a summary',
  needs: { fixes: true },
  file: ({ file, words, findings, text }, { paint, frame }) => {
    if (findings.length === 0) return '';
    const entries = entriesOf(findings);
    const place = ({ start }: Finding) => `${start.line}:${start.column}`;
    const width = Math.max(...entries.map(({ finding }) => place(finding).length));
    const lines = entries.flatMap((entry) => {
      const { finding } = entry;
      const line = `  ${paint('gray', place(finding).padStart(width))}  ${severity(finding, paint)}  ${told(entry, paint)}`;
      return frame && finding.severity === 'error' ? [line, ...frameOf(finding, text, paint)] : [line];
    });
    return `${paint('underline', file)}  ${paint('gray', toldWords(words))}\n${lines.join('\n')}\n\n`;
  },
  end: (report, { paint }) => {
    const found = report.files.some(({ findings }) => findings.length > 0);
    const serious = report.files.some(({ findings }) => findings.some(({ severity }) => severity === 'error' || severity === 'warning'));
    const sign = serious ? paint('red', '✖') : paint('green', '✔');
    const line = `${sign} ${paint('bold', toldCounts(report))}${toldRest(report)
      .map((part) => ` · ${part}`)
      .join('')}\n`;
    const hint = found ? `${paint('gray', '  postmortem-lint explain RULE says more of a rule.')}\n` : '';
    return line + hint;
  },
};

const WIDEST = 'warning'.length;

const severity = ({ severity: name }: Finding, paint: Paint): string => paint(colours[name], name.padEnd(WIDEST));

function told({ finding, others }: Entry, paint: Paint): string {
  const lines = others.length === 0 ? '' : ` ${paint('gray', `(${toldLines([finding, ...others])})`)}`;
  return `${folded(saidOfAll(finding))}${lines}  ${paint('gray', finding.rule)}`;
}

/** The line that a finding begins in, with the line before it, and a mark below the words. */
function frameOf({ start, end }: Finding, text: string, paint: Paint): string[] {
  const all = text.split(/\r?\n/);
  const width = String(start.line).length;
  const shown = [start.line - 1, start.line].filter((line) => line > 0);
  const line = (all[start.line - 1] ?? '').replaceAll('\t', ' ');
  const until = end.line === start.line ? end.column : line.length + 1;
  const mark = ' '.repeat(start.column - 1) + '^'.repeat(Math.max(1, until - start.column));
  return [
    ...shown.map(
      (number) => `    ${paint('gray', `${String(number).padStart(width)} │`)} ${(all[number - 1] ?? '').replaceAll('\t', ' ')}`,
    ),
    `    ${paint('gray', `${' '.repeat(width)} │`)} ${paint('red', mark)}`,
  ];
}
