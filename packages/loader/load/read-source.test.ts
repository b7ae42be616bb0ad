import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LoaderError } from '../loader-error';
import { canonReader } from '../readers/canon/canon-reader';
import type { Reader } from '../record';
import { readSource } from './read-source';

/** Takes any text that begins with a heading, which is its title. */
const listReader: Reader = {
  format: 'reading-list',
  accepts: (files) => files.every(({ text }) => text.startsWith('#')),
  read: (files) => ({
    title: files[0]?.text.split('\n')[0]?.replace(/^#\s*/, ''),
    format: 'reading-list',
    records: [],
    refused: [],
    warnings: [],
    notUnderstood: [],
  }),
};
const readers = [canonReader, listReader];
let folder = '';
const put = async (name: string, content: string | Buffer) => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};
const problemOf = async (path: string) => {
  const error = await readSource(path, { readers }).catch((reason: unknown) => reason);
  if (!(error instanceof LoaderError)) throw new Error(`no LoaderError: ${String(error)}`);
  return { code: error.code, message: error.message, ...error.problems[0] };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stemma-read-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

test('the id is of the name given, else of the title, else of the file name', async () => {
  const path = await put('my list.md', '# AI经典 Papers\n');
  expect(await readSource(path, { readers })).toMatchObject({
    id: 'source:ai经典-papers',
    title: 'AI经典 Papers',
    isNamed: false,
    files: [path],
    digest: `sha256:${createHash('sha256').update('# AI经典 Papers\n').digest('hex')}`,
  });
  expect(await readSource(path, { readers, name: 'Mine!' })).toMatchObject({
    id: 'source:mine',
    isNamed: true,
  });
  expect((await readSource(await put('my-list.md', '#\n'), { readers })).id).toBe('source:my-list');
  expect((await readSource(path, { readers, origin: 'shipped' })).origin).toBe('shipped');
});

test('a byte order mark is no text', async () => {
  expect((await readSource(await put('mark.md', '\uFEFF# Marked'), { readers })).title).toBe('Marked');
});

test.each([
  [
    'utf8.md',
    Buffer.concat([Buffer.from('# A\n\nb 中'), Buffer.from([0xe4, 0xb8, 0x41])]),
    'not-text',
    { line: 3, column: 6 },
    'byte 11',
  ],
  ['cut.md', Buffer.from([0x23, 0xe4]), 'not-text', { line: 1, column: 2 }, 'byte 2'],
  ['binary.md', Buffer.from('# A\nab\0c'), 'not-text', { line: 2, column: 3 }, 'binary'],
  ['utf16.md', Buffer.from('\uFEFF# A', 'utf16le'), 'not-text', { line: 1 }, 'UTF-16'],
  ['long.md', `# A\n${'x'.repeat(50 * 1024 * 1024)}\n`, 'line-too-long', { line: 2 }, '50 MiB'],
  ['empty.md', ' \n', 'unreadable-file', {}, 'empty'],
] as const)('%s is refused with its place', async (name, content, code, place, words) => {
  const path = await put(name, content);
  const problem = await problemOf(path);
  expect(problem).toMatchObject({ code, file: path, ...place });
  expect(problem.reason).toContain(words);
  expect(problem.message).toContain(`[${code}]`);
});

test('the character that stands for a broken one is text', async () => {
  expect((await readSource(await put('replaced.md', '# A \uFFFD b'), { readers })).title).toBe('A \uFFFD b');
});

test('what is missing, no file, or leads to itself is refused', async () => {
  expect(await problemOf(join(folder, 'nowhere.md'))).toMatchObject({
    code: 'unreadable-file',
    reason: 'there is no such file or folder',
  });
  expect(await problemOf('/dev/null')).toMatchObject({
    code: 'unreadable-file',
    reason: 'is neither a file nor a folder',
  });
  await symlink(join(folder, 'loop.md'), join(folder, 'loop.md'));
  expect((await problemOf(join(folder, 'loop.md'))).reason).toContain('leads to itself');
});

test('a folder is read whole: by the endings of the format that it holds, hidden ones left out', async () => {
  const root = join(folder, 'canon');
  await mkdir(join(root, 'works'), { recursive: true });
  await mkdir(join(root, '.git'));
  await put('canon/works/b.yaml', 'works: []\n');
  await put('canon/a.yml', 'topics: []\n');
  await put('canon/empty.yaml', '');
  await put('canon/.git/c.yaml', 'works: []\n');
  await put('canon/README.md', 'no heading');
  const source = await readSource(root, { readers });
  expect(source.reading.format).toBe('canon');
  expect(source.files).toEqual([join(root, 'a.yml'), join(root, 'works/b.yaml')]);
  const again = await readSource(`${root}/works/..`, { readers });
  expect([again.digest, again.origin]).toEqual([source.digest, source.origin]);
  await put('canon/works/bad.yaml', Buffer.from([0xff, 0x41]));
  expect(await problemOf(root)).toMatchObject({ code: 'not-text', file: join(root, 'works/bad.yaml') });
});

test('a folder without anything that is read is refused', async () => {
  await mkdir(join(folder, 'nothing'));
  expect((await problemOf(join(folder, 'nothing'))).reason).toContain('.yaml');
});

test('content that no reader takes, and a format that is none, are said', async () => {
  const path = await put('notes.txt', 'just words');
  await expect(readSource(path, { readers })).rejects.toMatchObject({
    code: 'no-reader',
    message: expect.stringContaining('reading-list'),
  });
  await expect(readSource(path, { readers, format: 'bibtex' })).rejects.toMatchObject({
    code: 'unknown-format',
  });
  expect((await readSource(path, { readers, format: 'reading-list' })).reading.format).toBe('reading-list');
});
