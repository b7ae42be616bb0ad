import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoadReport } from '@stemma/loader';
import { beforeAll, expect, test } from 'vitest';
import { canonStore, stats } from './helpers/canon-store';
import { OWN_WORK } from './helpers/own-work';
import { ROOT, stemma, stemmaJson } from './helpers/stemma';

const CANON = path.join(ROOT, 'graph/canon');
const EMPTY_HASH = '0'.repeat(64);

let folder = '';
let canon = '';
beforeAll(async () => {
  ({ folder, store: canon } = await canonStore('load'));
});

/** A store of a test's own that begins with the canon. */
async function copyOfCanon(name: string): Promise<string> {
  const place = path.join(folder, name);
  await cp(path.join(folder, 'store'), place, { recursive: true });
  return `grafeo:${place}`;
}

async function inStore(store: string, ...args: string[]) {
  return stemma([...args, '--store', store]);
}

test('the canon holds the lineage that is promised', async () => {
  const { labels, types, generation } = await stats(canon);
  expect(generation).toBe(1);
  expect(labels.Work).toBeGreaterThanOrEqual(140);
  expect(types.BUILDS_ON).toBeGreaterThanOrEqual(190);
});

test('loading twice changes nothing, and unchanged records are counted as such', async () => {
  const store = await copyOfCanon('twice');
  const before = await stats(store);
  const report = await stemmaJson<LoadReport>(['load', '--canon', '--report', '-', '--store', store]);
  expect(report).toMatchObject({ created: 0, updated: 0, unchanged: report.accepted });
  expect(await stats(store)).toEqual({ ...before, store });
});

test('the canon of another place is the same graph', async () => {
  const place = path.join(folder, 'canon-elsewhere');
  await cp(CANON, place, { recursive: true });
  const store = `grafeo:${path.join(folder, 'from-elsewhere')}`;
  expect((await inStore(store, 'load', place)).code).toBe(0);
  expect((await stats(store)).contentHash).toBe((await stats(canon)).contentHash);
});

test('a dry run reports every record and writes nothing', async () => {
  const place = path.join(folder, 'never');
  const report = await stemmaJson<LoadReport>([
    'load',
    '--canon',
    '--dry-run',
    '--report',
    '-',
    '--store',
    `grafeo:${place}`,
  ]);
  expect(report.accepted + report.refused.length).toBe(report.read);
  expect(report.refused).toEqual([]);
  expect(report.refusedEdges).toEqual([]);
  const llama = report.records?.find(({ name }) => name === 'LLaMA');
  expect(llama).toMatchObject({
    title: 'LLaMA: Open and Efficient Foundation Language Models',
    kind: 'model',
    year: 2023,
    identifiers: expect.arrayContaining(['arxiv:2302.13971']),
  });
  expect(await readdir(folder)).not.toContain('never');
});

test('the report of a load adds up and names the source', async () => {
  const list = path.join(folder, 'list.md');
  await writeFile(
    list,
    '# Papers to read\n\n- [Attention Is All You Need](https://arxiv.org/abs/1706.03762)\n' +
      '- [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385)\n',
  );
  const store = await copyOfCanon('listed');
  const report = await stemmaJson<LoadReport>(['load', list, '--report', '-', '--store', store]);
  expect(report.source).toMatchObject({ id: 'source:papers-to-read', format: 'reading-list' });
  expect(report.source.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(report.read).toBe(2);
  expect(report.accepted + report.refused.length).toBe(report.read);
  expect(report.created + report.updated + report.unchanged).toBe(report.accepted);
  expect(report.records).toBeUndefined();
  const { sources } = await stemmaJson<{ sources: { id: string; records: number }[] }>([
    'sources',
    '--format',
    'json',
    '--store',
    store,
  ]);
  expect(sources.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['source:papers-to-read', 'source:stemma-canon']),
  );
  const written = path.join(folder, 'report.json');
  expect((await inStore(store, 'load', list, '--report', written)).code).toBe(0);
  expect(JSON.parse(await readFile(written, 'utf8'))).toMatchObject({ read: 2, unchanged: 2 });
});

