import { StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';
import { Commands, type ListedProfile } from '../../server/src/lsp/protocol';
import type { OutlineFeed } from './outline-feed';

/** The status bar item beside the words: what the document is read by, with a question mark where that is not sure; a click chooses another. */
export function createProfileItem(feed: OutlineFeed): StatusBarItem {
  const item = window.createStatusBarItem('postmortem.profile', StatusBarAlignment.Right, 99.9);
  item.name = 'Postmortem Profile';
  item.command = 'postmortem.chooseProfile';
  feed.onDidChange((outline) => {
    if (!outline) return item.hide();
    const { id, name, sure } = outline.profile;
    item.text = sure ? id : `${id}?`;
    item.tooltip = sure
      ? `Read by the profile ${name}. Click to choose another.`
      : `Some titles are those of another template. Read by the profile ${name} for now. Click to choose.`;
    item.accessibilityInformation = { label: sure ? `Profile: ${name}` : `Profile: ${name}, not sure. Choose one.` };
    item.show();
  });
  return item;
}

/** Has the server write the chosen profile into the document's front matter. */
export async function chooseProfile(client: BaseLanguageClient, { document, outline }: OutlineFeed, id?: string): Promise<void> {
  if (!document || !outline) return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const present = { uri, profile: outline.profile.id };
  const chosen = id ?? (await pickProfile(client, 'Choose Profile', 'What this postmortem should follow', present));
  if (chosen === undefined) return;
  await client.sendRequest(ExecuteCommandRequest.type, { command: Commands.setProfile, arguments: [uri, chosen] });
}

/** Lets the user pick a profile, likely ones first, then the default; the present one and likely ones are marked. Answers its id. */
export async function pickProfile(
  client: BaseLanguageClient,
  title: string,
  placeHolder: string,
  present?: { uri: string; profile: string },
): Promise<string | undefined> {
  const picks = profiles(client, present?.uri).then((all) =>
    all.map(({ id, name, likely }) => {
      const mark = id === present?.profile ? ' – current' : likely ? ' – some titles are from this one' : '';
      return { id, label: name, description: id + mark };
    }),
  );
  const picked = await window.showQuickPick(picks, { title, placeHolder, matchOnDescription: true });
  return picked?.id;
}

const profiles = (client: BaseLanguageClient, uri?: string): Promise<ListedProfile[]> =>
  client.sendRequest(ExecuteCommandRequest.type, { command: Commands.profiles, ...(uri !== undefined && { arguments: [uri] }) });
