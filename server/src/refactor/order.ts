import { moveSection } from '../edits/move-section';
import { sorted } from '../edits/sort-entries';
import type { Section } from '../model/postmortem';
import { t } from '../text/l10n';
import type { Span } from '../text/span';
import { type Asked, linesAround, meets, type Refactoring } from './refactoring';

/** The entries around the cursor in the order of their times, the oldest first. */
export function sortTimeline(asked: Asked): Refactoring[] {
  const { postmortem } = asked;
  const lines = linesAround(asked);
  return postmortem.runs.flatMap((run, index): Refactoring[] => {
    const isHere = run.some(({ entry }) => meets(entry.span, lines)) || inTitle(postmortem.sections, run[0]?.entry.span.start, lines);
    if (!isHere || run.every(({ at }, place) => place === 0 || at >= (run[place - 1]?.at ?? 0))) return [];
    const own = { id: `sort ${index}`, kind: 'sort', title: t('Sort these entries by time') };
    const edits = sorted(run, postmortem);
    const reason = t('Something is between these entries, or some of them have their date from the entry above.');
    return [edits ? { ...own, edits: () => edits } : { ...own, disabled: reason, edits: () => [] }];
  });
}

const inTitle = (sections: readonly Section[], place: number | undefined, lines: Span): boolean =>
  sections.some(
    ({ covers, titleSpan, body }) =>
      covers.includes('timeline') && meets(titleSpan, lines) && place !== undefined && place >= body.start && place < body.end,
  );

/** The section whose title the cursor is in, before the one above it or after the one below it. */
export function moveSections(asked: Asked): Refactoring[] {
  const { postmortem } = asked;
  const { sections } = postmortem;
  const lines = linesAround(asked);
  const section = sections.find(({ titleSpan, form }) => form === 'heading' && meets(titleSpan, lines));
  if (!section) return [];
  const around = sections.findLast(
    ({ level, span }) => level < section.level && span.start < section.span.start && span.end >= section.span.end,
  );
  const siblings = sections.filter(
    ({ level, form, span }) =>
      form === 'heading' && level === section.level && (!around || (span.start > around.span.start && span.end <= around.span.end)),
  );
  const at = siblings.indexOf(section);
  return (['up', 'down'] as const).flatMap((way): Refactoring[] => {
    const other = siblings[way === 'up' ? at - 1 : at + 1];
    const edits = other && moveSection(postmortem, section, way === 'down', other);
    const title = way === 'up' ? t('Move the section “{0}” up', section.title) : t('Move the section “{0}” down', section.title);
    return other && edits ? [{ id: `move ${way}`, kind: 'move', title, edits: () => edits }] : [];
  });
}
