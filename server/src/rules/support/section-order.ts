import type { Postmortem, Section } from '../../model/postmortem';
import type { Profile, SectionSpec } from '../../model/profile';

/** A titled section and its place in the template. */
export interface Ranked {
  section: Section;
  rank: number;
}

/** The document's sections that the template has too, outermost ones with a title, each part where it comes first. */
export function rankedSections({ sections, profile }: Postmortem): Ranked[] {
  const ranked = new Map<number, Ranked>();
  let end = -1;
  for (const section of sections) {
    if (ranked.size === profile.sections.length) break;
    const rank = rankOf(section.covers, profile);
    if (
      rank < 0 ||
      ranked.has(rank) ||
      !isCalledSo(section, profile.sections[rank] as SectionSpec) ||
      section.form === 'inline' ||
      section.form === 'table' ||
      section.span.start < end
    )
      continue;
    ranked.set(rank, { section, rank });
    end = section.span.end;
  }
  return [...ranked.values()];
}

const rankOf = (covers: readonly string[], { sections }: Profile): number =>
  sections.findIndex(({ parts }) => parts.some(({ id }) => covers.includes(id)));

/** Whether a title has a word of the template's in it: “Summation” after a list of steps is a part of its author's own. */
function isCalledSo({ title }: Section, spec: SectionSpec): boolean {
  const known = [spec.title, ...spec.parts.map((part) => part.title)].flatMap(stemsOf);
  return stemsOf(title).some((stem) => known.includes(stem));
}

/** The beginnings of its longer words, which endings do not change. */
const stemsOf = (title: string): string[] => (title.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 6));

/** A section out of order, and its neighbour in the right order: it belongs after that, or else before. */
export interface Misplaced {
  section: Section;
  neighbour: Section;
  after: boolean;
}

/** The fewest sections that have to be moved to put all in order. */
export function misplaced(ranked: readonly Ranked[]): Misplaced[] {
  const kept = longestRising(ranked);
  return ranked.flatMap(({ section, rank }) => {
    if (kept.some((other) => other.section === section)) return [];
    const before = kept.findLast((other) => other.rank < rank);
    const neighbour = before ?? kept[0];
    return neighbour ? [{ section, neighbour: neighbour.section, after: before !== undefined }] : [];
  });
}

/** The longest run of sections, gaps allowed, that are in the template's order. */
function longestRising(ranked: readonly Ranked[]): Ranked[] {
  const runs: Ranked[][] = [];
  for (const own of ranked) {
    const best = runs.filter((run) => (run.at(-1)?.rank ?? -1) < own.rank).reduce<Ranked[]>((a, b) => (b.length > a.length ? b : a), []);
    runs.push([...best, own]);
  }
  return runs.reduce<Ranked[]>((a, b) => (b.length > a.length ? b : a), []);
}
