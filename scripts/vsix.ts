import { statSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';
import manifest from '../package.json' with { type: 'json' };

export const packageName = `${manifest.name}-${manifest.version}.vsix`;

/** What the Extensions view shows. The README links to files of the repository, which the view cannot open. */
export const extensionPage = 'docs/marketplace.md';

/** Packs what `npm run build` bundled; answers the file's name. */
export async function makePackage(): Promise<string> {
  await createVSIX({
    packagePath: packageName,
    readmePath: extensionPage,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  console.log(`${packageName}: ${Math.ceil(statSync(packageName).size / 1024)} KiB`);
  return packageName;
}
