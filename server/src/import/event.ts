import type { Moment } from './moment';

/** Something that happened, as another program tells of it. */
export interface ImportedEvent {
  when: Moment;
  /** What happened, in the source's own words, line breaks and all. */
  text: string;
  /** Who said it. */
  who?: string;
  /** People whom the text itself names. */
  names?: readonly string[];
}

/** What was pasted, in the forms in which formats look at it. */
export interface Source {
  text: string;
  /** Without line ends and trailing white space. */
  lines: readonly string[];
  /** The value that the text is in JSON; of several, one a line, their list. */
  json: unknown;
}

/** What a program writes, and how it is read. */
export interface Format {
  id: string;
  /** As users see it: “Slack”. */
  name: string;
  /** The events, in the order of the source; undefined for a text that is surely or possibly something else. */
  read: (source: Source) => ImportedEvent[] | undefined;
}

/** More entries than anybody reads in a timeline: formats need not look for more than one beyond. */
export const MOST_EVENTS = 500;
