import { readdirSync } from 'node:fs';
import path from 'node:path';

/** How tests are bundled to be measured: our code within, so that it can be another than that on the disk, and packages as they are. */
export const asMeasured = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
} as const;

/** The TypeScript files below a folder; a file is itself. */
export const typescriptIn = (place: string): string[] =>
  place.endsWith('.ts')
    ? [place]
    : readdirSync(place, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => path.posix.join(place, file));

/** The files of tests below a folder of `test`, or one of them. */
export const testsIn = (place: string): string[] =>
  typescriptIn(path.posix.join('test', place)).filter((file) => file.endsWith('.test.ts'));
