/** What the package's functions and `--format json` answer: plain data, without a word of how the program is built. */

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export type Level = Severity | 'off';

/** A place in a text: line and column from 1, `offset` from 0; column and offset count UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
  offset: number;
}

/** Replaces what is between two places by a text. */
export interface Edit {
  start: Position;
  end: Position;
  text: string;
}

export interface Fix {
  title: string;
  /** It invents nothing and every clock time is read as before: `--fix` and `applyFixes` apply it. */
  safe: boolean;
  edits: Edit[];
}

/** What several findings of a rule come of. */
export interface Cause {
  /** Unlike those of the rule's other causes. */
  id: string;
  /** What to say of all places at once. */
  message: string;
  /** Which of the places this one is, from 1: those who want each cause once take the first. */
  place: number;
  places: number;
}

export interface Finding {
  /** Id of the rule: `time-zone-missing`. */
  rule: string;
  severity: Severity;
  /** One sentence that says what to do. */
  message: string;
  start: Position;
  end: Position;
  /** Which of the places it is that have one cause, such as a habit; left out for a finding that is one of a kind. */
  cause?: Cause;
  /** What corrects it, the best one first. What corrects many findings at once is left out: each finding has its own. */
  fixes: Fix[];
}

/** How many words there are, and the profile's limits, where it has any. */
export interface Words {
  total: number;
  min?: number;
  max?: number;
}

export type Kind = 'postmortem' | 'assignment' | 'link' | 'empty' | 'other';

export interface LintResult {
  /** What the text is by its content. */
  kind: Kind;
  /** Whether the rules looked at it: whether it is a postmortem, or is to be one by its path or its front matter. */
  applies: boolean;
  /** Id of the profile that it was read by. */
  profile: string;
  words: Words;
  /** In the order of their places. */
  findings: Finding[];
}

/** A stretch of a document with a title of its own, in whatever form. */
export interface Section {
  /** What it is for: `summary`, `timeline`, …; `other` where its title names nothing that the profile knows. */
  id: string;
  /** All that it is for: two for “Root Cause and Resolution”. */
  covers: string[];
  title: string;
  line: number;
  form: 'heading' | 'bold' | 'label' | 'list-item' | 'table' | 'inline';
  level: number;
  words: number;
  empty: boolean;
}

/** One of the things that the profile asks for. */
export interface Element {
  id: string;
  /** The section that it is asked of. */
  section: string;
  present: boolean;
  line: number | null;
}

/** A zone as far as it is known: `offset` where the name means one alone, `offsets` where it may mean several. */
export interface Zone {
  kind: 'explicit' | 'range' | 'declared' | 'none';
  text?: string;
  offset?: string;
  offsets?: string[];
  iana?: string;
}

export interface Time {
  line: number;
  column: number;
  /** As written, without its zone. */
  text: string;
  zone: Zone;
  /** ISO date, written beside the time or inherited. */
  date: string | null;
  /** ISO instant, where date and zone are known. */
  instant: string | null;
  /** Whether a clock can show it. */
  valid: boolean;
}

export interface TimelineEntry {
  line: number;
  time: string | null;
  text: string;
  marks: readonly ('started' | 'detected' | 'investigated' | 'misled' | 'escalated' | 'mitigated' | 'resolved')[];
  /** ISO 8601 duration since the first entry with a time. */
  elapsed: string | null;
}

/** A turning point of the incident. */
export interface Milestone {
  line: number;
  /** As written, without its zone. */
  time: string;
  instant: string | null;
  /** False for what is likely only, as an end of the timeline is. */
  sure: boolean;
  /** Which part of the text says it: the summary or what introduces it, the timeline, or any other. */
  source: 'summary' | 'timeline' | 'elsewhere';
}

/** The turning points that the text tells, and ISO 8601 durations from the start to each of the others. */
export interface Milestones {
  started: Milestone | null;
  detected: Milestone | null;
  mitigated: Milestone | null;
  resolved: Milestone | null;
  timeToDetect: string | null;
  timeToMitigate: string | null;
  timeToResolve: string | null;
}

/** When the outage was: ISO instants and ISO 8601 durations. */
export interface Outage {
  start: string | null;
  end: string | null;
  computed: string | null;
  stated: string | null;
}

export interface ActionItem {
  line: number;
  text: string;
  /** A reader could not tell when it is done. */
  vague: boolean;
  /** Why it is vague, as a question. */
  reason: string | null;
  group: 'improvement' | 'task';
  owner: string | null;
  due: string | null;
  ticket: string | null;
}

/** Why a document is read by its profile, and how sure that is. */
export interface ProfileChoice {
  /** `default` where nothing says which. */
  by: 'configuration' | 'front-matter' | 'path' | 'titles' | 'default';
  /** False where the titles are partly those of other templates. */
  sure: boolean;
  /** Ids of those profiles, the likeliest first. */
  alternatives: string[];
}

/** What a document tells of its incident. Fields may be added, none goes. */
export interface Inspection {
  kind: Kind;
  profile: string;
  profileChoice: ProfileChoice;
  title: string | null;
  words: number;
  sections: Section[];
  elements: Element[];
  times: Time[];
  timeline: TimelineEntry[];
  milestones: Milestones;
  outage: Outage | null;
  actions: ActionItem[];
}

/** How a text is read and checked. But for `path` it is what `.postmortem.jsonc` may hold; no file is read. */
export interface Options {
  /** The path of the document: it can say by itself that a postmortem is to be there. */
  path?: string;
  /** Id of the profile, unless the document names its own. */
  profile?: string;
  /** Severities of rules, or severities with options. */
  rules?: Record<string, Level | [Level, object] | { severity?: Level; options?: object }>;
  words?: { min?: number; max?: number };
  /** Acronyms that every reader knows. */
  acronyms?: string[];
  /** What abbreviations of zones mean: `{ IST: '+05:30' }`. */
  zones?: Record<string, string>;
}

export interface FixOptions extends Options {
  /** The zone of all clock times that have none, as the author says. */
  zone?: string;
  /** Apply also fixes that leave something to fill in, marked `[TODO: …]`. */
  unsafe?: boolean;
}

export interface RuleInfo {
  id: string;
  /** One sentence that is true where the rule finds nothing. */
  summary: string;
  /** Unless the profile or the options say otherwise. */
  severity: Level;
}

export interface ProfileInfo {
  id: string;
  name: string;
  words?: { min?: number; max?: number };
  /** Titles of the template, in order. */
  sections: { title: string; required: boolean }[];
  /** The whole template as Markdown. */
  template: string;
}
