import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { CodeServer } from './codeServer';
import { quiet } from './settings';

export interface WebPage {
  /** Host and port of the server that has VS Code's files. */
  authority: string;
  /** The folder of the extension that runs from its source. */
  development: string;
  /** A bundled CommonJS module in it that exports `run()`. */
  tests?: string;
}

/** Where the page finds the extension: at its own origin, since it may load nothing from elsewhere. */
const SOURCE = '/source';

/** What VS Code's program for the browser has in it that ties it to a server's extensions and disk, and what stands there without one. */
const TIES: readonly [RegExp, string][] = [
  [/,remoteAuthority:location\.host/, ''],
  [/(get userRoamingDataHome\(\)\{return \w+\(\w+\.file\(this\.userDataPath\)\.with\(\{scheme:)\w+\.vscodeRemote/, '$1"vscode-userdata"'],
];

/** Opens VS Code as vscode.dev shows it: all in the page, with an empty folder in memory. */
export async function openWebPage(context: BrowserContext, vscode: CodeServer, options: WebPage): Promise<Page> {
  const page = await context.newPage();
  const program = readFileSync(path.join(path.dirname(vscode.main), 'vs/code/browser/workbench/workbench.js'), 'utf8');
  const body = TIES.reduce(untied, program);
  await page.route('**/code/browser/workbench/workbench.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await serveSource(context, options.development);
  await page.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: withConfiguration(await response.text(), options) });
    },
  );
  await page.goto(`http://${options.authority}/`, { timeout: 180_000 });
  return page;
}

function untied(program: string, [tie, without]: readonly [RegExp, string]): string {
  if (!tie.test(program)) throw new Error(`VS Code's program has changed: ${tie} is not in it.`);
  return program.replace(tie, without);
}

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };

async function serveSource(context: BrowserContext, folder: string): Promise<void> {
  await context.route(
    ({ pathname }) => pathname.startsWith(`${SOURCE}/`),
    async (route) => {
      const { pathname } = new URL(route.request().url());
      const file = path.join(folder, decodeURIComponent(pathname.slice(SOURCE.length)));
      if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
      await route.fulfill({ contentType: TYPES[path.extname(file)] ?? 'application/octet-stream', body: await readFile(file) });
    },
  );
}

const SETTINGS = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/;

/** The page with a configuration that names no server, but a folder in memory and the extension. */
function withConfiguration(page: string, { authority, tests }: WebPage): string {
  if (!SETTINGS.test(page)) throw new Error("VS Code's page has changed: its configuration is not in it.");
  const uri = (at: string) => ({ $mid: 1, scheme: 'http', authority, path: SOURCE + at });
  return page.replace(SETTINGS, (_whole, before: string, escaped: string) => {
    const { remoteAuthority: _, ...configuration } = JSON.parse(unescaped(escaped));
    const changed = {
      ...configuration,
      userDataPath: '/',
      folderUri: { $mid: 1, scheme: 'tmp', path: '/folder' },
      configurationDefaults: quiet,
      developmentOptions: {
        ...configuration.developmentOptions,
        extensions: [uri('')],
        ...(tests && { extensionTestsPath: uri(`/${tests}`) }),
      },
    };
    return before + JSON.stringify(changed).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  });
}

const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
