import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { inOrder } from './lifecycle';
import { RULE_PAGES } from './names';
import { start } from './server';

/** The port to whoever started this worker; the types of browsers are not those of the server. */
const port = globalThis as never;

start(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port), { messageStrategy: inOrder() }), {
  rulePage: (rule) => `${RULE_PAGES}${rule}.md`,
});
