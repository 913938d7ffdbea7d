import type { SectionForm } from '../model/vocabulary';
import { partitionPoint } from '../text/binary-search';
import { datesIn } from '../time/dates';
import type { HeadingCandidate } from './headings';

/** Ids that are no section of their own where they are a label below another: fields of the summary, mostly. */
const FIELD_IDS = new Set(['impact', 'detection', 'responders', 'supporting']);

/** A title, and the lines of its section. */
export interface TitledSection {
  candidate: HeadingCandidate;
  level: number;
  ids: readonly string[];
  /** The index of the title's line, and of the line after the last one. */
  from: number;
  to: number;
}

/**
 * Chooses among the candidates those that title sections, and says how far each reaches.
 * Headings always do. A weaker title does when it is the best one for its part; “Root Cause:” inside the summary is a mere label when the real section follows.
 */
export function chooseTitles(candidates: readonly HeadingCandidate[], count: number, parts: ReadonlySet<string>): TitledSection[] {
  const titled = withoutIntroductions(withTasks(withoutKindsOfTasks(candidates))).filter(
    (candidate) => candidate.form === 'heading' || candidate.named,
  );
  const fields = new Set([...FIELD_IDS].filter((id) => !parts.has(id)));
  const contest = new Contest(titled, fields);
  const chosen = titled.filter((candidate) => candidate.form === 'heading' || contest.won(candidate));
  const ranks = ranksOf(chosen, fields);
  const named = new Set(chosen.flatMap(idsOf));
  const standsFor = (id: string) => (named.has(WHOLE.get(id) ?? id) ? id : (WHOLE.get(id) ?? id));
  return chosen.map((candidate, index) => {
    const own = ranks[index] as number;
    let at = index + 1;
    while (at < chosen.length && ((ranks[at] as number) > own || isWithin(chosen[at] as HeadingCandidate, candidate))) at++;
    const ids = idsOf(candidate).map(standsFor);
    return { candidate, level: own, ids, from: candidate.line, to: chosen[at]?.line ?? count };
  });
}

/** “Mitigate”, “Detection” and the like within the corrective measures say what the tasks below them are for. */
function withoutKindsOfTasks(candidates: readonly HeadingCandidate[]): HeadingCandidate[] {
  let measures: HeadingCandidate | undefined;
  // Where other parts have titles in bold, what a weaker title below one says is its own; a lone one may be among run-in titles of sections.
  const forms = new Set<SectionForm>(['heading']);
  return candidates.map((candidate) => {
    const { form, level, named } = candidate;
    if (measures && level <= measures.level) measures = undefined;
    if (measures && named?.ids.every((id) => TASKS_ARE_FOR.has(id))) return { ...candidate, named: undefined };
    if (measures || !named || !TITLES_OF_OTHERS.has(form)) return candidate;
    if (named.ids.includes('corrective') && forms.has(form)) measures = candidate;
    forms.add(form);
    return candidate;
  });
}

/** Forms of titles that have weaker ones below them. */
const TITLES_OF_OTHERS: ReadonlySet<SectionForm> = new Set(['heading', 'bold', 'label']);

/** “Action items” beside “Improvements”, both below the corrective measures, are the tasks. */
function withTasks(candidates: readonly HeadingCandidate[]): readonly HeadingCandidate[] {
  let beside: HeadingCandidate | undefined;
  return candidates.map((candidate) => {
    const { form, level, named, text } = candidate;
    if (named?.ids.includes('improvements')) beside = candidate;
    else if (form === 'heading') beside = undefined;
    const isBeside = beside?.form === form && beside.level === level && named?.ids.length === 1;
    return isBeside && named.ids[0] === 'corrective' && CALLED_TASKS.test(text)
      ? { ...candidate, named: { ...named, ids: ['tasks'] } }
      : candidate;
  });
}

const CALLED_TASKS = /^\W*(?:specific |follow-?up )?(?:actions?|action items?|to-?dos?|follow-?ups?)\W*$/i;

