/** What a postmortem must hold, as data. */
export interface Profile {
  id: string;
  name: string;
  /** Limits for the whole document, in words as `word-count` counts them. */
  words?: { min: number; max: number };
  /** In the order of the template. */
  sections: SectionSpec[];
  /** What sections are called, by id: the profile's parts and others that real documents have. */
  names: Readonly<Record<string, readonly string[]>>;
}

/** A section of the template. It serves one part, or several (“Root Cause and Resolution”). */
export interface SectionSpec {
  title: string;
  parts: PartSpec[];
  required: boolean;
  /** The section's body as an LSP snippet: tab stops `${1:…}`, final `$0` left out. */
  body: string;
}

export interface PartSpec {
  id: string;
  /** The title this part has when it stands alone. */
  title: string;
  elements: ElementSpec[];
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
}
