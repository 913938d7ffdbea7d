import type * as v from 'valibot';
import type { Finding, Report } from './finding';
import type { Postmortem } from './postmortem';
import type { Level } from './severity';
import type { OffsetOn } from './vocabulary';

/** What the environment knows and the text does not. */
export interface RuleContext {
  /** The offset of the user's own zone, offered last among the zones to add. */
  userOffset?: OffsetOn;
  /** Acronyms that every reader of the team's documents knows. */
  acronyms?: readonly string[];
  /** What the other rules found, for those that look at the comments. */
  disabled?: {
    /** What comments disabled. */
    findings: readonly Pick<Finding, 'rule' | 'span'>[];
    /** Ids of rules that were off or failed, of which nobody can say whether a comment is needed. */
    off: readonly string[];
    /** Ids of all rules. */
    rules: readonly string[];
  };
}

export interface Rule<Options extends object = object> {
  id: string;
  /** One sentence for tables and hovers. */
  summary: string;
  /** What it is unless the profile or the user's configuration says otherwise. */
  severity: Level;
  /**
   * What it looks at: postmortems, unless it says documents in a postmortem's place that are none yet, both of them,
   * or the comments that disable other rules, after which it runs.
   */
  concerns?: 'unwritten' | 'both' | 'directives';
  /** What it says is true of a whole text only, such as that something is missing: it does not run where the end was not read. */
  ofWhole?: true;
  /** What a user can set, each with its default. */
  options?: ObjectSchema<Options>;
  /** Yields what it finds: a pure function of what was read. */
  check(postmortem: Postmortem, context: RuleContext, options: Options): Iterable<Report>;
}

/** A strict object of which every field has a default, so that `{}` is valid. */
export type ObjectSchema<Options extends object> = v.GenericSchema<unknown, Options>;

/** Declares a rule; its page is beside it as `<id>.md`. */
export const rule = <Options extends object>(declaration: Rule<Options>): Rule => declaration as Rule;
