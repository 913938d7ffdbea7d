import { saidOfAll } from '../..';
import type { Finding } from '../../api/types';
import { printable } from '../../text/printable';
import type { Paint } from '../paint';
import { wrapped } from '../print/wrapped';
import { folded } from '../words';
import { type Entry, entriesOf, toldLines } from './causes';
import type { Reporter } from './reporter';
import { toldCounts, toldRest, toldWords } from './summary';
import { colours } from './unix';

/** For people: a file once, then one line a cause in columns, and a last line with the counts. */
export const pretty: Reporter = {
  summary: 'for people, in columns, with a summary',
  needs: { fixes: true },
  file: ({ file, words, findings, text }, { paint, frame, width: columns }) => {
    if (findings.length === 0) return '';
    const entries = entriesOf(findings);
    const place = ({ start }: Finding) => `${start.line}:${start.column}`;
    const width = Math.max(...entries.map(({ finding }) => place(finding).length));
    const lines = entries.flatMap((entry) => {
      const { finding } = entry;
      const said = wrapped(told(entry, paint), columns, width + WIDEST + 6);
      const line = `  ${paint('gray', place(finding).padStart(width))}  ${severity(finding, paint)}  ${said}`;
      return frame && finding.severity === 'error' ? [line, ...frameOf(finding, text, paint, columns)] : [line];
    });
    return `${paint('underline', folded(file))}  ${paint('gray', toldWords(words))}\n${lines.join('\n')}\n\n`;
  },
  end: (report, { paint }) => {
    const found = report.files.some(({ findings }) => findings.length > 0);
    const serious = report.files.some(({ findings }) => findings.some(({ severity }) => severity === 'error' || severity === 'warning'));
    const sign = serious ? paint('red', '✖') : paint('green', '✔');
    const line = `${sign} ${paint('bold', toldCounts(report))}${toldRest(report)
      .map((part) => ` · ${part}`)
      .join('')}\n`;
    const none = report.files.length > 0 && report.files.every(({ applies }) => !applies);
    const hint = found ? 'postmortem-lint explain RULE says more of a rule.' : none ? HOW_ONE_IS_KNOWN : '';
    return line + (hint && `${paint('gray', `  ${hint}`)}\n`);
  },
};

/** For who expected findings. */
const HOW_ONE_IS_KNOWN = 'A file is one by its path (postmortems/…, incidents/…), its front matter (type: postmortem) or its content.';

const WIDEST = 'warning'.length;

const severity = ({ severity: name }: Finding, paint: Paint): string => paint(colours[name], name.padEnd(WIDEST));

function told({ finding, others }: Entry, paint: Paint): string {
  const lines = others.length === 0 ? '' : ` ${paint('gray', `(${toldLines([finding, ...others])})`)}`;
  return `${folded(saidOfAll(finding))}${lines}  ${paint('gray', finding.rule)}`;
}

/** Longer lines than this are not shown as a whole: paragraphs are often one line. */
const LONGEST_LINE = 120;

/** The line that a finding begins in, with the line before it, and a mark below the words. */
function frameOf({ start, end }: Finding, text: string, paint: Paint, columns: number): string[] {
  const all = printable(text)
    .split(/\r?\n/)
    .map((line) => line.replaceAll('\t', ' '));
  const width = String(start.line).length;
  const edge = (number: string | number) => paint('gray', `    ${String(number).padStart(width)} │`);
  const room = Math.min(columns, LONGEST_LINE) - width - 7;
  const before = all[start.line - 2];
  const line = all[start.line - 1] ?? '';
  // A quarter of the room for what is before the words.
  const from = Math.max(0, Math.min(start.column - 1 - Math.floor(room / 4), line.length - room));
  const until = end.line === start.line ? end.column : line.length + 1;
  const mark = ' '.repeat(start.column - 1) + '^'.repeat(Math.max(1, until - start.column));
  return [
    ...(before === undefined ? [] : [`${edge(start.line - 1)} ${seenOf(before, 0, room)}`]),
    `${edge(start.line)} ${seenOf(line, from, room)}`,
    `${edge('')} ${paint('red', mark.slice(from, from + room))}`,
  ];
}

/** As much of a line as there is room for, with an ellipsis for what is before and after. */
function seenOf(line: string, from: number, room: number): string {
  const seen = line.slice(from, from + room);
  const begun = from > 0 ? `…${seen.slice(1)}` : seen;
  return from + room < line.length ? `${begun.slice(0, -1)}…` : begun;
}
