import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';
import manifest from '../package.json' with { type: 'json' };
import { marketplacePage } from './marketplacePage';

export const packageName = `${manifest.name}-${manifest.version}.vsix`;

/** What the Extensions view shows. The README links to files of the repository, which the view cannot open. */
export const extensionPage = 'docs/marketplace.md';

/** The same with what is known only when it is packed: where its pictures are. */
export const packedPage = 'dist/marketplace.md';

/** The day that npm writes into its packages, too, so that the same files make the same package on any day: 26 October 1985, in seconds since 1970. */
const PACKED_ON = '499162500';

/** Packs what `npm run build` bundled; answers the file's name. */
export async function makePackage(): Promise<string> {
  // What vsce goes by for times and for the order of the files; the zip's own times are local.
  Object.assign(process.env, { SOURCE_DATE_EPOCH: PACKED_ON, TZ: 'UTC' });
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
