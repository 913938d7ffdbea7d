import type { Span } from '../text/span';
import type { ChosenProfile, Profile } from './profile';
import type { DirectiveKind, Kind, Mark, MetadataField, SectionForm } from './vocabulary';

export interface Title {
  span: Span;
  text: string;
}

export interface Section {
  /** What the section is for (`summary`, `timeline`, …), or `other` when its title names nothing the profile knows. */
  id: string;
  /** Every part this section serves; one id, two for “Root Cause and Resolution”, none for `other`. */
  covers: string[];
  title: string;
  titleSpan: Span;
  form: SectionForm;
  /** Its text tells what it is for; its title names nothing that the profile knows. */
  inferred?: true;
  /** Depth in the document: 1–6 for headings, larger for weaker forms. */
  level: number;
  /** From the title's start to the start of the next section that is not below this one. */
  span: Span;
  /** What is below the title. */
  body: Span;
  /** Words of the section, its title included. */
  words: number;
  /** Nothing but white space, comments or placeholders below the title. */
  empty: boolean;
}

/** One of the things the profile asks for, and where it was found. */
export interface ElementReading {
  id: string;
  /** The part it is asked of. */
  part: string;
  present: boolean;
  span?: Span;
}

export type ZoneKind = 'explicit' | 'range' | 'declared' | 'none';

export interface Zone {
  kind: ZoneKind;
  /** As written, e.g. `UTC`, `(PST)` without its brackets, `Pacific Time`. */
  text?: string;
  /** Where it is written. */
  span?: Span;
  /** Every offset the name can mean, `±HH:MM`; one for an exact zone, several for an ambiguous one, none when it depends on the date. */
  offsets?: string[];
  /** IANA id, when the name follows daylight saving (`Pacific Time`, `Africa/Nairobi`). */
  iana?: string;
}

export interface ClockTime {
  /** The time as written, without its zone. */
  span: Span;
  text: string;
  /** 0–23, after am and pm; undefined for an impossible time, which is kept as such. */
  hour?: number;
  minute: number;
  second: number;
  valid: boolean;
  /** The zone belongs after this offset: after am/pm and seconds, before a closing bracket or the dash of an entry. */
  zone: Zone;
  /** The date beside it or in its row, as written. */
  dated?: string;
  /** ISO date, written beside the time or inherited. */
  date?: string;
  /** In its place where the document names no year: the number of the day, of which only differences to others mean anything. */
  day?: number;
  /** ISO instant, when date and zone are known. */
  instant?: string;
  /** Index of the other end of a range in `Postmortem.times`. */
  partner?: number;
}

export interface TimelineEntry {
  span: Span;
  /** Index into `Postmortem.times` of the entry's own time. */
  time?: number;
  text: string;
  /** The text as a value that knows no position. */
  wording: { readonly text: string };
  /** How it is set: a list's item, a table's row, a line of text or a heading. */
  form: 'item' | 'row' | 'line' | 'heading';
  /** A line that a reader sees in one paragraph with the entry above: nothing but a line end, which Markdown takes for a space, parts them. */
  joined: boolean;
  /** What it says, sentence by sentence. */
  sentences: Span[];
  marks: readonly Mark[];
  /** ISO 8601 duration since the first timed entry. */
  elapsed?: string;
}

/** An entry with a time of its own. */
export interface TimedEntry {
  entry: TimelineEntry;
  time: ClockTime;
  /** A date is written beside the time. */
  dated: boolean;
  /** Seconds since the run's first entry; where no date is written, more than half a day backwards is midnight passed. */
  at: number;
  /** Midnight lies between the entry before and this one, and nothing but the clock tells it. */
  midnight: boolean;
}

/** Entries that follow each other: under one title, at one depth, their times comparable. */
export type Run = readonly TimedEntry[];

/** The points of an incident's course. */
export type MilestoneId = 'started' | 'detected' | 'mitigated' | 'resolved';

/** When a point was reached. */
export interface Milestone {
  /** Index into `Postmortem.times`. */
  time: number;
  /** The text says so; otherwise it is likely, as the beginning or the end of the timeline. */
  sure: boolean;
  /** Which part of the text says it: the summary or what introduces it, the timeline, or any other. */
  source: 'summary' | 'timeline' | 'elsewhere';
}

/** The course of the incident, and ISO 8601 durations from its start, where both ends can be compared. */
export interface Milestones extends Partial<Record<MilestoneId, Milestone>> {
  timeToDetect?: string;
  timeToMitigate?: string;
  timeToResolve?: string;
}

