import { isOff, rewritten } from '../edits/clock-style';
import type { ClockTime } from '../model/postmortem';
import { applyEdits } from '../text/apply-edits';
import { t } from '../text/l10n';
import { hasMeridiem } from '../time/format-clock';
import { isSame, momentsOf } from './moments';
import type { Asked, Refactoring } from './refactoring';
import { timesAsked } from './zones';

/** All times with AM or PM, or the selected ones, as 24 hours have them; nothing else changes. */
export function writeIn24Hours(asked: Asked): Refactoring[] {
  const { postmortem, read } = asked;
  const { times, text } = postmortem;
  const [wanted, which] = timesAsked(asked);
  const partnerOf = ({ partner }: ClockTime) => times[partner ?? -1];
  const written = wanted
    .map((index) => times[index] as ClockTime)
    .filter((time) => (hasMeridiem(time.text) || hasMeridiem(partnerOf(time)?.text ?? '')) && isOff(time, '24h', postmortem));
  if (written.length === 0) return [];
  const edits = written.map((time) => rewritten(time, '24h', postmortem));
  if (!isSame(momentsOf(postmortem), momentsOf(read(applyEdits(text, edits))))) return [];
  const count = written.length;
  const several = which === 'all' ? t('Write {0} times in 24-hour form', count) : t('Write {0} selected times in 24-hour form', count);
  const title = count === 1 ? t('Write one time in 24-hour form') : several;
  return [{ id: 'clock 24h', kind: 'clock', title, edits: () => edits }];
}
