import type { Words } from '../../api/types';
import { counted, listed } from '../words';
import { entriesOf } from './causes';
import { countsOf, type RunReport, SEVERITIES } from './reporter';

const NOUNS = { error: 'error', warning: 'warning', info: 'note', hint: 'hint' } as const;

/** `512 words (400–600 asked)`: what is there, and what the profile asks for. */
export function toldWords({ total, min, max }: Words): string {
  const asked =
    min !== undefined && max !== undefined
      ? `${min}–${max}`
      : min !== undefined
        ? `at least ${min}`
        : max !== undefined
          ? `at most ${max}`
          : '';
  return `${counted(total, 'word')}${asked && ` (${asked} asked for)`}`;
}

/** What was found, in one sentence without its full stop: `3 errors and 2 warnings in 1 of 4 postmortems`. */
export function toldCounts({ files }: RunReport): string {
  const counts = countsOf(files);
  const found = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => counted(counts[severity], NOUNS[severity]));
  const postmortems = files.filter(({ applies }) => applies);
  const having = postmortems.filter(({ findings }) => findings.length > 0).length;
  if (postmortems.length === 0) return `No postmortem among ${counted(files.length, 'file')}`;
  const where = postmortems.length === 1 ? '1 postmortem' : `${having} of ${counted(postmortems.length, 'postmortem')}`;
  if (found.length === 0) return `Nothing found in ${counted(postmortems.length, 'postmortem')}`;
  return `${listed(found)} in ${where}`;
}

/** How many causes the program corrects by itself, at one place or more. */
export const fixableIn = ({ files }: RunReport): number =>
  files
    .flatMap(({ findings }) => entriesOf(findings))
    .filter(({ finding, others }) => [finding, ...others].some(({ fixes }) => fixes.some(({ safe }) => safe))).length;

/** The rest of the last line: other files, the baseline, words of a single postmortem, what can be fixed. */
export function toldRest(report: RunReport): string[] {
  const { files, covered } = report;
  const postmortems = files.filter(({ applies }) => applies);
  const others = files.length - postmortems.length;
  const fixable = fixableIn(report);
  const [only] = postmortems;
  return [
    ...(only && postmortems.length === 1 ? [toldWords(only.words)] : []),
    ...(fixable > 0 ? [`${fixable} fixable with --fix`] : []),
    ...(covered > 0 ? [`${counted(covered, 'finding')} in the baseline`] : []),
    ...(postmortems.length > 0 && others > 0 ? [`${counted(others, 'other file')} left alone`] : []),
  ];
}
