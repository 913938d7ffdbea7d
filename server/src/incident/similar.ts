import { likenesses } from './similarity';
import type { OpenTask, Terms } from './terms';

/** An incident that is like another one. */
export interface Similar {
  file: string;
  title: string;
  /** From 0 to 1. */
  score: number;
  shared: string[];
  /** Open action items of it that are open in the other, too. */
  open: OpenTask[];
}

/** Below it two texts have no more in common than any two. */
const LEAST = 0.05;
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
  const own = new Set(open.flatMap(({ what }) => what || []));
  return other.open.filter(({ what }) => own.has(what)).map(({ line, text }) => ({ line, text }));
}
