import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import type { ExtensionContext } from 'vscode';
import type { Api } from './extension';

/** What VS Code loads first. The language client takes several times as long to load as all else, so those who wait for the extension host have their turn before it. */
export async function activate(context: ExtensionContext): Promise<Api> {
  await setImmediate();
  const node: typeof import('./node') = createRequire(__filename)('./node.cjs');
  return node.activate(context);
}
