import * as v from 'valibot';
import { eolOf } from '../core/insert';
import type { MetadataField, Postmortem } from '../core/model';
import { type Fix, rule } from '../core/rule';
import { plainOf, renumbered } from '../core/snippet';
import { anchor } from './anchor';

const FIELDS = ['title', 'date', 'authors', 'owner', 'status', 'severity'] as const satisfies readonly MetadataField[];

const ASKS: Readonly<Record<MetadataField, string>> = {
  title: 'a title',
  date: 'the date of the incident',
  authors: 'the authors',
  owner: 'the owner',
  status: 'the status, such as “draft” or “final”',
  severity: 'the severity',
};
const LINES: Readonly<Record<MetadataField, string>> = {
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: LSP snippet syntax
  title: '**Title:** ${1:Checkout API down}',
  date: '**Date:** ${1:2026-01-31}',
  authors: '**Authors:** ${1:the on-call team}',
  owner: '**Owner:** ${1:the payments team}',
  status: '**Status:** ${1|draft,in review,final|}',
  severity: '**Severity:** ${1|SEV-1,SEV-2,SEV-3|}',
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: LSP snippet syntax
};

export default rule({
  id: 'metadata-missing',
  summary: 'The head of the document says what the profile asks for: date, authors, status and the like.',
  severity: 'info',
  options: v.strictObject({
    /** What the head must say; unset, what the profile asks for, or else date, authors and status. */
    fields: v.optional(v.array(v.picklist(FIELDS))),
  }),
  *check(postmortem, _surroundings, { fields }) {
    const { metadata, profile } = postmortem;
    const missing = (fields ?? profile.metadata ?? ['date', 'authors', 'status']).filter((field) => !metadata[field]);
    if (missing.length === 0) return;
    const asks = missing.map((field) => ASKS[field]);
    yield {
      span: anchor(postmortem),
      fixes: insert(missing, postmortem),
      message: `Say above the first section ${asks.slice(0, -1).join(', ')}${asks.length > 1 ? ' and ' : ''}${asks.at(-1)}, for example “${plainOf(LINES[missing[0] as MetadataField])}”.`,
    };
  },
});

/** A list of fields below the title; none where the title is underlined, or no heading at all. */
function insert(missing: readonly MetadataField[], { title, text }: Postmortem): Fix[] {
  if (!title || !/(?:^|\n)#{1,6}[ \t]+$/.test(text.slice(0, title.span.start))) return [];
  const at = title.span.end + (/^[^\r\n]*/.exec(text.slice(title.span.end))?.[0].length ?? 0);
  const lines = renumbered(missing.map((field) => `- ${LINES[field]}`)).join('\n');
  const snippet = `\n\n${lines}`.replace(/\n/g, eolOf(text));
  return [
    {
      title: 'Insert what is missing below the title',
      edits: [{ span: { start: at, end: at }, text: plainOf(snippet), snippet }],
      preferred: true,
    },
  ];
}
