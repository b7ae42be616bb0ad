// npm run build: dist/web is the page, dist/cli the program; node_modules/.bin/stemma leads to it.
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { asBuild, ROOT } from './steps.mjs';

process.chdir(ROOT);
await asBuild(async () => {
  rmSync('dist', { recursive: true, force: true });
  await build({ mode: 'web', logLevel: 'warn' });
  await build({ mode: 'program', logLevel: 'warn' });
});

const program = path.join(ROOT, 'dist/cli/stemma.js');
chmodSync(program, 0o755);
if (process.platform !== 'win32') {
  const link = path.join(ROOT, 'node_modules/.bin/stemma');
  mkdirSync(path.dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(path.relative(path.dirname(link), program), link);
}