export interface Outage {
  /** ISO instants. */
  start?: string;
  end?: string;
  /** ISO 8601 durations. */
  computed?: string;
  stated?: string;
  statedSpan?: Span;
}

/** A length of time that the text gives to a stretch between two of its times. */
export interface StatedLength {
  span: Span;
  seconds: number;
  /** Seconds of the smallest unit it is given in: “2 hours” is given in hours. */
  unit: number;
  /** “about 2 hours”, “over 2 hours”. */
  rounded?: 'about' | 'over';
  /** Indices into `Postmortem.times`. */
  start: number;
  end: number;
  /** Seconds from the one to the other. */
  computed: number;
}

/** What the text says of when the outage was and how long it lasted, as it is written. */
export interface Stated {
  /** The start and the end that the summary names: indices into `Postmortem.times`. */
  window?: { start: number; end: number };
  lengths: StatedLength[];
}

export interface ActionItem {
  span: Span;
  text: string;
  /** The text as a value that knows no position. */
  wording: { readonly text: string };
  /** A reader could not tell when it is done. */
  vague: boolean;
  /** Why it is vague, as a question the author can answer: “which dashboard, which threshold?”. */
  reason?: string;
  /** Broad improvements may be broad; only tasks must be specific. */
  group: 'improvement' | 'task';
  /** A row of a table, whose fields are in cells. */
  tabular: boolean;
  /** Ticked off, or done by what its row says. */
  done?: boolean;
  /** The cell of its row that says whether it is done, in a table with a column for that. */
  status?: Span;
  owner?: string;
  due?: string;
  ticket?: string;
}

export interface WordCount {
  total: number;
}

/** What a sentence says, wherever it is. */
export interface Wording {
  /** As a reader sees it, white space folded. */
  readonly text: string;
  /** What the author says in their own words, as long as the sentence so that offsets stay: markup, code and quotations are spaces. */
  readonly said: string;
}

/** What someone says in running text, an item or a cell. */
export interface Sentence extends Wording {
  span: Span;
  /** The same words as a value that knows no position. */
  wording: Wording;
  /** The parts of every section around it, innermost last. */
  parts: readonly string[];
  /** A mere label or title, which titles what follows. */
  titling: boolean;
}

export type Metadata = Partial<Record<MetadataField, { text: string; span: Span }>>;

/** Something that a template leaves to be filled in. */
export interface Placeholder {
  span: Span;
  text: string;
}

/** A comment that turns rules off or on: `<!-- postmortem-disable-line word-count -- agreed with the editor -->`. */
export interface Directive {
  /** What follows `postmortem-`; `kind` is the same when it means something. */
  keyword: string;
  keywordSpan: Span;
  kind?: DirectiveKind;
  /** The whole comment. */
  span: Span;
  /** As written; none means every rule. */
  rules: { id: string; span: Span }[];
  /** What follows ` -- `. */
  reason?: string;
}

/** A Mermaid diagram that was drawn from the document. */
export interface Diagram {
  /** The comment that says so. */
  mark: Span;
  /** What is below the comment, up to the fence. */
  span: Span;
  /** The same with its line ends as `\n`. */
  text: string;
}

/** A text, read once. Everything else is a view of it. */
export interface Postmortem {
  text: string;
  kind: Kind;
  /** Whether the document is to be a postmortem: by its path, its front matter or its content. Rules are silent otherwise. */
  applies: boolean;
  /** What comes after so much text that it is not read; missing where all was. */
  unread?: Span;
  profile: Profile;
  profileBy: ChosenProfile['by'];
  profileRivals: ChosenProfile['rivals'];
  title?: Title;
  metadata: Metadata;
  sections: readonly Section[];
  /** In document order, section titles left out. */
  sentences: readonly Sentence[];
  placeholders: readonly Placeholder[];
  /** What is word for word the template's or the task's, without a placeholder in it; it counts as nothing said. */
  templateText: readonly Span[];
  elements: readonly ElementReading[];
  times: readonly ClockTime[];
  timeline: readonly TimelineEntry[];
  /** The timeline's entries with times, those together that can be compared. */
  runs: readonly Run[];
  milestones: Milestones;
  outage?: Outage;
  stated: Stated;
  actions: readonly ActionItem[];
  words: WordCount;
  directives: readonly Directive[];
  diagrams: readonly Diagram[];
}
