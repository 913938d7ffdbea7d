import { window } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';
import { Commands } from '../../server/src/lsp/protocol';
import { later, t } from '../../server/src/text/l10n';
import type { OutlineFeed } from './outline-feed';

const DIAGRAMS = [
  { diagram: 'timeline', label: later('Timeline'), description: later('every entry, one beside the other') },
  { diagram: 'gantt', label: later('Gantt chart'), description: later('entries and phases, true to time') },
];

/** Has the server draw the timeline as a Mermaid diagram into the text, in the place of the one that is there. */
export async function insertTimeline(client: BaseLanguageClient, { document, outline }: OutlineFeed, kind?: string): Promise<void> {
  if (!document || !outline) return;
  const picks = DIAGRAMS.map(({ diagram, label, description }) => ({ diagram, label: t(label), description: t(description) }));
  const chosen = kind ?? (await window.showQuickPick(picks, { title: t('Insert Timeline as Mermaid') }))?.diagram;
  if (chosen === undefined) return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const isDrawn = await client.sendRequest(ExecuteCommandRequest.type, { command: Commands.drawTimeline, arguments: [uri, chosen] });
  if (!isDrawn) window.setStatusBarMessage(`$(info) ${t('There is no timeline to draw in this document.')}`, 5000);
}
