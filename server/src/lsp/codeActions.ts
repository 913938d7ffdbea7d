import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { effectsOn, type Fix, fixesToOffer, type Span, suppressions } from '..';
import { correct, isZone } from '../api/correct';
import { timesReader } from '../examine';
import { t } from '../text/l10n';
import type { Client } from './client';
import { diagnosticOf } from './diagnostic';
import { diagramActions } from './diagram';
import type { Documents, Reading } from './documents';
import { replacement, workspaceEdit } from './edits';
import type { Feature } from './feature';
import { spanOf } from './position';
import { CodeActionKind, CodeActionTriggerKind } from './protocol-values';
import { REFACTOR, refactoringsAt, withEdit } from './refactorings';
import { rulesFixed, withRuleFixed } from './rule-fixes';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.postmortem`;

/** The fixes of the findings at a place as quick fixes, after them those that disable the rules; and all safe fixes at once. */
export const codeActions: Feature = ({ connection, documents, client }) => {
  connection.onCodeAction(async ({ textDocument, range, context: { only, triggerKind } }) => {
    const reading = await documents.reading(textDocument.uri);
    if (!reading) return [];
    const asked = spanOf(reading.document, range);
    return [
      ...(!only || wants(only, CodeActionKind.QuickFix) ? quickFixes(reading, asked, client) : []),
      ...((!only || wants(only, CodeActionKind.Refactor)) && !isLookedFor(triggerKind) ? diagramActions(reading, asked, client) : []),
      ...(isAskedFor(only, triggerKind) ? refactoringsAt(reading, asked, client, only) : []),
      ...(only && wants(only, FIX_ALL) ? await fixEverything(reading, documents, client) : []),
    ];
  });
  connection.onCodeActionResolve(async (action) => withRuleFixed(await withEdit(action, documents, client), documents, client));
  return {
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, REFACTOR, FIX_ALL], resolveProvider: true },
  };
};

/** Whether an editor only wants to know whether to show a light bulb, which is no place for refactorings. */
const isLookedFor = (trigger: CodeActionTriggerKind | undefined): boolean => trigger === CodeActionTriggerKind.Automatic;

const isAskedFor = (only: readonly CodeActionKind[] | undefined, trigger: CodeActionTriggerKind | undefined): boolean =>
  only ? wants(only, REFACTOR) || only.some((kind) => kind.startsWith(REFACTOR)) : !isLookedFor(trigger);

/** A kind asked for includes those below it: `source` has `source.fixAll.postmortem`. */
const wants = (only: readonly CodeActionKind[], offered: CodeActionKind) =>
  only.some((kind) => kind === CodeActionKind.Empty || kind === offered || offered.startsWith(`${kind}.`));

/** Each fix that is to be safe is checked by a reading. More than these nobody looks through: for them there is the action that applies all. */
const MOST_CHECKED = 50;

/** A check that is made so often; what is asked beyond that is not to be offered. */
function atMost(most: number, effect: ReturnType<typeof effectsOn>): typeof effect {
  let asked = 0;
  return (edits) => (asked++ < most ? effect(edits) : 'own');
}

function quickFixes(reading: Reading, asked: Span, client: Client): CodeAction[] {
  const findings = reading.findings.filter(({ span }) => touch(span, asked));
  if (findings.length === 0) return [];
  const offers = new Offers();
  const silencing = suppressions(reading.postmortem.text);
  const { postmortem, setup, document } = reading;
  const effect = atMost(MOST_CHECKED, effectsOn(postmortem.text, timesReader(setup, document.uri)));
  for (const finding of findings)
    for (const fix of fixesToOffer(finding, postmortem, effect)) offers.add(fix, diagnosticOf(reading, finding, client));
  const disabling = new Offers();
  for (const finding of findings) for (const fix of silencing(finding)) disabling.add(fix, diagnosticOf(reading, finding, client));
  const asAction = ({ fix, mends }: Offer): CodeAction => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: mends,
    edit: workspaceEdit(reading, fix.edits, client),
    ...(fix.preferred && { isPreferred: true }),
  });
  return [...offers.all.map(asAction), ...rulesFixed(reading, findings, client), ...disabling.all.map(asAction)];
}

/** All safe fixes, and the zone that the user says for all times without one. */
async function fixEverything(reading: Reading, documents: Documents, client: Client): Promise<CodeAction[]> {
  const { postmortem, document, setup } = reading;
  const { uri } = document;
  const readTimes = timesReader(setup, uri);
  const { zone: said } = await documents.preferences(uri);
  const zone = isZone(said, readTimes) ? said : undefined;
  const mended = correct(postmortem.text, (text) => documents.examine(text, uri, setup), readTimes, zone === undefined ? {} : { zone });
  if (mended === postmortem.text) return [];
  const edit = workspaceEdit(reading, [replacement(postmortem.text, mended)], client);
  return [{ title: t('Apply all safe fixes'), kind: FIX_ALL, edit }];
}

const touch = (a: Span, b: Span) => a.start <= b.end && b.start <= a.end;

interface Offer {
  fix: Fix;
  mends: Diagnostic[];
}

/** Fixes that several findings share (“add UTC to every time of the section”) are offered once, for all of them. */
class Offers {
  private readonly byContent = new Map<string, Offer>();

  add(fix: Fix, mends: Diagnostic): void {
    const { title, edits } = fix;
    const key = [title, edits.length, edits[0]?.span.start, edits.at(-1)?.span.end].join('\n');
    const known = this.byContent.get(key);
    if (known) known.mends.push(mends);
    else this.byContent.set(key, { fix, mends: [mends] });
  }

  get all(): Offer[] {
    return [...this.byContent.values()];
  }
}
