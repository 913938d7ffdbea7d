import { commands, type ExtensionContext, type QuickPickItem, Uri, window } from 'vscode';
import { t } from '../../server/src/text/l10n';

/** Opens a rule's page, which is in the folder `pages`: the one with this id, or the one the user picks. */
export async function openRule(context: ExtensionContext, pages: Uri, id?: string): Promise<void> {
  const picks = picksOf(context.extension.packageJSON);
  const chosen = id ?? (await window.showQuickPick(picks, { title: t('Open Rule’s Page'), matchOnDetail: true }))?.label;
  // The id may come from a link, so it is held against what is there. The manifest lets these pages open as a preview.
  if (picks.some(({ label }) => label === chosen)) await commands.executeCommand('vscode.open', Uri.joinPath(pages, `${chosen}.md`));
}

/** What the manifest has of the setting of each rule. */
interface Manifest {
  contributes: { configuration: { properties: Record<string, { properties?: Record<string, { description: string }> }> }[] };
}

/** Each rule with its summary, as the settings have them. */
function picksOf({ contributes }: Manifest): QuickPickItem[] {
  const settings = contributes.configuration.map(({ properties }) => properties['postmortem.rules']?.properties ?? {});
  return Object.entries(Object.assign({}, ...settings) as Record<string, { description: string }>)
    .map(([label, { description }]) => ({ label, detail: description }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
