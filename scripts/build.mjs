// Bundles the extension, the language server and the command line, and lays the rules' pages beside them.
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

process.chdir(path.join(import.meta.dirname, '..'));
await Promise.all(['client/dist', 'server/dist'].map((folder) => rm(folder, { recursive: true, force: true })));

const node = { bundle: true, platform: 'node', target: 'node20', minify: true, legalComments: 'none', logLevel: 'warning' };
await Promise.all([
  build({ ...node, entryPoints: ['client/src/node.ts'], outfile: 'client/dist/extension.cjs', format: 'cjs', external: ['vscode'] }),
  build({ ...node, entryPoints: ['server/src/lsp/node.ts'], outfile: 'server/dist/language-server.cjs', format: 'cjs' }),
  build({ ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'server/dist/cli.js', format: 'esm' }),
]);

await mkdir('server/dist/rules', { recursive: true });
for (const page of (await readdir('server/src/rules')).filter((name) => name.endsWith('.md')))
  await cp(`server/src/rules/${page}`, `server/dist/rules/${page}`);
