import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

/** Runs a bundle of `dist/`, found compiled from the second time on; Node 20 has no such cache. Exit code 2 in a checkout that was not built. */
export async function run(bundle) {
  const url = new URL(`../dist/${bundle}`, import.meta.url);
  if (!existsSync(fileURLToPath(url))) {
    console.error('postmortem-lint is not built yet: run `npm run build` first.');
    process.exit(2);
  }
  module.enableCompileCache?.();
  await import(url.href);
}
