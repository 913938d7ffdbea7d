import { matches } from '../incremental/memo';
import type { Section } from '../model/postmortem';
import type { SectionLines } from './sections';
import type { Statement } from './statement';
import { someOn } from './time-cursor';

const PLACEHOLDER = /^(?:[\W_]|\btbd\b|\btodo\b)*$/i;

/** Ids of sections with details of what the one above them is about, even where their titles are its equals. */
const DETAILS = new Set(['other', 'impact', 'detection', 'responders', 'improvements', 'tasks']);

/** What words are counted by. */
interface Counts {
  statements: readonly Statement[];
  /** How many words there are before each line, and in all. */
  sums: readonly number[];
  /** The ids of the profile's own parts. */
  parts: ReadonlySet<string>;
}

/** The sections as the model has them: with their words, and whether they are empty. */
export const countSectionWords = (sections: readonly SectionLines[], counts: Counts): Section[] =>
  sections.map((section, index) => sectionOf(section, sections[index + 1], counts));

function sectionOf(section: SectionLines, next: SectionLines | undefined, { statements, sums, parts }: Counts): Section {
  const { from, to, runIn, ...own } = section;
  const { id, covers, title } = own;
  const detail = next !== undefined && DETAILS.has(next.id) && !parts.has(next.id);
  const details = next !== undefined && (detail || next.covers.every((part) => covers.includes(part)));
  const continued = details && id !== 'other' && next.from === from + 1;
  // What no title names was found by its text.
  const said = runIn !== undefined || !title || someOn({ from, to }, statements, saysAnything);
  return { ...own, words: (sums[to] ?? 0) - (sums[from] ?? 0), empty: !said && !continued };
}

const saysAnything = ({ content }: Statement): boolean => !content.titling && !matches(content, PLACEHOLDER);
