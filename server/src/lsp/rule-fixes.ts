import type { CodeAction } from 'vscode-languageserver';
import { effectsOn, type Finding } from '..';
import { timesReader } from '../examine';
import { editsOfRule, type RuleFix, ruleFixOf } from '../lint/fix-rule';
import { t } from '../text/l10n';
import type { Client } from './client';
import { diagnosticOf } from './diagnostic';
import type { Documents, Reading } from './documents';
import { workspaceEdit } from './edits';
import { CodeActionKind, LSPErrorCodes, ResponseError } from './protocol-values';

/** All findings of a rule, as an action for the findings at a place. */
interface Throughout extends RuleFix {
  uri: string;
  version: number;
}

/** For each rule that found something here and elsewhere the fix of all of it, where one is known. */
export function rulesFixed(reading: Reading, findings: readonly Finding[], client: Client): CodeAction[] {
  const { postmortem, document, version } = reading;
  const rules = new Set<string>();
  return findings.flatMap((finding): CodeAction[] => {
    const wanted = rules.size === rules.add(finding.rule).size ? undefined : ruleFixOf(finding, reading.findings, postmortem);
    if (!wanted) return [];
    const data: Throughout = { ...wanted, uri: document.uri, version };
    const { rule } = finding;
    const title = wanted.title ? t('Fix all of “{0}” in the file: {1}', rule, wanted.title) : t('Fix all of “{0}” in the file', rule);
    const action = { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnosticOf(reading, finding, client)] };
    return [client.lateEdits ? { ...action, data } : { ...action, edit: editOfRule(wanted, reading, client) }];
  });
}

function editOfRule(wanted: RuleFix, reading: Reading, client: Client) {
  const { postmortem, findings, setup, document } = reading;
  const effect = effectsOn(postmortem.text, timesReader(setup, document.uri));
  return workspaceEdit(reading, editsOfRule(wanted, findings, postmortem, effect), client);
}

/** The action for all findings of a rule with its edits; any other as it is. */
export async function withRuleFixed(action: CodeAction, documents: Documents, client: Client): Promise<CodeAction> {
  const { uri, version, rule, title } = (action.data ?? {}) as Partial<Throughout>;
  const reading = rule !== undefined && uri !== undefined ? await documents.reading(uri) : undefined;
  if (rule === undefined || !reading) return action;
  if (reading.version !== version)
    throw new ResponseError(LSPErrorCodes.ContentModified, t('The document has changed since this was offered.'));
  return { ...action, edit: editOfRule({ rule, ...(title !== undefined && { title }) }, reading, client) };
}
