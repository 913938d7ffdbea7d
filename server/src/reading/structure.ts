import type { Line } from '../markdown/line';
import type { Profile } from '../model/profile';
import { type DocumentTitle, findTitle } from './document-title';
import { matcherOf } from './heading-names';
import { findHeadings } from './headings';
import { partIds } from './profile-detection';
import { layOutSections, type SectionLines } from './sections';
import type { Statement } from './statement';
import { groupStatements } from './statements';

/** What in a text is a title, and what is said below it. */
export interface Structure {
  lines: readonly Line[];
  title: DocumentTitle | undefined;
  sections: readonly SectionLines[];
  statements: readonly Statement[];
}

/** Tells titles from statements. `textEnd`: where the last sections end. */
export function readStructure(lines: readonly Line[], profile: Profile, textEnd: number): Structure {
  const headings = findHeadings(lines, matcherOf(profile));
  const title = findTitle(headings, lines);
  const titles = headings.filter((heading) => heading !== title?.heading);
  const sections = layOutSections(titles, lines, textEnd, partIds(profile));
  return { lines, title, sections, statements: groupStatements(lines, sections) };
}
