/** How an editor talks to the server. */
const TRANSPORT = /^--(?:stdio|node-ipc|socket|pipe)\b/;

/** `postmortem-lint lsp`: the language server, on standard input and output unless another way is given. It runs until the editor ends it. */
export async function lsp(): Promise<void> {
  // The server reads the command line itself.
  if (!process.argv.some((argument) => TRANSPORT.test(argument))) process.argv.push('--stdio');
  await import('../../lsp/node');
}
