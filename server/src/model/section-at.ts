import { partitionPoint } from '../text/binary-search';
import type { Span } from '../text/span';
import type { Section } from './postmortem';

/** Finds the innermost section around a stretch, by its index; -1 where there is none. Sections come in the order of their starts. */
export function innermost(sections: readonly Section[], { start, end }: Span): number {
  let index = partitionPoint(sections, ({ span }) => span.start <= start) - 1;
  while (index >= 0 && (sections[index] as Section).span.end < end) index--;
  return index;
}
