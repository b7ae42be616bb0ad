// Finds the browser that tests and screenshots drive: STEMMA_BROWSER, a system Chromium, Playwright's own.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Flags that a headless Chromium needs for WebGL without a graphics card, and to keep to itself. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** Path of a Chromium, or undefined where there is none. */
export async function findBrowser() {
  const named = process.env.STEMMA_BROWSER;
  if (named) return isProgram(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const system = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))).find(isProgram);
  if (system) return system;
  const { chromium } = await import('playwright-core');
  const own = chromium.executablePath();
  return isProgram(own) ? own : undefined;
}

/** Installs a system Chromium where that takes no question: Debian's package, as root. */
export function installBrowser() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'], env });
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
