import { readFileSync } from 'node:fs';

interface Package {
  name: string;
  version: string;
  license: string;
}

/** The packages of others that are inside the bundles. */
export const bundledPackages: readonly Package[] = [...homes()].map((home) => JSON.parse(readFileSync(`${home}/package.json`, 'utf8')));

function homes(): Set<string> {
  const folders: Record<string, { inputs: Record<string, { bytesInOutput: number }> }[]> = JSON.parse(
    readFileSync('dist/bundled.json', 'utf8'),
  );
  const inputs = Object.values(folders).flatMap((outputs) => outputs.flatMap((output) => Object.entries(output.inputs)));
  return new Set(
    inputs.flatMap(([file, { bytesInOutput }]) =>
      bytesInOutput > 0 ? (/^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []) : [],
    ),
  );
}
