const { existsSync } = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

/** Answers what a bundle of `dist/` exports. Exit code 2 in a checkout that was not built. */
exports.load = (name) => {
  const file = path.join(__dirname, '../dist', name);
  if (existsSync(file)) return import(pathToFileURL(file).href);
  console.error('postmortem-lint is not built yet: run `npm run build` first.');
  process.exit(2);
};
