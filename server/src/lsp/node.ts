import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { localDisk } from '../disk/local';
import { inOrder } from './lifecycle';
import { start } from './server';

const USAGE = `postmortem-language-server ${version}: a language server that reads along while you write a postmortem

Usage: postmortem-language-server TRANSPORT

  --stdio         talk on standard input and output
  --node-ipc      talk over the channel of a parent Node process
  --socket=PORT   connect to a local port
  --pipe=NAME     connect to a named pipe
  --version       print the version
  --help          print this
`;

const given = process.argv.slice(2).map((argument) => argument.split('=', 1)[0]);

if (given.includes('--help')) process.stdout.write(USAGE);
else if (given.includes('--version')) console.log(version);
else if (given.some((name) => ['--stdio', '--node-ipc', '--socket', '--pipe'].includes(name ?? '')))
  start(createConnection({ messageStrategy: inOrder() }), {
    disk: localDisk,
    rulePage: (rule) => pathToFileURL(path.join(import.meta.dirname, 'rules', `${rule}.md`)).href,
  });
else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
