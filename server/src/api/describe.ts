import type { effectsOn, Finding as Found, Postmortem } from '..';
import { checked } from '../lint/fix-all';
import { type Edit, type Fix, ownFixesOf, type SharedCause } from '../model/finding';
import { hidingSecretsOf } from '../rules/support/hide-secrets';
import { places } from '../text/line-column';
import type { Span } from '../text/span';
import type { Cause, Finding, Fix as PlainFix, Position, Words } from './types';

type Effect = ReturnType<typeof effectsOn>;

/** Makes findings of a document plain data. With `effect`, which tells what edits change about its clock times, their fixes come along. */
export function describer(postmortem: Postmortem, effect?: Effect): (finding: Found) => Finding {
  const placeOf = places(postmortem.text);
  const hiding = hidingSecretsOf(postmortem.text);
  const at = (offset: number): Position => ({ ...placeOf(offset), offset });
  const between = ({ start, end }: Span) => ({ start: at(start), end: at(end) });
  const edit = ({ span, text }: Edit) => ({ ...between(span), text });
  const fix = ({ title, safe = false, edits }: Fix): PlainFix => ({ title: hiding(title), safe, edits: edits.map(edit) });
  return (finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    ...between(finding.span),
    ...(finding.cause && { cause: plainCause(finding.cause) }),
    // One that moves a secret would repeat it.
    fixes: effect
      ? ownFixes(checked(ownFixesOf(finding, postmortem), effect))
          .map(fix)
          .filter(({ edits }) => edits.every((one) => hiding(one.text) === one.text))
      : [],
  });
}

/** The fixes of a finding without those that correct many at once, which would be repeated for each of them. */
const ownFixes = (fixes: readonly Fix[]): Fix[] => fixes.filter(({ edits }) => edits.length <= (fixes[0]?.edits.length ?? 0));

const plainCause = ({ id, message, place, places }: SharedCause): Cause => ({ id, message, place, places });

/** The words of a document and what its profile asks for. */
export const wordsOf = ({ words, profile }: Postmortem): Words => ({ total: words.total, ...profile.words });
