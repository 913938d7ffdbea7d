import { env, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { t } from '../../server/src/text/l10n';
import type { OutlineFeed } from './outline-feed';
import { editOf, type How, timelineOf } from './paste';

/** More is read by nobody. */
const LARGEST = 20_000_000;

/** Sorts what is in the clipboard, or in a file, into the timeline of the postmortem at hand; asks for the zone where the source names none. */
export async function importTimeline(client: BaseLanguageClient, { document, outline }: OutlineFeed, source?: Uri): Promise<void> {
  if (!document || !outline) return;
  const text = source ? await textOf(source) : await pickText();
  if (text !== undefined) await importInto(client, document, text);
}

/** Sorts a text into the timeline of a postmortem. */
export async function importInto(client: BaseLanguageClient, document: TextDocument, text: string): Promise<void> {
  const found = await timelineOf(client, document, text, undefined, {});
  if (!found || found.problem !== undefined) {
    window.showWarningMessage(found?.problem ?? t('Nothing was imported: the text is in no format that is known.'));
    return;
  }
  const how = await pickHow(found);
  const result = how && (Object.keys(how).length > 0 ? await timelineOf(client, document, text, undefined, how) : found);
  if (!result) return;
  if (result.problem !== undefined) window.showWarningMessage(result.problem);
  else await apply(client, document, result);
}

async function apply(
  client: BaseLanguageClient,
  document: TextDocument,
  result: NonNullable<Awaited<ReturnType<typeof timelineOf>>>,
): Promise<void> {
  const edit = await editOf(client, document, result);
  if (!edit || !(await workspace.applyEdit(edit))) {
    window.showWarningMessage(t('Nothing was imported: the text was edited meanwhile.'));
    return;
  }
  const { added, events, format = '' } = result;
  const done =
    added < events
      ? t('{0} entries from {1}, {2} were there already', added, format, events - added)
      : t('{0} entries from {1}', added, format);
  window.setStatusBarMessage(`$(check) ${done}`, 5000);
}

/** The text to import: that of the clipboard, or of a file. */
async function pickText(): Promise<string | undefined> {
  const clipboard = await env.clipboard.readText();
  const picks = [
    ...(clipboard.trim()
      ? [{ label: `$(clippy) ${t('From the clipboard')}`, description: clipboard.trim().slice(0, 60).replace(/\s+/g, ' '), file: false }]
      : []),
    { label: `$(file) ${t('From a file…')}`, description: '', file: true },
  ];
  const picked = await window.showQuickPick(picks, {
    title: t('Import Timeline'),
    placeHolder: t('A chat, a log, an alert, a table with a time column'),
  });
  if (!picked?.file) return picked && clipboard;
  const [file] = (await window.showOpenDialog({ title: t('Import Timeline') })) ?? [];
  return file && textOf(file);
}

async function textOf(file: Uri): Promise<string | undefined> {
  if ((await workspace.fs.stat(file)).size > LARGEST) {
    window.showWarningMessage(t('Nothing was imported: the file is too long for a timeline. Copy the part that tells what happened.'));
    return undefined;
  }
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}

/** In which zone the times are that name none, and what becomes of names; undefined where the user goes away. */
async function pickHow({ zoneless, named }: { zoneless: boolean; named: boolean }): Promise<How | undefined> {
  const how: How = {};
  if (zoneless) {
    const zones = [...new Set([Intl.DateTimeFormat().resolvedOptions().timeZone, 'UTC'])];
    const picks = [...zones.map((zone) => ({ label: zone, zone })), { label: t('I don’t know: leave the zone out'), zone: undefined }];
    const picked = await window.showQuickPick(picks, {
      title: t('Import Timeline'),
      placeHolder: t('These times name no zone. Which one are they in?'),
    });
    if (!picked) return undefined;
    if (picked.zone) how.zone = picked.zone;
  }
  if (named) {
    const picks = [
      { label: t('Keep the names'), names: 'keep' as const },
      { label: t('Put roles in their place'), description: 'Responder 1, Responder 2', names: 'roles' as const },
    ];
    const picked = await window.showQuickPick(picks, { title: t('Import Timeline'), placeHolder: t('People are named') });
    if (!picked) return undefined;
    if (picked.names === 'roles') how.names = 'roles';
  }
  return how;
}
