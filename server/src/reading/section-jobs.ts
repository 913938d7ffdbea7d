import { matches } from '../incremental/memo';
import { commitment } from './action-detection';
import { patterns } from './lexicon/element-patterns';
import type { SectionLines } from './sections';
import type { Statement, StatementContent } from './statement';
import { someOn } from './time-cursor';
import { lengthInWords } from './word-count';

/** What a part's text does, whatever its title says. */
interface Job {
  /** What the title may be about, as far as it says. */
  below: readonly string[];
  /** Titles that promise it: one statement shows that the text keeps to it. */
  promised?: RegExp;
  /** How much of a statement does the job. */
  done: (statement: StatementContent) => number;
}

const TELLING = ['supporting', 'conclusion'];

/** A root cause explains, a resolution tells what was done, corrective measures commit to something. */
const JOBS: Readonly<Record<string, Job>> = {
  'root-cause': {
    below: TELLING,
    promised: /\bdetails?\b|\bconclusions?\b|\bexplanation\b|\bexplained\b|\bin depth\b|\bdeep dive\b/i,
    done: (statement) => Number(matches(statement, patterns.cause)),
  },
  resolution: { below: TELLING, done: (statement) => Number(matches(statement, patterns.fixed)) },
  corrective: { below: ['lessons', 'conclusion'], done: commitment },
};

/** Whether a section may be one of a part by its text: its title says nothing else. */
export const mayDo = (part: string, { covers }: SectionLines): boolean => covers.every((id) => (JOBS[part]?.below ?? TELLING).includes(id));

/** The share of its statements that do a part's job in a section of that part. */
const SHARE = 0.5;

/** So many words a statement has that says something. */
const WORDS = 5;

/** How much of a section, from its title to where it reaches, does a part's job; 0 where that is too little to tell. */
export function shareDoing(
  part: string,
  { title, from, to }: Pick<SectionLines, 'title' | 'from' | 'to'>,
  statements: readonly Statement[],
): number {
  const job = JOBS[part];
  if (!job) return 0;
  let [said, done] = [0, 0];
  someOn({ from, to }, statements, ({ content }) => {
    if (content.titling || lengthInWords(content) < WORDS) return false;
    said++;
    done += job.done(content);
    return false;
  });
  const share = said > 0 ? done / said : 0;
  return share >= SHARE || job.promised?.test(title) ? share : 0;
}
