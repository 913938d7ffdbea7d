const { existsSync } = require('node:fs');
const module_ = require('node:module');
const path = require('node:path');
const { requireCompiled } = require('./compiled.js');

/** Runs a bundle of `dist/`, found compiled from the second time on, and answers what it exports. Exit code 2 in a checkout that was not built. */
exports.run = (bundle) => {
  const file = path.join(__dirname, '../dist', bundle);
  if (!existsSync(file)) {
    console.error('postmortem-lint is not built yet: run `npm run build` first.');
    process.exit(2);
  }
  if (!module_.enableCompileCache) return requireCompiled(file);
  module_.enableCompileCache();
  return require(file);
};
