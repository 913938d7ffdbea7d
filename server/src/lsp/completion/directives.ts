import { directiveKinds } from '../..';
import { rules } from '../../rules';
import { later, t } from '../../text/l10n';
import { CompletionItemKind } from '../protocol-values';
import type { Place } from './place';
import type { Proposal } from './proposal';

const MEANINGS: Readonly<Record<(typeof directiveKinds)[number], string>> = {
  'disable-next-line': later('Disables rules in the next line'),
  'disable-line': later('Disables rules in this line'),
  disable: later('Disables rules from here on'),
  enable: later('Enables rules from here on'),
  'disable-file': later('Disables rules in the whole document'),
};

/** In a comment that disables rules: what it may say, and the ids of rules, those first that found something here. */
export function directives({ line, offset, findings }: Place): Proposal[] {
  const [, command] = /<!--\s*postmortem-([a-z-]*)$/.exec(line) ?? [];
  if (command !== undefined)
    return directiveKinds.map((kind) => ({
      label: `postmortem-${kind}`,
      detail: t(MEANINGS[kind]),
      snippet: `postmortem-${kind}`,
      kind: CompletionItemKind.Keyword,
      replaces: { start: offset - command.length - 'postmortem-'.length, end: offset },
    }));
  const [, given, typed] = /<!--\s*postmortem-(?:disable[a-z-]*|enable)\s+((?:[\w-]+[\s,]+)*)([a-z-]*)$/.exec(line) ?? [];
  if (given === undefined || typed === undefined || /(?:^|\s)--/.test(given)) return [];
  const found = new Set(findings.map(({ rule }) => rule));
  const open = rules.filter(({ id }) => !given.split(/[\s,]+/).includes(id));
  return [...open.filter(({ id }) => found.has(id)), ...open.filter(({ id }) => !found.has(id))].map(({ id, summary }) => ({
    label: id,
    detail: t(summary),
    snippet: id,
    kind: CompletionItemKind.EnumMember,
    replaces: { start: offset - typed.length, end: offset },
  }));
}
