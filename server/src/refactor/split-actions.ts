import { type Block, blocksOf, placed } from '../edits/insert-block';
import type { Postmortem } from '../model/postmortem';
import { applyEdits } from '../text/apply-edits';
import { t } from '../text/l10n';
import { eolOf, lineStart } from '../text/line-bounds';
import { blockAt, replaceBlock } from './markdown-table';
import { type Asked, linesAround, type Refactoring } from './refactoring';

/** A list of measures, where the profile asks for improvements and for tasks: those that are broad first, then those of which anybody can tell when they are done. */
export function splitActions(asked: Asked): Refactoring[] {
  const { postmortem, read } = asked;
  const { text, actions, profile, sections } = postmortem;
  const asks = profile.sections
    .flatMap(({ parts }) => parts)
    .find(({ elements }) => ['improvements', 'task-list'].every((id) => elements.some((one) => one.id === id)));
  const list = blockAt('list', linesAround(asked), text);
  const section = list && sections.findLast(({ span }) => span.start <= list.start && list.end <= span.end);
  if (
    !asks ||
    !list ||
    list.ordered ||
    !section?.covers.includes(asks.id) ||
    sections.some(({ covers, level }) => level > section.level && covers.some((id) => id === 'improvements' || id === 'tasks'))
  )
    return [];
  const items = list.children.map((item) => {
    const { start, end } = placed(item as unknown as Block);
    const own = actions.filter(({ span }) => span.start >= start && span.end <= end);
    return { source: text.slice(lineStart(text, start), end), own };
  });
  if (items.some(({ own }) => own.length !== 1) || hasGroups(postmortem, list)) return [];
  const broad = items.filter(({ own }) => own[0]?.vague && !own[0].done);
  const specific = items.filter((item) => !broad.includes(item));
  if (broad.length === 0 || specific.length === 0) return [];
  const eol = eolOf(text);
  const joined = (some: typeof items) => some.map(({ source }) => source).join(list.spread ? eol + eol : eol);
  const lines = ['**Improvements:**', '', joined(broad), '', '**Tasks:**', '', joined(specific)].join(eol).replaceAll(eol, '\n');
  const edit = replaceBlock(list, lines, text);
  const after = read(applyEdits(text, [edit]));
  if (after.actions.length !== actions.length || !after.actions.some(({ group }) => group === 'improvement')) return [];
  return [
    {
      id: 'split',
      kind: 'split',
      title: t('Split into improvements ({0}, the broad ones) and tasks ({1})', broad.length, specific.length),
      edits: () => [edit],
    },
  ];
}

/** Whether a label above the list says already what it is. */
const hasGroups = ({ text }: Postmortem, list: { start: number }): boolean => {
  const above = blocksOf(text).findLast(({ end }) => end <= list.start);
  return above?.type === 'paragraph' && /improve|tasks?\b/i.test(text.slice(above.start, above.end));
};
