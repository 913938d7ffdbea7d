import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { npmInstall } from '../host/npm';
import { provide } from '../host/provision';

/** The other linters; of markdownlint the latest version that runs on the oldest Node we support. */
const VERSIONS = { 'markdownlint-cli2': '0.20.0', rumdl: '0.2.75' } as const;

const packages = Object.entries(VERSIONS).map(([name, version]) => `${name}@${version}`);

export interface Others {
  /** A script for Node. */
  markdownlint: string;
  /** A program of this machine. */
  rumdl: string;
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
    markdownlint: module('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'),
    rumdl: module(`@rumdl/cli-${process.platform}-${process.arch}`, process.platform === 'win32' ? 'rumdl.exe' : 'rumdl'),
    versions: (await Promise.all(Object.keys(VERSIONS).map(installed))).join(', '),
  };
}