/** “Introduction” is a summary only where nothing else is called one. */
function withoutIntroductions(candidates: readonly HeadingCandidate[]): readonly HeadingCandidate[] {
  const isSummary = ({ form, named }: HeadingCandidate) => form === 'heading' && named?.ids.includes('summary') === true;
  const summaries = candidates.filter(isSummary);
  if (summaries.length < 2 || summaries.every(({ text }) => INTRODUCES.test(text))) return candidates;
  return candidates.map((candidate) =>
    isSummary(candidate) && INTRODUCES.test(candidate.text) ? { ...candidate, named: undefined } : candidate,
  );
}

const INTRODUCES = /^\W*(?:introduction|brief|description|abstract|(?:the )?(?:incident|outage|issue|problem))\W*$/i;

const TASKS_ARE_FOR = new Set(['root-cause', 'resolution', 'detection', 'impact']);

const idsOf = ({ named }: HeadingCandidate): readonly string[] => named?.ids ?? [];

/** A title that names a part of what the section above is about (“Tasks” after “Corrective measures”) does not close it. */
function isWithin(other: HeadingCandidate, candidate: HeadingCandidate): boolean {
  const [ids, own] = [other.named?.ids ?? [], candidate.named?.ids ?? []];
  if (own.includes('timeline') && ids.length === 0 && isDay(other.text)) return true;
  const halves = ids.filter((id) => WHOLE.has(id)).length;
  return ids.length > 0 && (halves > 0 || ids.length < own.length) && ids.every((id) => own.includes(WHOLE.get(id) ?? id));
}

/** “May 12”, “Tuesday, 12 May 2026”: the entries of a day, where the title above is the timeline's. */
function isDay(title: string): boolean {
  const dates = datesIn(title);
  const rest = dates.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), title);
  return dates.length > 0 && /^(?:\P{L}|\b(?:day|on|(?:mon|tues|wednes|thurs|fri|satur|sun)day|to|utc)\b)*$/iu.test(rest);
}

/** Halves of a part: without the whole they replace it. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['improvements', 'corrective'],
  ['tasks', 'corrective'],
]);

const STRENGTH: Record<SectionForm, number> = { heading: 0, bold: 1, label: 2, 'list-item': 3, table: 4, inline: 4 };

/** A field of the head titles its part unless a bold line or a heading does. */
const IN_HEAD = 1.5;

/** So many lines after a field of the head the next one begins, at most; and it has so many, the summary among them. */
const [HEAD_GAP, HEAD_FIELDS] = [6, 3];

/** Google's head: “**Summary**: …”, “**Impact**: …”, “**Root causes**: …”, each on a line of its own. */
function headOf(titled: readonly HeadingCandidate[]): ReadonlySet<HeadingCandidate> {
  const first = titled.findIndex(({ form, item, named }) => form === 'inline' && !item && named?.ids.includes('summary'));
  if (first < 0) return new Set();
  const fields = [titled[first] as HeadingCandidate];
  for (const candidate of titled.slice(first + 1)) {
    const last = fields.at(-1) as HeadingCandidate;
    if (candidate.form !== 'inline' || candidate.item || candidate.line - last.line > HEAD_GAP) break;
    fields.push(candidate);
  }
  return fields.length >= HEAD_FIELDS ? new Set(fields) : new Set();
}

/** Titles of one part that are alike: equally weak, and for as many parts. */
interface Rivals {
  weakness: number;
  parts: number;
  /** Lines of the first and of the last one. */
  first: number;
  last: number;
}

/** Decides which of several titles of one part is the section's. */
class Contest {
  private readonly byId = new Map<string, Rivals[]>();
  /** Titles of summaries and timelines by form: what comes before the one and after the other. */
  private readonly peers = new Map<SectionForm, HeadingCandidate[]>();
  private readonly timelines = new Map<SectionForm, HeadingCandidate[]>();
  private readonly above = new Map<HeadingCandidate, HeadingCandidate>();
  private readonly below = new Map<HeadingCandidate, HeadingCandidate>();
  /** The run-in titles of a head that says in one field after another what other documents have sections for. */
  private readonly head: ReadonlySet<HeadingCandidate>;

  constructor(
    titled: readonly HeadingCandidate[],
    private readonly fields: ReadonlySet<string>,
  ) {
    this.head = headOf(titled);
    let last: HeadingCandidate | undefined;
    for (const [index, candidate] of titled.entries()) {
      const next = titled[index + 1];
      if (next) this.below.set(candidate, next);
      if (last) this.above.set(candidate, last);
      const ids = idsOf(candidate);
      for (const id of ids) this.enter(candidate, id);
      if (ids.includes('summary') || ids.includes('timeline')) push(this.peers, candidate.form, candidate);
      if (ids.includes('timeline')) push(this.timelines, candidate.form, candidate);
      if (ids.length > 0 && !ids.some((id) => fields.has(id))) last = candidate;
    }
  }

