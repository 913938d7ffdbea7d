import { type DocumentFilter, type LanguageStatusItem, languages, window } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';
import { MARKDOWN } from '../../server/src/lsp/names';
import { Commands, type ListedProfile } from '../../server/src/lsp/protocol';
import { t } from '../../server/src/text/l10n';
import type { OutlineFeed } from './outline-feed';

/** The language status item: what the document is read by, with a question mark where that is not sure; its command chooses another. */
export function createProfileItem(feed: OutlineFeed): LanguageStatusItem {
  const item = languages.createLanguageStatusItem('postmortem.profile', NOWHERE);
  item.name = t('Postmortem Profile');
  item.command = { command: 'postmortem.chooseProfile', title: t('Choose Profile…') };
  feed.onDidChange((outline) => {
    item.selector = outline ? MARKDOWN.map((language) => ({ language })) : NOWHERE;
    if (!outline) return;
    const { name, sure } = outline.profile;
    item.text = `$(book) ${name}${sure ? '' : '?'}`;
    // The list is narrow: more words would cut off the command.
    item.detail = sure ? t('Profile') : t('Profile, not sure');
    item.accessibilityInformation = { label: sure ? t('Profile: {0}', name) : t('Profile: {0}, not sure. Choose one.', name) };
  });
  return item;
}

/** Other Markdown has no profile. */
const NOWHERE: DocumentFilter[] = [];

/** Has the server write the chosen profile into the document's front matter. */
export async function chooseProfile(client: BaseLanguageClient, { document, outline }: OutlineFeed, id?: string): Promise<void> {
  if (!document || !outline) return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const present = { uri, profile: outline.profile.id };
  const chosen = id ?? (await pickProfile(client, t('Choose Profile'), t('What this postmortem should follow'), present));
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
      const likelihood = likely ? t('{0} – some titles are from this one', id) : id;
      return { id, label: name, description: id === present?.profile ? t('{0} – current', id) : likelihood };
    }),
  );
  const picked = await window.showQuickPick(picks, { title, placeHolder, matchOnDescription: true });
  return picked?.id;
}

/** Every profile, the default first; with a document those that its configuration defines, too. */
export const profiles = (client: BaseLanguageClient, uri?: string): Promise<ListedProfile[]> =>
  client.sendRequest(ExecuteCommandRequest.type, { command: Commands.profiles, ...(uri !== undefined && { arguments: [uri] }) });
