import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser } from './browser';
import { codeServer } from './codeServer';
import type { Counts } from './counts';
import { startServer } from './server';
import { openWebPage } from './webPage';

/** Seconds that a suite has on a busy machine; it needs a few of them. */
const PATIENCE = 180;

/** Runs a suite in a VS Code that is a page and nothing else: extensions and their servers are workers, and there is no disk and no process. */
export async function testInBrowser(tests: string): Promise<Counts> {
  const data = await mkdtemp(path.join(os.tmpdir(), 'postmortem-web-'));
  const vscode = await codeServer();
  const server = await startServer(vscode, { data, automation: true });
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    const said: string[] = [];
    const counts = new Promise<Counts>((resolve, reject) => {
      const giveUp = (why: string) => reject(new Error(`The suite ${why}. VS Code said:\n${said.slice(-40).join('\n')}`));
      setTimeout(giveUp, PATIENCE * 1000, `did not end within ${PATIENCE} s`).unref();
      // The suite has reported before it ends.
      void context.exposeFunction('codeAutomationExit', () => giveUp('ended without a report'));
      const heard: Record<string, (text: string) => void> = { line: console.log, counts: (text) => resolve(JSON.parse(text)) };
      void context.route('**/report/*', async (route) => {
        heard[route.request().url().split('/').at(-1) ?? '']?.(route.request().postData() ?? '');
        await route.fulfill({ body: '' });
      });
    });
    await context.exposeFunction('codeAutomationLog', (_: string, args: unknown[]) => said.push(args.join(' ')));
    await openWebPage(context, vscode, { authority: server.authority, development: path.resolve('.'), tests });
    return await counts;
  } finally {
    await browser.close();
    await server.stop();
    await rm(data, { recursive: true, force: true });
  }
}
