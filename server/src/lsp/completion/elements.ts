import type { ElementSpec } from '../..';
import { capitalised } from '../../text/capitalised';
import { t } from '../../text/l10n';
import { CompletionItemKind } from '../protocol-values';
import type { Place } from './place';
import type { Proposal } from './proposal';

/** The lines that the section at the cursor is asked for and lacks; a task, of which there can always be one more. */
export function elements({ postmortem, section, opening }: Place): Proposal[] {
  if (!opening || opening.marker.startsWith('#') || opening.marker === '|') return [];
  const asked = postmortem.profile.sections.flatMap(({ parts }) => parts).filter(({ id }) => section?.covers.includes(id));
  const present = new Set(postmortem.elements.filter((element) => element.present).map(({ id }) => id));
  return asked
    .flatMap((part) => part.elements)
    .filter((element) => !present.has(element.id) || isTask(element))
    .map(({ label, ask, line }) => {
      return { label: t(label), detail: capitalised(t(ask)), snippet: line, kind: CompletionItemKind.Snippet, replaces: opening.span };
    });
}

const isTask = ({ line }: ElementSpec) => line.startsWith('- [ ] ');
