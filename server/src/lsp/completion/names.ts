import { lineStart, literal, type Postmortem } from '../..';
import { later, t } from '../../text/l10n';
import { CompletionItemKind } from '../protocol-values';
import type { Place } from './place';
import type { Proposal } from './proposal';

/** Something that postmortems name, and where it is known that such a name follows. */
interface Kind {
  detail: string;
  label: RegExp;
  column: RegExp;
  of(postmortem: Postmortem): readonly (string | undefined)[];
}

const SERVICES =
  /^[ \t>*_-]*(?:affected |impacted )?(?:services?|systems?|components?)(?: affected| impacted)?[*_]*[ \t]*:[*_]*[ \t]*(.+)$/gim;

const KINDS: readonly Kind[] = [
  {
    detail: later('Owner named before'),
    label: /(?:\bowners?|\bassignees?|\bassigned to|\bresponsible|\bDRI)[*_]*\s*[:=][*_]*\s*([^,;:()|[\]]{0,40})$/i,
    column: /\b(?:owner|assignee|assigned|responsible|who|dri)\b/i,
    of: ({ actions, metadata }) => [...actions.map(({ owner }) => owner), metadata.owner?.text],
  },
  {
    detail: later('Ticket named before'),
    label: /(?:\bticket|\bissue|\bjira|\btracking)[*_]*\s*[:=][*_]*\s*([\w#-]{0,20})$/i,
    column: /\b(?:ticket|issue|bug|jira|tracking|tracker)\b/i,
    of: ({ actions }) => actions.map(({ ticket }) => ticket),
  },
  {
    detail: later('Service named before'),
    label:
      /^[ \t>*_-]*(?:affected |impacted )?(?:services?|systems?|components?)(?: affected| impacted)?[*_]*[ \t]*:[*_]*[ \t]*(?:.*,\s*)?([^,;:]{0,40})$/i,
    column: /\b(?:service|system|component)s?\b/i,
    of: ({ text }) =>
      Array.from(text.matchAll(SERVICES), ([, list = '']) => list.replace(/[*_`.]+\s*$/g, '').split(/\s*(?:,|;|\band\b)\s*/)).flat(),
  },
];

/** Names that this and other open postmortems have, where a label or a column says what is to be written: “owner: …”. */
export async function names(place: Place): Promise<Proposal[]> {
  const { line, offset, postmortem, others } = place;
  const column = columnTitle(place);
  for (const { detail, label, column: titles, of } of KINDS) {
    const typed = column === undefined ? label.exec(line)?.[1] : titles.test(column) ? /\|[ \t]*([^|]{0,40})$/.exec(line)?.[1] : undefined;
    if (typed === undefined) continue;
    const counts = new Map<string, number>();
    for (const [index, one] of [postmortem, ...(await others())].entries())
      for (const name of of(one))
        if (name && name.length < 60 && !/TODO/.test(name)) counts.set(name, (counts.get(name) ?? 0) + (index === 0 ? 100 : 1));
    // What is being typed is no name yet.
    if ((counts.get(typed.trim()) ?? 0) % 100 === 0 && counts.get(typed.trim()) === 100) counts.delete(typed.trim());
    const replaces = { start: offset - typed.length, end: offset };
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([name]) => ({ label: name, detail: t(detail), snippet: literal(name), kind: CompletionItemKind.Value, replaces }));
  }
  return [];
}

/** The line below a table's titles. */
const RULE = /^(?=.*\|)(?=.*-)[ \t>|:-]+$/;

/** The title of the table's column that the cursor is in. */
function columnTitle({ line, offset, postmortem: { text } }: Place): string | undefined {
  if (!/^[ \t>]*\|/.test(line)) return undefined;
  const above = text.slice(0, lineStart(text, offset)).split(/\r?\n/).slice(0, -1);
  let index = above.length - 1;
  while (index > 0 && /\|/.test(above[index] as string) && !RULE.test(above[index] as string)) index--;
  if (index <= 0 || !RULE.test(above[index] as string)) return undefined;
  const column = line.split(/(?<!\\)\|/).length - 2;
  return (above[index - 1] as string)
    .replace(/^[ \t>]*\|/, '')
    .split(/(?<!\\)\|/)
    [column]?.trim();
}
