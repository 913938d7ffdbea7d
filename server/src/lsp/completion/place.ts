import { type Finding, lineStart, type Postmortem, type Profile, type Section, type Span } from '../..';
import type { Client } from '../client';

/** Where the cursor is. */
export interface Place {
  postmortem: Postmortem;
  offset: number;
  /** The line up to the cursor. */
  line: string;
  findings: readonly Finding[];
  /** The profiles that the configuration defines. */
  custom: readonly Profile[];
  /** The other postmortems that are open. */
  others: () => Promise<readonly Postmortem[]>;
  user: Pick<Client, 'userZone' | 'userOffset'>;
  /** The innermost section around the cursor. */
  section?: Section;
  /** What is before the cursor on its line, when a new line starts there: nothing after the cursor, no sentence before it. */
  opening?: Opening;
}

/** The start of a line: `- du`, `## Time`, nothing. */
export interface Opening {
  /** Heading hashes, list marker and the like. */
  marker: string;
  /** From the marker, after the indentation, to the cursor. */
  span: Span;
}

/** What is around the place. */
type Around = Pick<Place, 'findings' | 'custom' | 'others' | 'user'>;

export function placeAt(postmortem: Postmortem, offset: number, around: Around): Place {
  // The last section ends with its last word, but who writes on after it writes in it.
  const written = postmortem.text.slice(0, offset).trimEnd().length;
  const section = postmortem.sections.findLast(({ span }) => span.start < offset && written <= span.end);
  const opening = openingAt(postmortem.text, offset);
  const line = postmortem.text.slice(lineStart(postmortem.text, offset), offset);
  return { postmortem, offset, line, ...around, ...(section && { section }), ...(opening && { opening }) };
}

const OPENING =
  /^([ \t>]*)(#{1,6}[ \t]*|[-*+](?:[ \t]+(?:\[[ xX]?\]?[ \t]*)?)?|\|[ \t]*)?(?:\*\*)?[\p{L}\p{N}:]*(?: [\p{L}\p{N}:]*){0,2}$/u;

function openingAt(text: string, offset: number): Opening | undefined {
  const start = lineStart(text, offset);
  const after = /^[^\r\n]*/.exec(text.slice(offset, offset + 100))?.[0] ?? '';
  const [, indent, marker] = (offset - start < 200 && OPENING.exec(text.slice(start, offset))) || [];
  if (indent === undefined || after.trim() !== '') return undefined;
  return { marker: (marker ?? '').trim(), span: { start: start + indent.length, end: offset } };
}
