import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { canonStore } from './helpers/canon-store';
import { serve } from './helpers/served';
import { ROOT, runProgram, typed } from './helpers/stemma';

const readme = await readFile(path.join(ROOT, 'README.md'), 'utf8');
const scripts: Record<string, string> = JSON.parse(
  await readFile(path.join(ROOT, 'package.json'), 'utf8'),
).scripts;

/** The bodies of the fenced blocks in a language, in their order. */
function blocks(language: string): string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms');
  return [...readme.matchAll(fence)].map(([, body]) => body ?? '');
}

/** Command lines without the remarks behind them, a line that goes on in the next as one. */
const lines = blocks('sh')
  .flatMap((body) => body.replaceAll('\\\n', ' ').split('\n'))
  .map((line) => line.replace(/\s+# .*$/, '').trim())
  .filter(Boolean);
const inText = [...readme.matchAll(/`(stemma [a-z][^`\n]*)`/g)].map(([, line]) => line ?? '');
const ours = [...lines.filter((line) => line.startsWith('stemma ')), ...inText];
/** What the README calls "a reading list". */
const LIST = '# A list\n\n- [Attention Is All You Need](https://arxiv.org/abs/1706.03762)\n';

let folder = '';
let store = '';
beforeAll(async () => {
  ({ folder, store } = await canonStore('readme'));
  const [additions = ''] = blocks('yaml');
  await writeFile(path.join(folder, 'additions.yaml'), additions);
  await writeFile(path.join(folder, 'list.md'), LIST);
});

test('there is nothing but commands of Stemma and scripts that there are', () => {
  expect(ours.length).toBeGreaterThan(10);
  for (const line of lines.filter((one) => !ours.includes(one)))
    expect(Object.keys(scripts), line).toContain(/^npm (?:run )?([a-z0-9-]+)\b/.exec(line)?.[1]);
});

test.each(lines.filter((line) => line.startsWith('npm run ')))('%s', async (line) => {
  const { code, stderr } = await runProgram('sh', ['-c', line.replace('--output ', `--output ${folder}/`)]);
  expect(code, stderr).toBe(0);
});

test.each(ours)('%s', async (line) => {
  const env = { STEMMA_STORE: store };
  if (/^stemma serve(?! --help)/.test(line)) {
    const served = await serve(['--store', store]);
    expect((await fetch(served.url)).status).toBe(200);
    expect(await served.stop()).toBe(0);
    return;
  }
  const { code, stdout, stderr } = await typed(line, { cwd: folder, env });
  expect(code, stderr).toBe(0);
  const file = / --output (\S+)/.exec(line)?.[1];
  expect(file ? await readFile(path.join(folder, file), 'utf8') : stdout + stderr).not.toBe('');
});
