import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { complain } from '../exit';
import { Documents } from '../mcp/documents';
import { Roots } from '../mcp/roots';
import { mcpServer } from '../mcp/server';

/** `postmortem-lint mcp [FOLDER...]`: a server of the Model Context Protocol on standard input and output. It runs until standard input ends. */
export function mcp(folders: readonly string[], { write = false }: { write?: boolean }): void {
  const documents = new Documents(new Roots(folders), write);
  serveStdio(() => mcpServer(documents), { onerror: ({ message }) => complain(message) });
}
