import type { DocumentUri } from 'vscode-languageserver';
import { plain } from '..';

/** A URI without its query and fragment, which say which version of a file (`git:`) or which cell of a notebook is meant. */
export const withoutQuery = (uri: DocumentUri): DocumentUri => uri.replace(/[?#].*$/s, '');

/**
 * Where a document is among some folders, whatever its scheme: `git:/shop/a.md?HEAD` and a new text that will be saved as `/shop/a.md`
 * are in `file:///shop/` as `file:///shop/a.md`. Undefined for a document that is in none of these folders.
 */
export function within(folders: readonly string[], uri: DocumentUri): string | undefined {
  const here = withoutQuery(uri);
  // Only a scheme without a host speaks of paths of this machine.
  const path = /^[a-z][a-z\d+.-]*:(?:\/\/)?(\/(?!\/).*)$/is.exec(here)?.[1];
  for (const folder of folders) {
    const places = path === undefined ? [here] : [here, hostOf(folder) + path];
    const found = places.find((place) => plain(place).startsWith(plain(folder)));
    if (found !== undefined) return found;
  }
  return undefined;
}

export const schemeOf = (uri: DocumentUri): string => uri.slice(0, uri.indexOf(':'));

/** Scheme and host of a URI: `file://`. */
const hostOf = (uri: string): string => /^[^/]*(?:\/\/[^/]*)?/.exec(uri)?.[0] ?? '';
