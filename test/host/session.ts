import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server as Listener } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { codeServer } from './codeServer';
import { pageAddress } from './page';
import { type Server, startServer } from './server';

export interface Session {
  folder: string;
  development: string[];
  /** A CommonJS module that exports `run()`. */
  tests: string;
  data: string;
  extensions?: string | undefined;
}

const patience = Number(process.env.POSTMORTEM_TEST_TIMEOUT ?? 900_000);
const timedOut = 124;

/** Runs `tests` among the extensions of a VS Code whose window is a headless browser's page; answers an exit code. */
export async function runSession(session: Session): Promise<number> {
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'postmortem-session-'));
  const socket = path.join(scratch, 'output');
  const console = await relay(socket);
  try {
    return await inServer(session, socket);
  } finally {
    console.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function inServer(session: Session, socket: string): Promise<number> {
  const env = { POSTMORTEM_TEST_OUTPUT: socket, POSTMORTEM_TEST_MODULE: path.resolve(session.tests) };
  const { data, extensions } = session;
  const server = await startServer(await codeServer(), { data, extensions, env, automation: true });
  try {
    return await inBrowser(session, server);
  } finally {
    await server.stop();
  }
}

async function inBrowser({ folder, development }: Session, server: Server): Promise<number> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const code = exitCode(page);
    const tests = path.join(import.meta.dirname, 'inside.cjs');
    await page.goto(pageAddress(server.authority, { folder, development, tests }), { timeout: patience });
    return await Promise.race([code, outOfTime(server)]);
  } finally {
    await browser.close();
  }
}

/** What the window reports when the suite has ended. Its log is not shown: the suite's own lines come through the socket. */
async function exitCode(page: Page): Promise<number> {
  return new Promise((resolve, reject) => {
    page.on('crash', () => reject(new Error('The browser’s page crashed.')));
    page.on('close', () => reject(new Error('The browser ended before the suite did.')));
    page.exposeFunction('codeAutomationLog', () => {}).catch(reject);
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
  });
}

function outOfTime(server: Server): Promise<number> {
  return new Promise((resolve) => {
    setTimeout(() => {
      console.error(`The suite did not end within ${patience / 1000} s. The server said:\n${server.output().slice(-3000)}`);
      resolve(timedOut);
    }, patience).unref();
  });
}

/** Prints what the suite inside VS Code writes to the socket. */
function relay(socket: string): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const listener = createServer((connection) => connection.pipe(process.stdout, { end: false }));
    listener.once('error', reject).listen(socket, () => resolve(listener));
  });
}
