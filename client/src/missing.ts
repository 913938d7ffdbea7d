import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { Outline, OutlineNode } from '../../server/src/lsp/protocol';

interface Pick extends QuickPickItem {
  insert?: string;
}

/** Lets the user pick what is missing, whole sections first. Answers what `postmortem.insert` takes. */
export async function pickMissing(outline: Outline): Promise<string | undefined> {
  const picks = missing(outline);
  if (picks.length === 0) {
    window.setStatusBarMessage('$(check) Nothing is missing from this postmortem.', 5000);
    return undefined;
  }
  const picked = await window.showQuickPick(picks, { title: 'Insert Section', placeHolder: 'What to insert', matchOnDescription: true });
  return picked?.insert;
}

/** The picks: missing sections, all of them at once, then the missing parts of the sections that are there. */
export function missing({ nodes }: Outline): Pick[] {
  const sections = nodes.filter((node) => node.insert);
  const all: Pick[] = sections.length > 1 ? [{ label: 'All missing sections', insert: 'all' }] : [];
  const parts = nodes
    .filter((node) => !node.insert)
    .flatMap((node) => (node.children ?? []).filter((child) => child.insert).map(partOf(node)));
  return [...under('Missing sections', [...sections.map((node) => pick(node)), ...all]), ...under('Missing parts', parts)];
}

function partOf(section: OutlineNode): (part: OutlineNode) => Pick {
  return (part) => ({ ...pick(part), description: section.label });
}

function pick({ label, insert }: OutlineNode): Pick {
  return { label, ...(insert && { insert }) };
}

function under(label: string, picks: Pick[]): Pick[] {
  return picks.length ? [{ label, kind: QuickPickItemKind.Separator }, ...picks] : [];
}
