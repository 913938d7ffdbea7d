import { t } from '../../text/l10n';
import { askedOf } from '../outline/asked';
import { flatten, grow } from '../outline/tree';
import * as wording from '../wording';
import { wordsAgainst } from '../words-against';
import { type NoteAt, touches } from './note';

/** Of a section's title: what belongs there, and what of it is found and missing. */
export const sectionAt: NoteAt = (postmortem, offset) => {
  const { profile, sections } = postmortem;
  if (!sections.some(({ titleSpan, form }) => form !== 'inline' && touches(titleSpan, offset))) return undefined;
  const branch = flatten(grow(postmortem)).find(({ section }) => section.form !== 'inline' && touches(section.titleSpan, offset));
  if (!branch) return undefined;
  const { section, parts } = branch;
  const { found, missing } = askedOf(parts, postmortem);
  const titles = parts.map(({ title }) => title);
  const spec = profile.sections.find((own) => own.words && own.parts.some((part) => parts.includes(part)));
  const lines = [
    ...(parts.length > 0 && !isCalled(section.title, titles) ? [wording.countsAs(titles)] : []),
    ...missing.map(wording.missing),
    ...(found.length > 0 ? [wording.found(found.map(({ label }) => label))] : []),
    ...(spec?.words ? [t('{0} words', wordsAgainst(section.words, spec.words))] : []),
  ];
  return lines.length > 0
    ? { span: section.titleSpan, title: wording.sectionTitle(section.title, found.length, found.length + missing.length), lines }
    : undefined;
};

/** Whether a title says what the template's do. */
const isCalled = (title: string, titles: readonly string[]): boolean =>
  titles.every((own) => title.toLowerCase().includes(own.toLowerCase()));
