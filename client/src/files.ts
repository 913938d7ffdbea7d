import { type Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FileStat, FindRequest, ReadRequest, StatRequest } from '../../server/src/lsp/protocol';
import { markdownBelow } from './markdown-files';

/** Reads files for the server that it can't reach: in a browser all of them, elsewhere those of a virtual workspace. */
export function readForServer(client: BaseLanguageClient): Disposable[] {
  const { asUri } = client.code2ProtocolConverter;
  return [
    client.onRequest(StatRequest, ({ uri }) => orNull(statOf(Uri.parse(uri)))),
    client.onRequest(ReadRequest, ({ uri }) => orNull(textOf(Uri.parse(uri)))),
    client.onRequest(FindRequest, async ({ uri }) => (await markdownBelow(Uri.parse(uri), ['.gitignore'])).map(asUri)),
  ];
}

async function statOf(uri: Uri): Promise<FileStat> {
  const { type, mtime, size } = await workspace.fs.stat(uri);
  const isLink = (type & FileType.SymbolicLink) !== 0;
  return { type: type & FileType.File ? 'file' : type & FileType.Directory ? 'folder' : 'other', isLink, mtime, size };
}

const textOf = async (uri: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(uri));

/** Nothing where there is nothing, or it can't be read. */
const orNull = <Answer>(answer: Promise<Answer>): Promise<Answer | null> => answer.catch(() => null);
