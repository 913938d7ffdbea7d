import { likenesses } from './similarity';
import { countsOf, type OpenTask, type Terms } from './terms';

/** An incident that is like another one. */
export interface Similar {
  file: string;
  title: string;
  /** From 0 to 1. */
  score: number;
  shared: string[];
  /** Open action items of it that are like open ones of the other. */
  open: OpenTask[];
}

/** Below it two texts have no more in common than any two. */
const LEAST = 0.05;
/** Two tasks that are so alike are about the same. */
const SAME_TASK = 0.5;
const SHOWN_WORDS = 6;

/** The incidents most like one, the likest first. */
export function similarTo(first: Terms, others: readonly Terms[], top: number): Similar[] {
  return likenesses([first, ...others].map(({ counts }) => counts))
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
}

function sharedTasks({ open }: Terms, other: Terms): OpenTask[] {
  const tasks = other.open.map(({ text }) => countsOf(text));
  const alike = open.map(({ text }) => likenesses([countsOf(text), ...tasks]));
  return other.open.filter((_, index) => alike.some((one) => (one[index]?.score ?? 0) >= SAME_TASK));
}
