import { applyEdits, type Edit } from '../../server/src';
import { examine, versionsReader } from '../../server/src/examine';
import { type Refactoring, refactorings } from '../../server/src/refactor';

export const PLACE = 'incidents/2026-03-03.md';

/** What is offered where a text has `‸`, or between two of them. */
export function offersAt(marked: string, place = PLACE): { text: string; offers: Refactoring[] } {
  const start = marked.indexOf('‸');
  const text = marked.replaceAll('‸', '');
  const end = Math.max(start, marked.lastIndexOf('‸') - 1);
  return { text, offers: offersIn(text, { start, end: marked.lastIndexOf('‸') === start ? start : end }, place) };
}

export function offersIn(text: string, selection: { start: number; end: number }, place = PLACE): Refactoring[] {
  const { postmortem } = examine(text, undefined, { path: place });
  return refactorings({ postmortem, selection, read: versionsReader(undefined, place), userOffset: () => '+03:00' });
}

/** The text after the one refactoring whose title begins so; why it is disabled; or undefined where none is offered. */
export function rewritten(marked: string, title: string, place?: string): string | undefined {
  const { text, offers } = offersAt(marked, place);
  const offer = offers.find((one) => one.title.startsWith(title));
  return offer && (offer.disabled ? `disabled: ${offer.disabled}` : applyEdits(text, offer.edits()));
}

/** Edits as they are when they are made. */
export const madeBy = (offer: Refactoring): Edit[] => offer.edits().map(({ span, text }) => ({ span: { ...span }, text }));
