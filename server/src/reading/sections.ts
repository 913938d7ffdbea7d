import type { Line } from '../markdown/line';
import type { Section } from '../model/postmortem';
import { chooseTitles, type TitledSection } from './heading-contest';
import type { HeadingCandidate } from './headings';

/** A section and its lines, before its words are counted. */
export interface SectionLines extends Omit<Section, 'words' | 'empty'> {
  /** The index of the title's line, and of the line after the last one. */
  from: number;
  to: number;
  /** For a run-in title: where the section's text begins on the title's own line, counted from the line's start. */
  runIn?: number;
}

/**
 * Lays out the sections of a document, in the order of their titles.
 * @param textEnd where the last ones end.
 * @param parts the profile's own: what it asks for by itself is no mere field.
 */
export const layOutSections = (
  candidates: readonly HeadingCandidate[],
  lines: readonly Line[],
  textEnd: number,
  parts: ReadonlySet<string>,
): SectionLines[] => chooseTitles(candidates, lines.length, parts).map((titled) => sectionOf(titled, lines, textEnd));

function sectionOf({ candidate, level, ids, from, to }: TitledSection, lines: readonly Line[], textEnd: number): SectionLines {
  const { text: title, span: titleSpan, form, runIn } = candidate;
  const { content, span } = lines[from] as Line;
  const end = lines[to]?.span.start ?? textEnd;
  // A title may be the last thing in a text.
  const body = Math.min(end, span.start + (runIn ?? content.below ?? content.plain.length));
  return {
    id: ids[0] ?? 'other',
    covers: [...ids],
    title,
    titleSpan,
    form,
    level,
    span: { start: titleSpan.start, end },
    body: { start: body, end },
    from,
    to,
    ...(runIn !== undefined && { runIn }),
  };
}

/** Answers whether a line is in the timeline. */
export function timelineLines(sections: readonly SectionLines[]): (line: number) => boolean {
  const timelines = sections.filter(({ covers }) => covers.includes('timeline'));
  return (line) => timelines.some(({ from, to }) => line >= from && line < to);
}
