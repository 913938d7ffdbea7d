import type { MilestoneId } from '../..';
import { endOfTime } from '../../edits/entry-shape';
import { t } from '../../text/l10n';
import { CompletionItemKind } from '../protocol-values';
import type { Place } from './place';
import type { Proposal } from './proposal';

const PHRASES: Readonly<Record<MilestoneId, string>> = {
  started: 'Started',
  detected: 'Detected',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
};

/** What a timeline entry may begin with after its time, as long as the text says it nowhere for sure. */
export function milestonePhrases({ postmortem, offset, line, section }: Place): Proposal[] {
  const { text, times, milestones } = postmortem;
  const time = section?.covers.includes('timeline')
    ? times.findLast(({ span }) => span.end <= offset && span.start >= offset - line.length)
    : undefined;
  if (!time || text.slice(offset).split(/\r?\n/, 1)[0]?.replace(/[\s|]/g, '')) return [];
  const [, typed] = /^[*_\])]*:?[*_]*\s*(?:[-–—:|]\s*)([A-Za-z]{0,10})$/.exec(text.slice(endOfTime(time, text), offset)) ?? [];
  if (typed === undefined) return [];
  return (Object.keys(PHRASES) as MilestoneId[])
    .filter((id) => !milestones[id]?.sure || milestones[id]?.time === times.indexOf(time))
    .map((id) => ({
      label: `${PHRASES[id]}:`,
      detail: t('What marks a milestone'),
      snippet: `${PHRASES[id]}: `,
      kind: CompletionItemKind.Keyword,
      replaces: { start: offset - typed.length, end: offset },
    }));
}