test('unloading everything leaves an empty graph, and rollback goes one step back', async () => {
  const store = await copyOfCanon('emptied');
  const before = await stats(store);
  expect((await inStore(store, 'unload', '--all')).code).toBe(0);
  const empty = await stats(store);
  expect(empty.contentHash).toBe(EMPTY_HASH);
  expect(Object.values(empty.labels).filter((count) => count > 0)).toEqual([]);
  expect((await inStore(store, 'rollback')).code).toBe(0);
  expect(await stats(store)).toEqual(before);
  const again = await inStore(store, 'rollback');
  expect(again.code).toBe(1);
  expect(again.stderr).toContain('no generation before');
});

test("a curator's ten lines check, load and are found, and go again", async () => {
  expect(OWN_WORK.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
  const file = path.join(folder, 'ours.yaml');
  await writeFile(file, OWN_WORK);
  expect((await stemma(['check', file])).code).toBe(0);
  const store = await copyOfCanon('curated');
  const before = await stats(store);
  expect((await inStore(store, 'load', file, '--strict')).code).toBe(0);
  const { hits } = await stemmaJson<{ hits: { id: string; name: string }[] }>([
    'search',
    'llama that we tuned',
    '--format',
    'json',
    '--store',
    store,
  ]);
  expect(hits[0]).toMatchObject({ id: 'canon:alpaca-of-ours' });
  const lineage = await stemmaJson<{ levels: { depth: number; ids: string[] }[] }>([
    'lineage',
    'canon:alpaca-of-ours',
    '--direction',
    'ancestors',
    '--depth',
    '1',
    '--format',
    'json',
    '--store',
    store,
  ]);
  expect(lineage.levels).toContainEqual({ depth: -1, ids: ['arxiv:2302.13971'] });
  expect((await inStore(store, 'unload', 'source:my-notes')).code).toBe(0);
  expect((await stats(store)).contentHash).toBe(before.contentHash);
});

test('a wrong name in a file is told with its place and the name that was meant', async () => {
  const file = path.join(folder, 'wrong.yaml');
  await writeFile(file, OWN_WORK.replace('work: llama', 'work: lama'));
  const checked = await stemma(['check', file]);
  expect(checked.code).toBe(1);
  expect(checked.stdout).toMatch(/wrong\.yaml:\d+:\d+/);
  expect(checked.stdout).toContain('llama');
});

test('another origin under an id in use is refused with the hint --source', async () => {
  const store = await copyOfCanon('origins');
  const first = path.join(folder, 'first.md');
  const other = path.join(folder, 'other.md');
  await writeFile(first, '# One list\n\n- [BERT](https://arxiv.org/abs/1810.04805)\n');
  await writeFile(other, '# One list\n\n- [GPT-3](https://arxiv.org/abs/2005.14165)\n');
  expect((await inStore(store, 'load', first)).code).toBe(0);
  const refused = await inStore(store, 'load', other);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('--source');
  expect((await inStore(store, 'load', other, '--source', 'Another')).code).toBe(0);
});

test('exit codes: usage 2, refused records under --strict 3, no store 4, a limit 5', async () => {
  expect((await stemma(['load'])).code).toBe(2);
  expect((await stemma(['no-such-command'])).code).toBe(2);
  const store = `grafeo:${path.join(folder, 'strict')}`;
  const file = path.join(folder, 'strict.yaml');
  await writeFile(
    file,
    `${OWN_WORK}  - { id: no-kinds, title: A Work Without Kinds, read: ['https://example.org/none'] }\n`,
  );
  const strict = await inStore(store, 'load', '--canon', file, '--strict');
  expect(strict.code, strict.stderr).toBe(3);
  expect(strict.stderr + strict.stdout).toMatch(/strict\.yaml:\d+:\d+/);
  expect((await inStore(store, 'load', file)).code).toBe(0);
  await mkdir(path.join(folder, 'nothing'), { recursive: true });
  const none = await inStore(`grafeo:${path.join(folder, 'nothing')}`, 'search', 'llama');
  expect(none.code).toBe(4);
  expect(none.stderr).toContain('stemma load');
  expect((await inStore('neo9j://nowhere', 'stats')).code).toBe(4);
  const cut = await inStore(canon, 'query', 'MATCH (w:Work) RETURN w.id ORDER BY w.id', '--limit', '2');
  expect(cut.code).toBe(5);
  expect(JSON.parse(cut.stdout)).toMatchObject({
    truncated: true,
    rows: [[expect.any(String)], [expect.any(String)]],
  });
  const slow = await inStore(
    canon,
    'query',
    'UNWIND range(1, 100000000) AS a RETURN count(a)',
    '--timeout',
    '1',
  );
  expect(slow.code, slow.stdout).toBe(5);
});
