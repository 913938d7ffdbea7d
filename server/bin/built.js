const { existsSync } = require('node:fs');
const path = require('node:path');

/** Runs a bundle of `dist/` and answers what it exports. Exit code 2 in a checkout that was not built. */
exports.run = (bundle) => {
  const file = path.join(__dirname, '../dist', bundle);
  if (!existsSync(file)) {
    console.error('postmortem-lint is not built yet: run `npm run build` first.');
    process.exit(2);
  }
  return require(file);
};
