import type { Format } from '../event';
import { stampAt } from '../moment';
import { logEvents, uncoloured } from './log-lines';

/** `2026-03-04T14:05:00.1234567Z message`, also after the job and the step of `gh run view --log`. */
const LINE = /^\uFEFF?(?:([^\t]{1,200})\t([^\t]{1,200})\t\uFEFF?)?(?=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z(?: |$))/;
/** What the runner writes around the lines of a step. */
const MARK = /^##\[(?:endgroup|group|error|warning|notice|command|debug|section)\]/;

/** The log of a run of GitHub Actions. Source: docs.github.com, “Using workflow run logs” and “Workflow commands”. */
export const githubActions: Format = {
  id: 'github-actions',
  name: 'GitHub Actions',
  read: (source) =>
    logEvents(source, (raw) => {
      const line = uncoloured(raw);
      const head = LINE.exec(line);
      const stamp = head && stampAt(line, head[0].length);
      if (!head || !stamp) return undefined;
      const said = line.slice(stamp.end).trim().replace(MARK, '');
      if (said === '') return 'skip';
      return { when: stamp.when, text: head[1] ? `${head[1]}: ${said}` : said };
    }),
};
