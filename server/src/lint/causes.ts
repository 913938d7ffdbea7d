import type { Finding, Report, SharedCause } from '../model/finding';
import type { Severity } from '../model/severity';
import { groupBy } from '../text/group-by';

/** A report with its rule's id and the severity that counts. */
export type Reported = Report & { rule: string; severity: Severity };

/** Findings of reports that are in the order of their places: each knows which one it is of those with its cause. */
export function withCauses(reports: readonly Reported[]): Finding[] {
  const shared = new Map<Reported, SharedCause>();
  for (const group of groupBy(reports, ({ rule, cause }) => cause && `${rule} ${cause.id}`).values()) {
    const [{ cause, span: first, message: own }] = group as [Reported];
    if (!cause) continue;
    const [{ id }, places] = [cause, group.length];
    const message = places > 1 ? cause.message(places) : own;
    for (const [index, report] of group.entries()) shared.set(report, { id, message, place: index + 1, places, first });
  }
  return reports.map((report) => {
    const { cause, coveredBy, ...finding } = report;
    const own = shared.get(report);
    return own ? { ...finding, cause: own } : finding;
  });
}

interface OfCause {
  message: string;
  cause?: Pick<SharedCause, 'message' | 'place' | 'places'>;
}

/** Each cause once: its findings without those that only repeat the first. */
export const oncePerCause = <Some extends OfCause>(findings: readonly Some[]): Some[] =>
  findings.filter(({ cause }) => cause === undefined || cause.place === 1);

/** How many there are of each severity, each cause once: as many as a list shows. */
export function countBySeverity(findings: readonly (OfCause & { severity: Severity })[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of oncePerCause(findings)) counts[severity]++;
  return counts;
}

/** What is said of a cause at its first place. */
export const saidOfAll = ({ message, cause }: OfCause): string => cause?.message ?? message;
