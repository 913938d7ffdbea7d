import type { Profile } from './profile';

/** A stretch of the text: offsets in UTF-16 code units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** What a text is, before anything is asked of it. `assignment`: a copy of a task's or template's text; `link`: only points elsewhere. */
export type Kind = 'postmortem' | 'assignment' | 'link' | 'empty' | 'other';

/** The form a section's title has. `inline`: the part is told in running text, without a title. */
export type SectionForm = 'heading' | 'bold' | 'label' | 'list-item' | 'table' | 'inline';

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
  /** Depth in the document: 1–6 for headings, larger for weaker forms. */
  level: number;
  /** From the title's start to the start of the next section that is not below this one. */
  span: Span;
  /** What stands below the title. */
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
  /** Every offset the name can stand for, `±HH:MM`; one for an exact zone, several for an ambiguous one, none when it depends on the date. */
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
  /** The zone belongs after this offset: behind am/pm and seconds, before a closing bracket or the dash of an entry. */
  zone: Zone;
  /** ISO date, written beside the time or inherited. */
  date?: string;
  /** ISO instant, when date and zone are known. */
  instant?: string;
  /** Index of the other end of a range in `Postmortem.times`. */
  partner?: number;
}

/** What a timeline entry marks. */
export type Mark = 'started' | 'detected' | 'investigated' | 'misled' | 'escalated' | 'mitigated' | 'resolved';

export interface TimelineEntry {
  span: Span;
  /** Index into `Postmortem.times` of the entry's own time. */
  time?: number;
  text: string;
  marks: Mark[];
  /** ISO 8601 duration since the first timed entry. */
  elapsed?: string;
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

export interface ActionItem {
  span: Span;
  text: string;
  /** A reader could not tell when it is done. */
  vague: boolean;
  /** Why it is vague, as a question the author can answer: “which dashboard, which threshold?”. */
  reason?: string;
  /** Broad improvements may be broad; only tasks must be specific. */
  group: 'improvement' | 'task';
  owner?: string;
  due?: string;
  ticket?: string;
}

export interface WordCount {
  total: number;
}

export type DirectiveKind = 'disable-next-line' | 'disable-line' | 'disable' | 'enable' | 'disable-file';

/** A comment that turns rules off or on: `<!-- postmortem-disable-line word-count -- agreed with the editor -->`. */
export interface Directive {
  /** What stands behind `postmortem-`; `kind` is the same when it means something. */
  keyword: string;
  keywordSpan: Span;
  kind?: DirectiveKind;
  /** The whole comment. */
  span: Span;
  /** As written; none means every rule. */
  rules: { id: string; span: Span }[];
  /** What stands behind ` -- `. */
  reason?: string;
}

/** A text, read once. Everything else is a view of it. */
export interface Postmortem {
  text: string;
  kind: Kind;
  /** Whether the document is to be a postmortem: by its path, its front matter or its content. Rules are silent otherwise. */
  applies: boolean;
  profile: Profile;
  title?: Title;
  sections: Section[];
  elements: ElementReading[];
  times: ClockTime[];
  timeline: TimelineEntry[];
  outage?: Outage;
  actions: ActionItem[];
  words: WordCount;
  directives: Directive[];
}
