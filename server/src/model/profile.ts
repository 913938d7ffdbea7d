import type { Pattern } from '../text/pattern';
import type { Level } from './severity';
import type { Mark, MetadataField, ProfileSource } from './vocabulary';

/** What a postmortem must hold, as data. */
export interface Profile {
  id: string;
  name: string;
  /** The paths and URIs of documents that are read by this profile unless they name another. */
  paths?: RegExp;
  /** Titles that only documents of this profile have, in small letters: the name of a course's task. */
  titled?: RegExp;
  /** Limits for the whole document, in words as `word-count` counts them. */
  words?: { min?: number; max?: number };
  /** In the order of the template. */
  sections: SectionSpec[];
  /** What sections are called, by id: the profile's parts and others that real documents have. */
  names: Readonly<Record<string, readonly string[]>>;
  /** What the document must say of itself above its first section, or in its front matter. */
  metadata?: readonly MetadataField[];
  /** By rule id, where this profile differs from the rule's own severity. */
  severities?: Readonly<Record<string, Level>>;
  /** What every task says beside what is to be done. */
  actionFields?: readonly ActionField[];
  /** What an entry of the timeline marks. */
  marks: Readonly<Record<Mark, Pattern>>;
  /** What a team's template has above its first section. */
  head?: string;
  /** Phrases of the task itself, in lower case: a text full of them is a copy of it. */
  instructions: readonly string[];
}

export type ActionField = 'owner' | 'due' | 'ticket';

/** A section of the template. It serves one part, or several (“Root Cause and Resolution”). */
export interface SectionSpec {
  title: string;
  parts: PartSpec[];
  required: boolean;
  /** Limits for this section, as `word-count` counts. */
  words?: { min: number; max: number };
  /** The section's body as an LSP snippet: tab stops `${1:…}`, final `$0` left out. */
  body: string;
}

export interface Untitled {
  pattern: Pattern;
  where: readonly string[];
  words?: number;
  times?: number;
  afterUnlessIn?: readonly string[];
  otherwise?: Pick<Untitled, 'pattern' | 'where'>;
}

export interface PartSpec {
  id: string;
  /** The title this part has when it is alone. */
  title: string;
  elements: ElementSpec[];
  /** It needs no section of its own where the text says elsewhere all that is asked of it. */
  anywhere?: true;
  /** How the part is recognised where no title names it: a statement that the pattern matches, with so many words, or several with clock times; `afterUnlessIn`: only after the part before it, but in these places; `otherwise`: where that finds nothing. */
  untitled?: Untitled;
}

/** One thing the profile asks for. */
export interface ElementSpec {
  id: string;
  /** A noun phrase for outline and messages: “the share of users affected”. */
  label: string;
  /** What to write, as the second half of a message: “say how many users were affected, as a number or a percentage”. */
  ask: string;
  /** A line to insert, as an LSP snippet. */
  line: string;
  /** Read, but not asked for. */
  optional?: boolean;
  /** Reported only where this other element is found, of which it says more. */
  needs?: string;
  /** The rule that says the same, and exactly where, when it reports anything. */
  coveredBy?: string;
  detector: Detector;
}

/** How an element is recognised. Part ids in `where` also name other sections (`impact`) and `intro`, what is above the first section. */
export type Detector =
  /** A sentence that the pattern matches, or text after a label. `orNone`: there may have been none, and “none” says so. `guess`: what somebody took for the cause says it, too, where the root cause is another. */
  | { kind: 'said'; pattern: Pattern; label?: RegExp; where: readonly string[]; orNone?: boolean; guess?: RegExp }
  /** The same at some length: so many words that say more than that there was a cause or a fix, in sentences that a pattern matches: one for the own part and below the label, one for elsewhere. What is below the other label says something else. `denied`: how the next sentence says that it was not so. */
  | {
      kind: 'detailed';
      own: Pattern;
      elsewhere: Pattern;
      label: RegExp;
      not: RegExp;
      denied?: RegExp;
      where: readonly string[];
      words: number;
    }
  | { kind: 'duration' | 'start-end' | 'start-end-zone'; where: readonly string[] }
  | { kind: 'measures' | 'tasks' }
  /** A section or a label whose title says so, with text below it. */
  | { kind: 'titled'; title: RegExp };

/** The profile that a document is read by, and why. */
export interface ChosenProfile {
  profile: Profile;
  by: ProfileSource;
  /** Others whose template the titles may follow, the likeliest first; none where the choice is sure. */
  rivals: readonly Profile[];
}

/** How the profile of a document is chosen. */
export interface ProfileChoice {
  /** The profile to read by, unless the document names or clearly follows another. */
  profile: Profile;
  /** Those that a document may name in its front matter: `profile: google-sre`. */
  profiles?: readonly Profile[];
  /** Whether a document whose path or titles are those of another one of `profiles` is read by that. */
  detect?: boolean;
}
