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

export interface Finding {
  /** Id of the rule: `time-zone-missing`. */
  rule: string;
  severity: Severity;
  /** One sentence that says what to do. */
  message: string;
  start: Position;
  end: Position;
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
