import { LiveSpan } from '../incremental/live-span';
import { areSame } from '../incremental/shallow-equal';
import type { Line } from '../markdown/line';
import type { Section } from '../model/postmortem';
import type { SectionForm } from '../model/vocabulary';
import type { Span } from '../text/span';
import type { TitleCandidate } from './headings';

/** Ids that are no section of their own where they stand as a label below another: fields of the summary, mostly. */
const FIELD_IDS = new Set(['impact', 'detection', 'responders', 'supporting']);

/** A section and the lines it holds. */
export interface SectionLines extends Omit<Section, 'words' | 'empty'> {
  /** Index of the title's line, and of the line behind the last one. */
  from: number;
  to: number;
  /** Where its text begins on the title's own line, for a run-in title, told from the line's start. */
  runIn?: number;
}

/** A title, and the lines of its section. */
interface Titled {
  candidate: TitleCandidate;
  level: number;
  ids: readonly string[];
  from: number;
  to: number;
}

/** Which lines are whose section. It is the same object from one reading to the next as long as that stays so, wherever in the text the lines are. */
export class Layout {
  private readonly lines: readonly number[];
  private readonly titled: readonly Titled[];
  /** Where the last sections end. */
  private readonly end: Span = { start: 0, end: 0 };
  private made: readonly SectionLines[] | undefined;
  /** The one before it, and the line up to which it is the same. */
  private follows: object | undefined;
  private readonly agrees: number;

  constructor(
    private readonly candidates: readonly TitleCandidate[],
    private readonly count: number,
    private readonly parts: ReadonlySet<string>,
    last: Layout | undefined,
  ) {
    this.lines = candidates.map(({ line }) => line);
    this.titled = choose(candidates, count, parts);
    this.follows = last;
    this.agrees = last?.parts === parts ? agreement(this.titled, last.titled) : 0;
    // Else each would keep all before it.
    if (last) last.follows = undefined;
  }

  /** The line up to which sections are those of another layout, which is this one or the one before it. */
  agreesWith(other: Layout | undefined): number {
    if (other === this) return Infinity;
    return other !== undefined && other === this.follows ? this.agrees : 0;
  }

  /** Whether titles stand as they stood. */
  holds(candidates: readonly TitleCandidate[], count: number, parts: ReadonlySet<string>): boolean {
    if (count !== this.count || parts !== this.parts) return false;
    return (
      candidates === this.candidates ||
      (areSame(
        candidates.map(({ line }) => line),
        this.lines,
      ) &&
        areSame(candidates, this.candidates))
    );
  }

  /** The sections, which move along with the lines of their titles; `textEnd` is where the last ones end. Those that end in front of the line `untouched` are as they were, as `last`. */
  sections(lines: readonly Line[], textEnd: number, last: readonly SectionLines[], untouched: number): readonly SectionLines[] {
    this.end.start = textEnd;
    this.made ??= this.titled.map((titled, index) => {
      const known = titled.to < untouched ? last[index] : undefined;
      return known ?? section(titled, lines[titled.from] as Line, lines[titled.to]?.span ?? this.end);
    });
    return this.made;
  }
}

/** How far two layouts are the same: the first line that may stand in other sections by the one than by the other. */
function agreement(some: readonly Titled[], others: readonly Titled[]): number {
  let until = Infinity;
  for (let index = 0; index < Math.max(some.length, others.length); index++) {
    const [a, b] = [some[index], others[index]];
    if (!a || !b || !isSame(a, b)) return Math.min(until, a?.from ?? Infinity, b?.from ?? Infinity);
    if (a.to !== b.to) until = Math.min(until, a.to, b.to);
  }
  return until;
}

const isSame = (a: Titled, b: Titled): boolean =>
  a.candidate === b.candidate && a.from === b.from && a.level === b.level && a.ids.join() === b.ids.join();

/** The layout that candidates for titles and a number of lines make; the last one where it is the same. `parts` are the profile's own: what it asks for by itself is no mere field. */
export const layoutOf = (
  candidates: readonly TitleCandidate[],
  count: number,
  parts: ReadonlySet<string>,
  last: Layout | undefined,
): Layout => (last?.holds(candidates, count, parts) ? last : new Layout(candidates, count, parts, last));

/**
 * Chooses among the candidates those that title sections, and says how far each reaches.
 * Headings always do. A weaker title does when it is the best one for its part; “Root Cause:” inside the summary is a mere label when the real section follows.
 */
function choose(candidates: readonly TitleCandidate[], count: number, parts: ReadonlySet<string>): Titled[] {
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
    const ids = idsOf(candidate).map(standsFor);
    return { candidate, level: own, ids, from: candidate.line, to: chosen[at]?.line ?? count };
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

/** A section that ends where another stretch begins, the line of its title given. */
function section({ candidate, level, ids, from, to }: Titled, line: Line, end: Span): SectionLines {
  const { text: title, span: titleSpan, form, runIn } = candidate;
  const own: SectionLines = {
    id: ids[0] ?? 'other',
    covers: [...ids],
    title,
    titleSpan,
    form,
    level,
    span: new LiveSpan(titleSpan, 0, end, 0),
    body: new Body(line.span, runIn ?? (line.below ?? line.span.end) - line.span.start, end, 0),
    from,
    to,
  };
  if (runIn !== undefined) own.runIn = runIn;
  return own;
}

/** What stands behind a title: nothing where that is the last of the text. */
class Body extends LiveSpan {
  override get start(): number {
    return Math.min(super.start, this.end);
  }
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
