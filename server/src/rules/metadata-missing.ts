import * as v from 'valibot';
import { isInOpenBlock, linesAfter } from '../edits/insert-block';
import type { Fix } from '../model/finding';
import type { Postmortem } from '../model/postmortem';
import { rule } from '../model/rule';
import type { MetadataField } from '../model/vocabulary';
import { allOf, later, t } from '../text/l10n';
import { renumbered } from '../text/snippet';
import { anchor } from './support/anchor';

const FIELDS = ['title', 'date', 'authors', 'owner', 'status', 'severity'] as const satisfies readonly MetadataField[];

const NAMES: Readonly<Record<MetadataField, string>> = {
  title: later('a title'),
  date: later('the date of the incident'),
  authors: later('the authors'),
  owner: later('the owner'),
  status: later('the status, such as “draft” or “final”'),
  severity: later('the severity'),
};
const LINES: Readonly<Record<MetadataField, string>> = {
  title: '**Title:** ${1:[TODO: title]}',
  date: '**Date:** ${1:[TODO: date]}',
  authors: '**Authors:** ${1:[TODO: authors]}',
  owner: '**Owner:** ${1:[TODO: owner]}',
  status: '**Status:** ${1:[TODO: draft, in review or final]}',
  severity: '**Severity:** ${1:[TODO: severity]}',
};

export default rule({
  id: 'metadata-missing',
  summary: 'The head of the document says what the profile asks for: date, authors, status and the like.',
  severity: 'info',
  options: v.strictObject({
    /** What the head must say; unset, what the profile asks for, or else date, authors and status. */
    fields: v.optional(v.array(v.picklist(FIELDS))),
  }),
  *check(postmortem, _context, { fields }) {
    const { metadata, profile } = postmortem;
    const missing = (fields ?? profile.metadata ?? ['date', 'authors', 'status']).filter((field) => !metadata[field]);
    if (missing.length === 0) return;
    const names = allOf(missing.map((field) => t(NAMES[field])));
    yield {
      span: anchor(postmortem),
      fixes: () => insert(missing, postmortem),
      message: t(
        'Missing above the first section: {0}. Add a line for each, for example one that begins with “{1}”.',
        names,
        LINES[missing[0] as MetadataField].split(' ')[0] ?? '',
      ),
    };
  },
});

/** A list of fields below the title; none where the title is underlined, no heading at all, or in a fence that nothing closes. */
function insert(missing: readonly MetadataField[], { title, text }: Postmortem): Fix[] {
  if (!title || isInOpenBlock(text, title.span.end) || !/(?:^|\n)#{1,6}[ \t]+$/.test(text.slice(0, title.span.start))) return [];
  const lines = renumbered(missing.map((field) => `- ${LINES[field]}`)).join('\n');
  return [
    {
      title: t('Insert what is missing below the title'),
      edits: [linesAfter(text, title.span.end, lines)],
      preferred: true,
    },
  ];
}
