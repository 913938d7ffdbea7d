import type { MetadataField } from '../..';
import { t } from '../../text/l10n';
import { CompletionItemKind } from '../protocol-values';
import type { Place } from './place';
import type { Proposal } from './proposal';

const LABELS: Readonly<Record<MetadataField, string>> = {
  title: 'Title',
  date: 'Date',
  authors: 'Authors',
  owner: 'Owner',
  status: 'Status',
  severity: 'Severity',
};

/** Between the title and the first section: fields that the profile asks for and the head lacks. */
export function headFields({ postmortem, opening, offset }: Place): Proposal[] {
  const { title, sections, metadata, profile } = postmortem;
  const first = sections.find(({ form, titleSpan }) => form !== 'inline' && title && titleSpan.start > title.span.end)?.span.start ?? 0;
  if (!opening || !title || offset <= title.span.end || offset >= first || /^[#|]/.test(opening.marker)) return [];
  const asked = profile.severities?.['metadata-missing'] === 'off' ? [] : (profile.metadata ?? (['date', 'authors', 'status'] as const));
  return asked
    .filter((field) => !metadata[field])
    .map((field) => ({
      label: LABELS[field],
      detail: t('What the head lacks'),
      snippet: `${opening.marker ? `${opening.marker} ` : ''}**${LABELS[field]}:** \${1:[TODO: ${field}]}`,
      kind: CompletionItemKind.Property,
      replaces: opening.span,
    }));
}
