import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

export type Settings = Record<string, unknown>;

/** A quiet editor: nothing that calls out, updates, suggests or greets. */
export const quiet: Settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

const SCOPES = ['User', 'Machine'];
const fileOf = (data: string, scope: string) => path.join(data, 'data', scope, 'settings.json');

/** Changes some settings of a server that runs, whose windows follow the files. */
export async function changeSettings(data: string, changed: Settings): Promise<void> {
  for (const scope of SCOPES) {
    const file = fileOf(data, scope);
    await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...changed }, null, 2));
  }
}

/** Writes the settings of a server's data folder, unless somebody has chosen their own there before. */
export async function writeSettings(data: string, own: Settings = {}): Promise<void> {
  const text = JSON.stringify({ ...quiet, ...own }, null, 2);
  // code-server keeps the user's settings on the server, beside the machine's.
  for (const scope of SCOPES) {
    const file = fileOf(data, scope);
    if (existsSync(file)) continue;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
