import type { Position, Severity } from '../../api/types';
import { slashed } from '../../disk/paths';
import type { FileReport } from '../file-report';
import { entriesOf, said } from './causes';
import { pageOf, type Reporter } from './reporter';

const SEVERITIES: Record<Severity, string> = { error: 'ERROR', warning: 'WARNING', info: 'INFO', hint: 'INFO' };

/** The format of reviewdog. A safe fix of one place is a suggestion, which a reviewer accepts with a click. */
export const rdjson: Reporter = {
  summary: 'reviewdog, with suggestions',
  needs: { fixes: true },
  end: ({ files }) => {
    const source = { name: 'postmortem-lint', url: 'https://www.npmjs.com/package/postmortem-lint' };
    return `${JSON.stringify({ source, diagnostics: files.flatMap(diagnosticsOf) }, null, 2)}\n`;
  },
};

function diagnosticsOf({ file, text, findings }: FileReport) {
  // Columns count bytes.
  const place = ({ line, column, offset }: Position) => ({ line, column: Buffer.byteLength(text.slice(offset - column + 1, offset)) + 1 });
  const range = ({ start, end }: { start: Position; end: Position }) => ({ start: place(start), end: place(end) });
  return entriesOf(findings).map((entry) => ({
    message: said(entry),
    location: { path: slashed(file), range: range(entry.finding) },
    severity: SEVERITIES[entry.finding.severity],
    code: { value: entry.finding.rule, url: pageOf(entry.finding.rule) },
    suggestions: entry.finding.fixes.flatMap(({ safe, edits: [edit, ...others] }) =>
      safe && edit && others.length === 0 ? [{ range: range(edit), text: edit.text }] : [],
    ),
  }));
}
