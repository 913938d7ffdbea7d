import { insertPart, template } from '../..';
import { t } from '../../text/l10n';
import { missingParts } from '../outline/missing';
import { CompletionItemKind } from '../protocol-values';
import type { Place } from './place';
import type { Proposal } from './proposal';

/** The sections that are still missing, in the template's order and in the form of this document; in an empty one, the whole template. */
export function sections({ postmortem, opening }: Place): Proposal[] {
  if (!opening || !/^#*$/.test(opening.marker)) return [];
  const proposal = (label: string, detail: string, snippet: string): Proposal => {
    return { label, detail, snippet: snippet.trim(), kind: CompletionItemKind.Struct, replaces: opening.span, untilTyped: true };
  };
  const whole = postmortem.kind === 'empty' ? [proposal('Postmortem', t('The whole template'), template(postmortem.profile).snippet)] : [];
  const missing = missingParts(postmortem).flatMap(({ id, title }) => {
    const edit = insertPart(postmortem, id);
    return edit ? [proposal(title, t('Missing section'), edit.snippet ?? edit.text)] : [];
  });
  return [...whole, ...missing];
}
