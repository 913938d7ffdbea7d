import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { requireCompiled } from './compiled.js';

/** Runs a bundle of `dist/`, found compiled from the second time on, and answers what it exports. Exit code 2 in a checkout that was not built. */
export function run(bundle) {
  const file = fileURLToPath(new URL(`../dist/${bundle}`, import.meta.url));
  if (!existsSync(file)) {
    console.error('postmortem-lint is not built yet: run `npm run build` first.');
    process.exit(2);
  }
  const require = module.createRequire(file);
  if (!module.enableCompileCache) return requireCompiled(file, require);
  module.enableCompileCache();
  return require(file);
}
