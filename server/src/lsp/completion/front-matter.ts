import { frontMatter } from '../../markdown/front-matter';
import { profiles } from '../../profiles';
import { later, t } from '../../text/l10n';
import { CompletionItemKind } from '../protocol-values';
import type { Place } from './place';
import type { Proposal } from './proposal';

/** What a reader looks for in front matter, with what is to be written there. */
const FIELDS: Readonly<Record<string, string>> = {
  profile: later('What the postmortem must contain'),
  title: later('The title'),
  date: later('The date of the incident'),
  authors: later('Who wrote it'),
  owner: later('Who answers for it'),
  status: later('Draft, in review or final'),
  severity: later('How bad it was'),
};

/** In front matter: fields that are not set yet, and the profiles after `profile:`. */
export function frontMatterFields({ postmortem: { text }, offset, custom, line }: Place): Proposal[] {
  const matter = frontMatter(text);
  if (!matter || offset <= 3 || offset >= matter.span.end) return [];
  const sign = text.startsWith('+++', text.startsWith('\uFEFF') ? 1 : 0) ? ' = ' : ': ';
  const [, typed] = /^([A-Za-z]*)$/.exec(line) ?? [];
  if (typed !== undefined) {
    const replaces = { start: offset - typed.length, end: offset };
    const open = Object.entries(FIELDS).filter(([field]) => !matter.fields.has(field));
    return open.map(([field, detail]) => ({
      label: field,
      detail: t(detail),
      snippet: `${field}${sign}`,
      kind: CompletionItemKind.Property,
      replaces,
    }));
  }
  const [, quote = '', id] = /^profile\s*[:=]\s*(["']?)([\w-]*)$/i.exec(line) ?? [];
  if (id === undefined) return [];
  const close = sign === ' = ' && quote === '' ? '"' : '';
  const replaces = { start: offset - id.length, end: offset };
  return [...custom, ...profiles].map((profile) => ({
    label: profile.id,
    detail: profile.name,
    snippet: `${close}${profile.id}${close}`,
    kind: CompletionItemKind.EnumMember,
    replaces,
  }));
}
