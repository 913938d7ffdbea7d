import { version } from '../../../package.json';
import { countsOf, type Reporter, slashed } from './reporter';

/** The version of the format: more fields may come without a new one, none goes. */
export const VERSION = 1;

/** All that is known, for programs; `schema/report.schema.json` says what each field means. */
export const json: Reporter = {
  summary: 'all findings with their fixes, for programs',
  needs: { fixes: true },
  end: ({ files, covered }) => {
    const report = {
      version: VERSION,
      tool: { name: 'postmortem-lint', version },
      summary: { files: files.length, postmortems: files.filter(({ applies }) => applies).length, ...countsOf(files), covered },
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
