import { statSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';
import manifest from '../package.json' with { type: 'json' };

/** Packs what `npm run build` bundled into `postmortem-VERSION.vsix`; answers the file's name. */
export async function makePackage(): Promise<string> {
  const packagePath = `${manifest.name}-${manifest.version}.vsix`;
  await createVSIX({ packagePath, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
  console.log(`${packagePath}: ${Math.ceil(statSync(packagePath).size / 1024)} KiB`);
  return packagePath;
}
