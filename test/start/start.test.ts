import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import test, { after, before } from 'node:test';
import { launchBrowser } from '../host/browser';

// What `npm start` does on a machine without a desktop VS Code.

let start: ChildProcess;
let output = '';
let address = '';

before(async () => {
  const { DISPLAY, WAYLAND_DISPLAY, ...env } = process.env;
  start = spawn(process.execPath, ['dist/scripts/start.js'], { stdio: ['ignore', 'pipe', 'inherit'], env });
  address = await printedAddress(start);
});
after(() => start.kill('SIGKILL'));

function printedAddress({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    stdout?.on('data', (chunk) => {
      output += chunk;
      const found = /http:\/\/\S+/.exec(output)?.[0];
      if (found) resolve(found);
    });
    stdout?.once('end', () => reject(new Error(`It ended without an address:\n${output}`)));
  });
}

test('it prints the sample’s findings, then an address', () => {
  assert.match(output, /^samples\/\S+:\d+:\d+ (error|warning) .+ time-zone-missing$/m);
  assert.ok(output.indexOf('time-zone-missing') < output.indexOf(address));
});

test('at the address the sample is open, with the extension running', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    // For what never comes: a busy machine may take long for what does.
    page.setDefaultTimeout(120_000);
    await page.goto(address);
    await page.locator('.tab.active', { hasText: 'README.md' }).waitFor();
    await page.locator('.squiggly-warning').first().waitFor();
    await page.locator('[id="postmortem.postmortem.postmortem.status"]').waitFor();
  } finally {
    await browser.close();
  }
});

test('Ctrl+C ends it, and its server', async () => {
  start.kill('SIGINT');
  const [code] = await once(start, 'exit');
  assert.equal(code, 0);
  await assert.rejects(fetch(new URL(address).origin));
});
