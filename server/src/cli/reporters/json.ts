import { version } from '../../../package.json';
import type { Severity } from '../../api/types';
import { slashed } from '../../disk/paths';
import type { FileReport } from '../file-report';
import { countsOf, type Reporter } from './reporter';

/** The version of the format: more fields may come without a new one, none goes. */
export const VERSION = 1;

/** How many findings of each severity are listed. */
function placesOf(files: readonly FileReport[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** All that is known, for programs; `schema/report.schema.json` says what each field means. */
export const json: Reporter = {
  summary: 'all findings with their fixes, for programs',
  needs: { fixes: true },
  end: ({ files, covered }) => {
    const report = {
      version: VERSION,
      tool: { name: 'postmortem-lint', version },
      summary: {
        files: files.length,
        postmortems: files.filter(({ applies }) => applies).length,
        ...placesOf(files),
        covered,
        causes: countsOf(files),
      },
      files: files.map(({ file, kind, applies, ignored, profile, words, findings }) => ({
        file: slashed(file),
        kind,
        applies,
        ignored,
        profile,
        words,
        findings,
      })),
    };
    return `${JSON.stringify(report, null, 2)}\n`;
  },
};
