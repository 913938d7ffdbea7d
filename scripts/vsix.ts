import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';
import manifest from '../package.json' with { type: 'json' };
import { marketplacePage } from './marketplacePage';

export const packageName = `${manifest.name}-${manifest.version}.vsix`;

/** What the Extensions view shows. The README links to files of the repository, which the view cannot open. */
export const extensionPage = 'docs/marketplace.md';

/** The same with what is known only when it is packed: where its pictures are. */
export const packedPage = 'dist/marketplace.md';

/** Packs what `npm run build` bundled; answers the file's name. */
export async function makePackage(): Promise<string> {
  writeFileSync(packedPage, marketplacePage(readFileSync(extensionPage, 'utf8'), manifest));
  await createVSIX({
    packagePath: packageName,
    readmePath: packedPage,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  console.log(`${packageName}: ${Math.ceil(statSync(packageName).size / 1024)} KiB`);
  return packageName;
}
