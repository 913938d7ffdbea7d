import { readFile } from 'node:fs/promises';
import { isRightToLeft } from '../server/src/text/l10n';
import { sorted, textsOf } from './texts';

/** The languages that there are translations to, as VS Code names them. */
export const LOCALES = ['ar', 'es', 'fr', 'pt-br'];

/** For programs that know no Brazilian Portuguese, or no other. */
const ALIASES: Readonly<Record<string, readonly string[]>> = { 'pt-br': ['pt-br', 'pt'] };

type Texts = Readonly<Record<string, string>>;

/** The translations to a language, by the English texts: the one file that people edit. */
export const translationsTo = async (locale: string): Promise<Texts> => JSON.parse(await readFile(`translations/${locale}.json`, 'utf8'));

/** Every text that is translated: those of the extension, of the server and of the manifest. */
export const translatedTexts = async (manifest: Texts): Promise<string[]> =>
  sorted([...(await textsOf('client')), ...(await textsOf('server')), ...Object.values(manifest)]);

/** A text of the manifest, which VS Code shows among English ones: isolated where it goes from right to left, and so is code in it. A line that is a link becomes a button. */
const directed = (text: string, locale: string): string =>
  isRightToLeft(locale)
    ? text.replace(/^(?!\[[^\]]*\]\([^)]*\)$).+$/gm, (line) => `\u2067${line.replace(/`[^`]+`/g, '\u2066$&\u2069')}\u2069`)
    : text;

/**
 * The files that are made of the translations: the extension’s texts, and the manifest’s by their keys, in the forms of VS Code.
 * The server’s are lists in one order, with the English ones in a list of their own, which would be as long as a translation in each.
 */
export async function bundles(manifest: Texts): Promise<Record<string, Texts | readonly string[]>> {
  const [client, server] = [await textsOf('client'), await textsOf('server')];
  const files: Record<string, Texts | readonly string[]> = { 'server/l10n/en.json': server };
  for (const locale of LOCALES) {
    const translations = await translationsTo(locale);
    const translated = (text: string) => translations[text] ?? text;
    const some = (texts: readonly string[]) => Object.fromEntries(texts.map((text) => [text, translated(text)]));
    files[`server/l10n/${locale}.json`] = server.map(translated);
    for (const name of ALIASES[locale] ?? [locale]) {
      files[`l10n/bundle.l10n.${name}.json`] = some(client);
      files[`package.nls.${name}.json`] = Object.fromEntries(
        Object.entries(manifest).map(([key, text]) => [key, directed(translated(text), locale)]),
      );
    }
  }
  return files;
}
