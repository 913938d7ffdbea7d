import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { Outline, OutlineNode } from '../../server/src/lsp/protocol';
import { t } from '../../server/src/text/l10n';
import { byId, type Placed } from './nodes';

interface Pick extends QuickPickItem {
  insert?: string;
}

/** Lets the user pick what is missing, whole sections first. Answers what `postmortem.insert` takes. */
export async function pickMissing(outline: Outline): Promise<string | undefined> {
  const picks = missing(outline);
  if (picks.length === 0) {
    window.setStatusBarMessage(`$(check) ${t('Nothing is missing from this postmortem.')}`, 5000);
    return undefined;
  }
  const picked = await window.showQuickPick(picks, {
    title: t('Insert Section'),
    placeHolder: t('What to insert'),
    matchOnDescription: true,
  });
  return picked?.insert;
}

/** The picks: missing sections, all of them at once, then the missing parts of the sections that are there. */
function missing({ nodes }: Outline): Pick[] {
  const index = byId(nodes);
  const picks = (kind: OutlineNode['kind']) =>
    [...index.values()].flatMap((placed) => (placed.node.kind === kind ? pick(placed, index) : []));
  const sections = picks('section');
  const all: Pick[] = sections.length > 1 ? [{ label: t('All missing sections'), insert: 'all' }] : [];
  return [...under(t('Missing sections'), [...sections, ...all]), ...under(t('Missing parts'), picks('element'))];
}

function pick({ node: { label, insert }, parent }: Placed, index: Map<string, Placed>): Pick[] {
  const above = parent === undefined ? undefined : index.get(parent)?.node.label;
  return insert === undefined ? [] : [{ label, insert, ...(above && { description: above }) }];
}

function under(label: string, picks: Pick[]): Pick[] {
  return picks.length ? [{ label, kind: QuickPickItemKind.Separator }, ...picks] : [];
}
