import { contentStart } from '../edits/list-item';
import type { ClockTime, MilestoneId, Postmortem, TimelineEntry } from '../model/postmortem';
import { applyEdits } from '../text/apply-edits';
import { t } from '../text/l10n';
import { partsOfEntry } from './entry-parts';
import { type Asked, linesAround, meets, type Refactoring } from './refactoring';

const LABELS: Readonly<Record<MilestoneId, string>> = {
  started: 'Started',
  detected: 'Detected',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
};

/** A label before what the entry at the cursor says, so that readers find the milestone there. Offered only where it is then read as that, and nothing else changes. */
export function markMilestone(asked: Asked): Refactoring[] {
  const { postmortem, read } = asked;
  const { text, times, milestones, timeline } = postmortem;
  const lines = linesAround(asked);
  const entry = timeline.find(({ span, time }) => time !== undefined && meets(span, lines));
  const at = entry && whatOf(entry, postmortem);
  if (!entry || at === undefined) return [];
  const { text: shown } = times[entry.time as number] as ClockTime;
  const before = timesOf(postmortem);
  return (Object.keys(LABELS) as MilestoneId[]).flatMap((id): Refactoring[] => {
    if (before[id] === entry.time && milestones[id]?.sure) return [];
    const edit = { span: { start: at, end: at }, text: `${LABELS[id]}: ` };
    const after = read(applyEdits(text, [edit]));
    const now = timesOf(after);
    const isMarked = now[id] === entry.time && after.milestones[id]?.sure && after.times.length === times.length;
    const others = (Object.keys(LABELS) as MilestoneId[]).filter((other) => other !== id && milestones[other]?.sure);
    const isAllThatChanges = others.every((other) => now[other] === before[other]);
    return isMarked && isAllThatChanges
      ? [{ id: `milestone ${id}`, kind: 'milestone', title: t('Write “{0}” at {1}', `${LABELS[id]}:`, shown), edits: () => [edit] }]
      : [];
  });
}

const timesOf = ({ milestones: { started, detected, mitigated, resolved } }: Postmortem): Record<MilestoneId, number | undefined> => ({
  started: started?.time,
  detected: detected?.time,
  mitigated: mitigated?.time,
  resolved: resolved?.time,
});

/** Where an entry begins to say what happened; undefined where its time is in the midst of it. */
function whatOf(entry: TimelineEntry, postmortem: Postmortem): number | undefined {
  const { text, times } = postmortem;
  const { start, end } = entry.span;
  if (entry.form === 'heading') return undefined;
  if (entry.form !== 'row') return partsOfEntry(entry, contentStart(text, start), end, postmortem)?.start;
  const after = times[entry.time as number]?.span.end ?? end;
  const cell = after + (/^[^|\r\n]*\|[ \t]*/.exec(text.slice(after, end))?.[0].length ?? 0);
  return cell > after && cell < end && /^(?!\|)[\p{L}\p{N}\p{S}#`*_[“"]/u.test(text.slice(cell, end)) ? cell : undefined;
}