  /** Whether a titled line that is no heading titles a section: for one of its parts no better candidate exists. */
  won(candidate: HeadingCandidate): boolean {
    if (this.titlesBoth(candidate)) return true;
    return idsOf(candidate).some(
      (id) => !this.isField(candidate, id) && !this.byId.get(id)?.some((rivals) => this.beat(rivals, candidate)),
    );
  }

  /** Among its rivals; their lines are in order. */
  private enter(candidate: HeadingCandidate, id: string): void {
    const { line } = candidate;
    const [weakness, parts] = [this.weakness(candidate), idsOf(candidate).length];
    const alike = this.byId.get(id)?.find((rivals) => rivals.weakness === weakness && rivals.parts === parts);
    if (alike) alike.last = line;
    else push(this.byId, id, { weakness, parts, first: line, last: line });
  }

  /** “Root cause and resolution:” above a title of each. */
  private titlesBoth(candidate: HeadingCandidate): boolean {
    const ids = idsOf(candidate);
    const below = idsOf(this.below.get(candidate) ?? candidate);
    return (
      ids.length > 1 && (candidate.form === 'bold' || candidate.form === 'label') && below.length === 1 && ids.includes(below[0] as string)
    );
  }

  /** “Impact:” below “Issue Summary:” is a field of it; “Tasks: …” below “Corrective measures” is a field too. */
  private isField(candidate: HeadingCandidate, id: string): boolean {
    const weak = candidate.form !== 'bold' && candidate.form !== 'label';
    if (this.fields.has(id)) return weak || idsOf(this.above.get(candidate) ?? candidate).includes('summary');
    return candidate.form === 'inline' && this.byId.has(WHOLE.get(id) ?? '');
  }

  /** Whether one of some rivals is better than a title, which may be one of them. */
  private beat(rivals: Rivals, candidate: HeadingCandidate): boolean {
    const stronger = this.weakness(candidate) - rivals.weakness;
    if (stronger !== 0) return stronger > 0;
    const fuller = rivals.parts - idsOf(candidate).length;
    if (fuller <= 0) return fuller === 0 && this.isSummaryField(candidate, rivals.last);
    // “**Resolution**”, then “**Root cause and resolution**”: both are sections, unless the first is a field of the summary.
    return candidate.form !== 'bold' || rivals.first < candidate.line || idsOf(this.above.get(candidate) ?? candidate).includes('summary');
  }

  private weakness(candidate: HeadingCandidate): number {
    return this.head.has(candidate) ? IN_HEAD : STRENGTH[candidate.form];
  }

  /** “Root Cause:” as a field of the summary, when a section of that name, in the line `rival`, follows after the timeline. */
  private isSummaryField(candidate: HeadingCandidate, rival: number): boolean {
    if (!idsOf(candidate).some((id) => id === 'root-cause' || id === 'resolution')) return false;
    const [peers, timelines] = [this.peers.get(candidate.form) ?? [], this.timelines.get(candidate.form) ?? []];
    const above = peers[partitionPoint(peers, ({ line }) => line < candidate.line) - 1];
    if (!above || !idsOf(above).includes('summary')) return false;
    const timeline = timelines[partitionPoint(timelines, ({ line }) => line <= candidate.line)];
    return timeline !== undefined && timeline.line < rival;
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** The heading depth that most parts of this document have. */
function sectionLevel(chosen: readonly HeadingCandidate[], fields: ReadonlySet<string>): number {
  const counts = new Map<number, number>();
  for (const { level, named, form } of chosen) {
    if (form === 'heading' && named?.ids.some((id) => !fields.has(id))) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 7;
}

/** Titles of parts are equals whatever form they have, but for fields of the summary and of lists below a heading; an unknown heading ranks by its depth. */
function ranksOf(chosen: readonly HeadingCandidate[], fields: ReadonlySet<string>): number[] {
  const common = sectionLevel(chosen, fields);
  let titled: HeadingCandidate | undefined;
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
