import { execSync } from 'node:child_process';
import { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import manifest from '../package.json' with { type: 'json' };

// Makes the next version of what the files in `.changeset` tell. changesets knows the package on npm and writes its changelog
// beside it: that version is everybody's, and that changelog is the project's.

/** Names the version in what is copied from it. */
const RECIPES = ['docs/ci.md', 'docs/editors/mason/package.yaml'];

const run = (command: string) => execSync(command, { stdio: 'inherit' });

copyFileSync('CHANGELOG.md', 'server/CHANGELOG.md');
try {
  run('npx --yes @changesets/cli@2.31.1 version');
} finally {
  renameSync('server/CHANGELOG.md', 'CHANGELOG.md');
}
const { version } = JSON.parse(readFileSync('server/package.json', 'utf8'));
run(`npm pkg set version=${version}`);
run('npm install --package-lock-only --ignore-scripts');
for (const file of RECIPES) writeFileSync(file, readFileSync(file, 'utf8').replaceAll(manifest.version, version));
// The manual page names it.
run('npm run generate');
console.log(`\nVersion ${version}. Read CHANGELOG.md, commit, then: git tag v${version} && git push origin main v${version}`);
