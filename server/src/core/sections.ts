import type { Line } from './line';
import type { Section, SectionForm, Span } from './model';
import type { TitleCandidate } from './titles';

/** Ids that are no section of their own where they stand as a label below another: fields of the summary, mostly. */
const FIELD_IDS = new Set(['impact', 'detection', 'responders', 'supporting']);

/** A section and the lines it holds. */
export interface SectionLines extends Omit<Section, 'words' | 'empty'> {
  /** Index of the title's line, and of the line behind the last one. */
  from: number;
  to: number;
  /** Where its text begins on the title's own line, for a run-in title. */
  runIn?: number;
}

/**
 * Chooses among the candidates those that title sections, and says how far each reaches.
 * Headings always do. A weaker title does when it is the best one for its part; “Root Cause:” inside the summary is a mere label when the real section follows.
 */
export function chooseSections(candidates: readonly TitleCandidate[], lines: readonly Line[], textEnd: number): SectionLines[] {
  const titled = candidates.filter((candidate) => candidate.form === 'heading' || candidate.named);
  const chosen = titled.filter((candidate, index) => candidate.form === 'heading' || isSection(candidate, index, titled));
  const level = sectionLevel(chosen);
  const whole = new Set(chosen.flatMap(({ named }) => named?.ids ?? []));
  return chosen.map((candidate, index) => {
    const own = rank(candidate, index, chosen, level);
    const next = chosen
      .slice(index + 1)
      .find((other, at) => rank(other, index + 1 + at, chosen, level) <= own && !isWithin(other, candidate));
    const to = next ? next.line : lines.length;
    const end = next ? (lines[next.line]?.span.start ?? textEnd) : textEnd;
    return section(candidate, own, to, end, lines, (id) =>
      WHOLE.has(id) && !whole.has(WHOLE.get(id) as string) ? (WHOLE.get(id) as string) : id,
    );
  });
}

/** A title that names a part of what the section above is about (“Tasks” behind “Corrective measures”) does not close it. */
function isWithin(other: TitleCandidate, candidate: TitleCandidate): boolean {
  const [ids, own] = [other.named?.ids ?? [], candidate.named?.ids ?? []];
  const halves = ids.filter((id) => WHOLE.has(id)).length;
  return ids.length > 0 && (halves > 0 || ids.length < own.length) && ids.every((id) => own.includes(WHOLE.get(id) ?? id));
}

/** Halves of a part: without the whole they stand for it. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['improvements', 'corrective'],
  ['tasks', 'corrective'],
]);

function section(
  candidate: TitleCandidate,
  level: number,
  to: number,
  end: number,
  lines: readonly Line[],
  standsFor: (id: string) => string,
): SectionLines {
  const titleLine = lines[candidate.line]?.span ?? candidate.span;
  const ids = (candidate.named?.ids ?? []).map(standsFor);
  const body: Span = { start: Math.min(end, candidate.runIn ?? titleLine.end), end };
  return {
    id: ids[0] ?? 'other',
    covers: ids,
    title: candidate.text,
    titleSpan: candidate.span,
    form: candidate.form,
    level,
    span: { start: candidate.span.start, end },
    body,
    from: candidate.line,
    to,
    ...(candidate.runIn === undefined ? {} : { runIn: candidate.runIn }),
  };
}

const STRENGTH: Record<SectionForm, number> = { heading: 0, bold: 1, label: 2, 'list-item': 3, table: 4, inline: 4 };

/** Whether a titled line that is no heading titles a section: for one of its parts no better candidate exists. */
function isSection(candidate: TitleCandidate, index: number, all: readonly TitleCandidate[]): boolean {
  const ids = candidate.named?.ids ?? [];
  const weak = candidate.form !== 'bold' && candidate.form !== 'label';
  return ids.some((id) => {
    if (FIELD_IDS.has(id) && (weak || isField(index, all))) return false;
    if (WHOLE.has(id) && candidate.form === 'inline' && all.some(({ named }) => named?.ids.includes(WHOLE.get(id) as string))) return false;
    const rivals = all.filter((other) => other !== candidate && other.named?.ids.includes(id));
    return !rivals.some((rival) => beats(rival, candidate, all));
  });
}

/** “Impact:” below “Issue Summary:” of the same form is a field of it. */
function isField(index: number, all: readonly TitleCandidate[]): boolean {
  const above = all.slice(0, index).findLast(({ named }) => named && !named.ids.some((id) => FIELD_IDS.has(id)));
  return above?.named?.ids.includes('summary') === true;
}

function beats(rival: TitleCandidate, candidate: TitleCandidate, all: readonly TitleCandidate[]): boolean {
  const stronger = STRENGTH[candidate.form] - STRENGTH[rival.form];
  if (stronger !== 0) return stronger > 0;
  const fuller = (rival.named?.ids.length ?? 0) - (candidate.named?.ids.length ?? 0);
  if (fuller !== 0) return fuller > 0;
  return isSummaryField(candidate, rival, all);
}

/** “Root Cause:” as a field of the summary, when the section of that name follows behind the timeline. */
function isSummaryField(candidate: TitleCandidate, rival: TitleCandidate, all: readonly TitleCandidate[]): boolean {
  if (!candidate.named?.ids.some((id) => id === 'root-cause' || id === 'resolution')) return false;
  const peers = all.filter(({ form, named }) => form === candidate.form && named?.ids.some((id) => id === 'summary' || id === 'timeline'));
  const above = peers.findLast(({ line }) => line < candidate.line);
  const between = peers.some(({ line, named }) => line > candidate.line && line < rival.line && named?.ids.includes('timeline'));
  return between && above?.named?.ids.includes('summary') === true;
}

/** The heading depth that most parts of this document have. */
function sectionLevel(chosen: readonly TitleCandidate[]): number {
  const counts = new Map<number, number>();
  for (const { level, named, form } of chosen) {
    if (form === 'heading' && named?.ids.some((id) => !FIELD_IDS.has(id))) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 7;
}

/** Titles of parts are equals whatever form they have, but for a field of the summary; an unknown heading ranks by its depth. */
function rank({ form, level, named }: TitleCandidate, index: number, chosen: readonly TitleCandidate[], common: number): number {
  if (form === 'heading') return level;
  const above = chosen.slice(0, index).findLast((other) => other.level < level);
  const field =
    (form === 'inline' || form === 'table') &&
    above?.named?.ids.includes('summary') &&
    !named?.ids.some((id) => id === 'timeline' || id === 'corrective');
  return !field && named?.ids.some((id) => !FIELD_IDS.has(id)) ? Math.min(level, common) : level;
}
