import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { canonStore, stats } from './helpers/canon-store';
import { type Ended, stemma } from './helpers/stemma';

const STACK = /\n\s+at /;

let folder = '';
let store = '';
let before: Awaited<ReturnType<typeof stats>>;
beforeAll(async () => {
  ({ folder, store } = await canonStore('bad'));
  before = await stats(store);
});

afterEach(async () => {
  expect(await stats(store)).toEqual(before);
});

/** That it failed with a sentence which says each of `words`, and with no trace of the program's inside. */
function expectToldOff({ code, stdout, stderr }: Ended, exitCode: number, ...words: string[]): void {
  expect(code, stderr).toBe(exitCode);
  expect(stdout + stderr).not.toMatch(STACK);
  for (const word of words) expect(stdout + stderr).toContain(word);
}

async function input(name: string, content: string | Buffer): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

const BOMB = `title: Bomb
a0: &a0 [x, x, x, x, x, x, x, x, x, x]
${Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`).join('\n')}
works: *a9
`;
const DEEP = 100_000;

const FILES: readonly (readonly [
  what: string,
  name: string,
  content: () => string | Buffer,
  words: string[],
])[] = [
  [
    'invalid UTF-8',
    'latin1.md',
    () => Buffer.from('# Liste\n\n- caf\xe9\n', 'latin1'),
    ['latin1.md:3:6', 'UTF-8'],
  ],
  ['a line of 50 MB', 'long.md', () => Buffer.alloc(50_000_000, 'a'), ['long.md:1', 'line']],
  [
    'a binary file',
    'picture.md',
    () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
    ['picture.md:1:5', 'binary'],
  ],
  ['an empty file', 'empty.md', () => '', ['empty.md', 'empty']],
  ['aliases that explode', 'bomb.yaml', () => BOMB, ['bomb.yaml']],
  ['deep YAML', 'deep-flow.yaml', () => `works: ${'['.repeat(DEEP)}`, ['deep-flow.yaml']],
  ['deep Markdown', 'deep.md', () => `# List\n\n${'>'.repeat(DEEP)} quoted\n`, ['deep.md:3', 'deep']],
];

test.each(FILES)('%s is told with its place, and nothing is lost', async (_, name, content, words) => {
  const file = await input(name, content());
  expectToldOff(await stemma(['load', file, '--store', store]), 1, ...words);
  expectToldOff(await stemma(['check', file]), 1, ...words);
});

test('one broken file refuses the folder it stands in', async () => {
  const mixed = path.join(folder, 'mixed');
  await mkdir(mixed);
  await writeFile(path.join(mixed, 'good.md'), '# Good\n\n- [BERT](https://arxiv.org/abs/1810.04805)\n');
  await writeFile(path.join(mixed, 'bad.md'), Buffer.from([0x23, 0x20, 0xff, 0xfe]));
  expectToldOff(await stemma(['load', mixed, '--store', store]), 1, path.join('mixed', 'bad.md:1'));
});

test('a missing file, a folder without files', async () => {
  const missing = path.join(folder, 'nowhere.md');
  expectToldOff(await stemma(['load', missing, '--store', store]), 1, missing, 'no such file');
  const bare = path.join(folder, 'bare');
  await mkdir(bare);
  expectToldOff(await stemma(['load', bare, '--store', store]), 1, bare);
  expectToldOff(await stemma(['check', missing]), 1, missing);
});

test('a folder where the store would be, that holds something else, and a file there', async () => {
  const file = await input('store-is-a-file', 'text');
  expectToldOff(await stemma(['load', '--canon', '--store', `grafeo:${file}`]), 4, file);
  expectToldOff(await stemma(['stats', '--store', `grafeo:${file}`]), 4, file);
  const foreign = path.join(folder, 'foreign');
  await mkdir(path.join(foreign, 'current.json'), { recursive: true });
  expectToldOff(await stemma(['stats', '--store', `grafeo:${foreign}`]), 4, foreign);
  expectToldOff(await stemma(['stats', '--store', 'mysql://here']), 4, 'mysql://here');
});

test('an unknown flag and an unknown command name the near one', async () => {
  expectToldOff(await stemma(['search', 'bert', '--limt', '3', '--store', store]), 2, '--limt', '--limit');
  expectToldOff(await stemma(['serch', 'bert']), 2, 'serch', 'search');
  expectToldOff(await stemma(['search', 'bert', '--limit', 'many', '--store', store]), 2, '--limit');
  expectToldOff(await stemma(['lineage', 'BERT', '--relation', 'built', '--store', store]), 2, 'relation');
});

test('a misspelt work lists near names', async () => {
  expectToldOff(await stemma(['lineage', 'LLaMMA', '--store', store]), 1, 'LLaMMA', 'arxiv:2302.13971');
  expectToldOff(await stemma(['path', 'LLaMMA', 'BERT', '--store', store]), 1, 'LLaMMA', 'arxiv:2302.13971');
  expectToldOff(await stemma(['export', '--work', 'LLaMMA', '--store', store]), 1, 'arxiv:2302.13971');
});

test('a name of several works lists them with their ids', async () => {
  const own = `grafeo:${path.join(folder, 'namesakes')}`;
  const file = await input(
    'namesakes.yaml',
    `title: Namesakes
works:
  - { id: comet-one, name: Comet, title: Comet for Tables, kinds: [model], date: 2019-01-01, read: ['https://example.org/1'] }
  - { id: comet-two, name: Comet, title: Comet for Sentences, kinds: [model], date: 2021-01-01, read: ['https://example.org/2'] }
`,
  );
  expect((await stemma(['load', file, '--store', own])).code).toBe(0);
  expectToldOff(await stemma(['lineage', 'Comet', '--store', own]), 1, 'canon:comet-one', 'canon:comet-two');
});

test('Cypher that is wrong, writes or opens files', async () => {
  expectToldOff(await stemma(['query', 'MATCH (w RETURN w', '--store', store]), 1);
  expectToldOff(await stemma(['query', 'CREATE (:Work {id: "x"})', '--store', store]), 1);
  expectToldOff(
    await stemma(['query', 'LOAD CSV FROM "file:///etc/hostname" AS row RETURN row', '--store', store]),
    1,
    'LOAD CSV',
  );
});

test('a port that is taken is told with the mend', async () => {
  const taken = await new Promise<Server>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
  });
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  try {
    expectToldOff(
      await stemma(['serve', '--port', String(port), '--store', store]),
      1,
      String(port),
      '--port',
    );
  } finally {
    taken.close();
  }
});
