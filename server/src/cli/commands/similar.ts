import path from 'node:path';
import { type CollectOptions, collect } from '../collect';
import { CannotRun, exitCodes } from '../exit';
import { likenesses } from '../incident/similarity';
import { countsOf, type Terms } from '../incident/terms';

export interface SimilarOptions extends CollectOptions {
  format: 'text' | 'json';
  top: number;
}

/** An incident that is like another one. */
interface Similar {
  file: string;
  title: string;
  /** From 0 to 1. */
  score: number;
  shared: string[];
  /** Open action items of it that are like open ones of the other. */
  open: { line: number; text: string }[];
}

/** Below it two texts have no more in common than any two. */
const LEAST = 0.05;
/** Two tasks that are so alike are about the same. */
const SAME_TASK = 0.5;
const SHOWN_WORDS = 6;

/** `postmortem-lint similar FILE [PATH...]`: the incidents most like one, and the open action items that they share. */
export async function similar(file: string, paths: readonly string[], { format, top, ...options }: SimilarOptions): Promise<number> {
  const own = await collect('terms', [file], options);
  if (own.failed) return exitCodes.cannotRun;
  const [first] = own.results.flat();
  if (!first) throw new CannotRun(`${file}: not a postmortem`);
  const { results, failed } = await collect('terms', paths, options);
  const others = results.flat().filter((terms) => path.resolve(terms.file) !== path.resolve(file));
  const found = likenesses([first, ...others].map(({ counts }) => counts))
    .map(({ score, shared }, index): Similar => {
      const other = others[index] as Terms;
      return {
        file: other.file,
        title: other.title,
        score: Math.round(score * 100) / 100,
        shared: shared.slice(0, SHOWN_WORDS),
        open: sharedTasks(first, other),
      };
    })
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score)
    .slice(0, top);
  process.stdout.write(format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : told(found));
  return failed ? exitCodes.cannotRun : exitCodes.clean;
}

function sharedTasks({ open }: Terms, other: Terms): Similar['open'] {
  const tasks = other.open.map(({ text }) => countsOf(text));
  const alike = open.map(({ text }) => likenesses([countsOf(text), ...tasks]));
  return other.open.filter((_, index) => alike.some((one) => (one[index]?.score ?? 0) >= SAME_TASK));
}

function told(found: readonly Similar[]): string {
  if (found.length === 0) return 'No similar incident.\n';
  return found
    .map(({ file, title, score, shared, open }) => {
      const tasks = open.map(({ line, text }) => `      still open: ${file}:${line} ${text.replace(/\s+/g, ' ')}\n`);
      return `${score.toFixed(2)}  ${title}\n      ${file}\n      in common: ${shared.join(', ')}\n${tasks.join('')}`;
    })
    .join('\n');
}
