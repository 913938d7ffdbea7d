const { existsSync } = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

/** Where a bundle of `dist/` is. Exit code 2 in a checkout that was not built. */
function bundled(name) {
  const file = path.join(__dirname, '../dist', name);
  if (existsSync(file)) return file;
  console.error('postmortem-lint is not built yet: run `npm run build` first.');
  process.exit(2);
}

/** Runs a CommonJS bundle. */
exports.run = (name) => require(bundled(name));

/** Answers what a bundle exports that is an ES module. */
exports.load = (name) => import(pathToFileURL(bundled(name)).href);
