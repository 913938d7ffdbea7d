import type { ActionItem } from '../model/postmortem';
import { datesIn } from '../time/dates';
import { wordsIn } from './words';

const LABEL = '(?:owners?|assignees?|assigned to|responsible|dri|due(?: date| by)?|deadline|eta|ticket|issue|jira|bug|status|priority)';
/** `owner: Ana`, to the next field or the end of the sentence. */
const LABELLED = new RegExp(`\\b${LABEL}\\s*[:=](?:(?![.,;](?:\\s|$))[^()[\\]])*`, 'gi');
/** `(OPS-12)`, `OPS-12: …`, `…, #7, @ana`: by itself only, since `UTF-8` and `@scope/name` look the same. */
const SIGN = /(?<=^|[([,;.–—]\s*|\s-\s+)(?:[A-Z][A-Z\d]+-\d+|#\d+|@[\w/-]+)(?=\s*(?:$|[()[\],;.:–—]))/g;
/** Words that a date or an owner leaves, and articles. */
const SMALL = new Set(['a', 'an', 'to', 'by', 'until', 'till']);

/**
 * What is to be done, without who does it, until when, and where it is tracked: two tasks of which it is equal are the same task.
 * Likeness would not do: of 436 tasks in real postmortems, all that are alike without being equal are two tasks (“… of server files”, “… of users on the server”).
 */
export function whatOf({ text, owner, due }: Pick<ActionItem, 'text' | 'owner' | 'due'>): string {
  const told = owner && text.startsWith(owner) && /^(?: to\b|\s*[:–—-])/.test(text.slice(owner.length)) ? text.slice(owner.length) : text;
  const rest = told.replace(LABELLED, ' ').replace(SIGN, ' ');
  const words = wordsIn(withoutDates(due ? rest.replaceAll(due, ' ') : rest));
  return words.filter((word) => !SMALL.has(word)).join(' ');
}

const withoutDates = (text: string): string =>
  datesIn(text).reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
