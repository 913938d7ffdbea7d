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
export function chooseSections(
  candidates: readonly TitleCandidate[],
  lines: readonly Line[],
  textEnd: number,
  /** The profile's own parts: what it asks for by itself is no mere field. */
  parts: ReadonlySet<string> = new Set(),
): SectionLines[] {
  const titled = candidates.filter((candidate) => candidate.form === 'heading' || candidate.named);
  const fields = new Set([...FIELD_IDS].filter((id) => !parts.has(id)));
  const contest = new Contest(titled, fields);
  const chosen = titled.filter((candidate) => candidate.form === 'heading' || contest.won(candidate));
  const ranks = ranksOf(chosen, fields);
  const named = new Set(chosen.flatMap(idsOf));
  const standsFor = (id: string) => (named.has(WHOLE.get(id) ?? id) ? id : (WHOLE.get(id) ?? id));
  return chosen.map((candidate, index) => {
    const own = ranks[index] as number;
    let at = index + 1;
    while (at < chosen.length && ((ranks[at] as number) > own || isWithin(chosen[at] as TitleCandidate, candidate))) at++;
    const next = chosen[at];
    const to = next ? next.line : lines.length;
    const end = next ? (lines[next.line]?.span.start ?? textEnd) : textEnd;
    return section(candidate, own, to, end, lines, standsFor);
  });
}

const idsOf = ({ named }: TitleCandidate): readonly string[] => named?.ids ?? [];

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
  const line = lines[candidate.line];
  const titleEnd = line?.below ?? line?.span.end ?? candidate.span.end;
  const ids = (candidate.named?.ids ?? []).map(standsFor);
  const body: Span = { start: Math.min(end, candidate.runIn ?? titleEnd), end };
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

/** Decides which of several titles of one part is the section's. */
class Contest {
  private readonly byId = new Map<string, TitleCandidate[]>();
  /** Titles of summaries and timelines by form: what stands before the one and behind the other. */
  private readonly peers = new Map<SectionForm, TitleCandidate[]>();
  private readonly above = new Map<TitleCandidate, TitleCandidate>();

  constructor(
    titled: readonly TitleCandidate[],
    private readonly fields: ReadonlySet<string>,
  ) {
    let last: TitleCandidate | undefined;
    for (const candidate of titled) {
      if (last) this.above.set(candidate, last);
      const ids = idsOf(candidate);
      for (const id of ids) push(this.byId, id, candidate);
      if (ids.includes('summary') || ids.includes('timeline')) push(this.peers, candidate.form, candidate);
      if (ids.length > 0 && !ids.some((id) => fields.has(id))) last = candidate;
    }
  }

  /** Whether a titled line that is no heading titles a section: for one of its parts no better candidate exists. */
  won(candidate: TitleCandidate): boolean {
    return idsOf(candidate).some((id) => !this.isField(candidate, id) && !this.byId.get(id)?.some((rival) => this.beats(rival, candidate)));
  }

  /** “Impact:” below “Issue Summary:” is a field of it; “Tasks: …” below “Corrective measures” is a field too. */
  private isField(candidate: TitleCandidate, id: string): boolean {
    const weak = candidate.form !== 'bold' && candidate.form !== 'label';
    if (this.fields.has(id)) return weak || idsOf(this.above.get(candidate) ?? candidate).includes('summary');
    return candidate.form === 'inline' && this.byId.has(WHOLE.get(id) ?? '');
  }

  private beats(rival: TitleCandidate, candidate: TitleCandidate): boolean {
    if (rival === candidate) return false;
    const stronger = STRENGTH[candidate.form] - STRENGTH[rival.form];
    if (stronger !== 0) return stronger > 0;
    const fuller = idsOf(rival).length - idsOf(candidate).length;
    return fuller !== 0 ? fuller > 0 : this.isSummaryField(candidate, rival);
  }

  /** “Root Cause:” as a field of the summary, when the section of that name follows behind the timeline. */
  private isSummaryField(candidate: TitleCandidate, rival: TitleCandidate): boolean {
    if (!idsOf(candidate).some((id) => id === 'root-cause' || id === 'resolution')) return false;
    const peers = this.peers.get(candidate.form) ?? [];
    const above = peers.findLast(({ line }) => line < candidate.line);
    if (!above || !idsOf(above).includes('summary')) return false;
    return peers.some((peer) => peer.line > candidate.line && peer.line < rival.line && idsOf(peer).includes('timeline'));
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** The heading depth that most parts of this document have. */
function sectionLevel(chosen: readonly TitleCandidate[], fields: ReadonlySet<string>): number {
  const counts = new Map<number, number>();
  for (const { level, named, form } of chosen) {
    if (form === 'heading' && named?.ids.some((id) => !fields.has(id))) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 7;
}

/** Titles of parts are equals whatever form they have, but for fields of the summary and of lists below a heading; an unknown heading ranks by its depth. */
function ranksOf(chosen: readonly TitleCandidate[], fields: ReadonlySet<string>): number[] {
  const common = sectionLevel(chosen, fields);
  let titled: TitleCandidate | undefined;
  return chosen.map((candidate) => {
    const { form, level } = candidate;
    const ids = idsOf(candidate);
    const runIn = form === 'inline' || form === 'table';
    const listed = runIn && candidate.item === true && titled?.form === 'heading';
    const inSummary = titled !== undefined && idsOf(titled).includes('summary') && !ids.includes('timeline') && !ids.includes('corrective');
    const field = listed || (runIn && inSummary);
    if (!runIn) titled = candidate;
    return form !== 'heading' && !field && ids.some((id) => !fields.has(id)) ? Math.min(level, common) : level;
  });
}
