import type { Report } from '../model/finding';
import { partitionPoint } from '../text/binary-search';
import { groupBy } from '../text/group-by';
import type { Span } from '../text/span';

type OfRule = Report & { rule: string };

/** Reports without those of which another rule says the same, and more exactly where. */
export function withoutCovered<Some extends OfRule>(reports: readonly Some[], all: readonly OfRule[]): Some[] {
  if (!reports.some(({ coveredBy }) => coveredBy)) return [...reports];
  const spans = new Map([...groupBy(all, ({ rule }) => rule)].map(([rule, found]) => [rule, overlapping(found.map(({ span }) => span))]));
  return reports.filter(({ coveredBy }) => {
    const overlaps = coveredBy && spans.get(coveredBy.rule);
    return !overlaps || (coveredBy.within !== undefined && !overlaps(coveredBy.within));
  });
}

/** Answers whether a span overlaps one of many. */
function overlapping(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let last = 0;
  const ends = sorted.map(({ end }) => {
    last = Math.max(last, end);
    return last;
  });
  return ({ start, end }) => (ends[partitionPoint(sorted, (other) => other.start < end) - 1] ?? 0) > start;
}
