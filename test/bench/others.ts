import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { npmInstall } from '../host/npm';
import { provide } from '../host/provision';

/** The other linters, in the latest versions that run on the oldest Node we support. */
const VERSIONS = { 'markdownlint-cli2': '0.20.0', 'remark-cli': '12.0.1', 'remark-preset-lint-recommended': '7.0.1' } as const;

const packages = Object.entries(VERSIONS).map(([name, version]) => `${name}@${version}`);

export interface Others {
  /** Node's arguments that run each over the Markdown files of the working folder. */
  markdownlint: string[];
  remark: string[];
  versions: string;
}

/** Installs the other linters when they are asked for the first time. */
export async function others(): Promise<Others> {
  const folder = await provide({
    id: `linters-${Object.values(VERSIONS).join('-')}`,
    what: `${packages.join(', ')} to compare with`,
    wait: 'some seconds',
    install: (folder) => npmInstall(folder, ...packages),
  });
  const module = (name: string, file: string) => path.join(folder, 'node_modules', name, file);
  const installed = async (name: string) => `${name} ${JSON.parse(await readFile(module(name, 'package.json'), 'utf8')).version}`;
  return {
    markdownlint: [module('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), '*.md'],
    remark: [module('remark-cli', 'cli.js'), '.', '--no-stdout', '--use', module('remark-preset-lint-recommended', 'index.js')],
    versions: (await Promise.all(Object.keys(VERSIONS).map(installed))).join(', '),
  };
}
