import { Declarations } from './declarations';
import { blank, type FrontMatter, frontMatter } from './front-matter';
import type { Line } from './line';
import { linesOf } from './lines';
import type { ClockTime, Postmortem, Section } from './model';
import { Names } from './names';
import { parse } from './parse';
import type { Profile } from './profile';
import { chooseSections, type SectionLines } from './sections';
import { type LineTime, readTimes } from './times';
import { titleCandidates } from './titles';
import { countWords } from './words';
import { zonesIn } from './zones';

export interface ReadOptions {
  profile: Profile;
  /** The document's path or URI, when there is one: it can say by itself that a postmortem is to stand there. */
  path?: string;
}

const namesOf = new WeakMap<Profile, Names>();

function names(profile: Profile): Names {
  const known = namesOf.get(profile) ?? new Names(profile.names);
  namesOf.set(profile, known);
  return known;
}

/** Reads a text into a `Postmortem`. Never throws, whatever the text is. */
export function read(text: string, { profile }: ReadOptions): Postmortem {
  const matter = frontMatter(text);
  const source = matter ? blank(text, matter.span) : text.replace(/^\uFEFF/, ' ');
  const lines = linesOf(source, parse(source));
  const sections = chooseSections(titleCandidates(lines, names(profile)), lines, text.trimEnd().length);
  const declarations = new Declarations(lines, sections, declaredInFrontMatter(matter));
  const inTimeline = timelineLines(sections);
  const times = readTimes(lines, declarations, inTimeline);
  return {
    text,
    kind: 'postmortem',
    applies: true,
    profile,
    sections: sections.map((section) => withWords(section, lines)),
    elements: [],
    times: times.map(publicTime),
    timeline: [],
    actions: [],
    words: { total: lines.reduce((sum, line) => sum + countWords(line), 0) },
  };
}

function declaredInFrontMatter(matter: FrontMatter | undefined) {
  const value =
    matter?.fields.get('timezone') ?? matter?.fields.get('time_zone') ?? matter?.fields.get('time-zone') ?? matter?.fields.get('tz');
  return value ? [...zonesIn(value)][0] : undefined;
}

function timelineLines(sections: readonly SectionLines[]): (line: number) => boolean {
  const spans = sections.filter(({ covers }) => covers.includes('timeline'));
  return (line) => spans.some(({ from, to }) => line >= from && line < to);
}

function withWords({ from, to, runIn: _, ...section }: SectionLines, lines: readonly Line[]): Section {
  const own = lines.slice(from, to);
  return { ...section, words: own.reduce((sum, line) => sum + countWords(line), 0), empty: own.length <= 1 && section.form !== 'inline' };
}

const publicTime = ({ line: _line, written: _written, ...time }: LineTime): ClockTime => time;
