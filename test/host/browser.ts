import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { npmInstall } from './npm';
import { provide } from './provision';

const version = '153.0.0';
const installed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) => `/usr/bin/${name}`);
const flags = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'];

/** Starts a headless browser: the one named by $CHROMIUM, else the system's, else one from npm. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM ?? installed.find(existsSync);
  return own ? launch(own) : launchProvided(await providedBrowser());
}

// Playwright's half a minute is too short for a busy machine.
const launch = (executablePath: string, env = {}) =>
  chromium.launch({ executablePath, args: flags, env: { ...process.env, ...env }, timeout: 180_000 });

// It brings its own libraries and fonts, so a machine with nothing but Node can run it.
const launchProvided = (folder: string) =>
  launch(path.join(folder, 'chromium'), { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'), FONTCONFIG_FILE: fontList(folder) });

const fontList = (folder: string) => path.join(folder, 'fonts/fonts.conf');

// Chromium crashes when it finds no font at all; the list that comes with it names folders of another machine.
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

function providedBrowser(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chromium was found; name one in the environment variable CHROMIUM.');
  return provide({
    id: `chromium-${version}`,
    what: `a browser (Chromium ${version}, about 220 MB on disk)`,
    wait: 'about ten seconds',
    async install(folder) {
      await npmInstall(folder, `@sparticuz/chromium@${version}`);
      // It unpacks to the system's temporary folder, which others share; so that is this folder for it.
      await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpack], {
        cwd: folder,
        env: { ...process.env, TMPDIR: folder },
      });
      await writeFile(fontList(folder), fonts);
      await rm(path.join(folder, 'node_modules'), { recursive: true });
    },
  });
}

const unpack = `
  import chromium, { inflate } from '@sparticuz/chromium';
  await chromium.executablePath();
  await inflate('node_modules/@sparticuz/chromium/bin/al2023.tar.br');
`;
