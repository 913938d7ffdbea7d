import type { Edit } from '../model/finding';
import type { Postmortem } from '../model/postmortem';
import type { OffsetOn } from '../model/vocabulary';
import { contentEnd, lineStart } from '../text/line-bounds';
import type { Span } from '../text/span';

/** A change that somebody may want although nothing is wrong. */
export interface Refactoring {
  /** Says which it is among all that are offered at a place. */
  id: string;
  title: string;
  /** Below `refactor.rewrite`. */
  kind: string;
  /** Why it is not possible here, as a sentence: there are no edits then. */
  disabled?: string;
  edits(): Edit[];
}

/** Where somebody asks. */
export interface Asked {
  postmortem: Postmortem;
  /** What is selected; empty where the cursor is. */
  selection: Span;
  /** Reads another text as this document is read. What it returned before may change. */
  read: (text: string) => Postmortem;
  /** The offset of the user's own zone. */
  userOffset?: OffsetOn;
}

/** What is possible at a place. */
export type Refactorings = (asked: Asked) => Refactoring[];

/** Whether two stretches meet. */
export const meets = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** The whole lines around a selection. */
export const linesAround = ({ postmortem: { text }, selection }: Asked): Span => ({
  start: lineStart(text, selection.start),
  end: contentEnd(text, selection.end),
});
