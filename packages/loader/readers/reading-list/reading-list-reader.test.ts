import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { WorkRecord } from '../../record';
import { readingListReader } from './reading-list-reader';

function read(text: string, file = 'list.md') {
  const reading = readingListReader.read([{ path: file, text }]);
  return {
    ...reading,
    works: reading.records.filter((record): record is WorkRecord => record.type === 'work'),
  };
}

const titles = (text: string) => read(text).works.map((work) => work.title);
const item = (number: number) =>
  `- **Widget number ${number}**, *Ann Arbour*, NeurIPS 2020 [[paper](https://arxiv.org/abs/2001.${String(number).padStart(5, '0')})]`;

test('Markdown is known by its ending, or by its links', () => {
  const accepts = (file: string, text: string) => readingListReader.accepts([{ path: file, text }]);
  expect(accepts('README.md', 'no links at all')).toBe(true);
  expect(accepts('list.txt', '- [Widgets](https://example.org)')).toBe(true);
  expect(accepts('list', '# Widgets\nhttps://example.org')).toBe(true);
  expect(accepts('works.yaml', 'works: "[Widgets](https://example.org)"')).toBe(false);
  expect(accepts('data.csv', 'name,url\nWidgets,https://example.org')).toBe(false);
  expect(readingListReader.accepts([])).toBe(false);
});

test('line ends, byte order marks and tabs change nothing', () => {
  const text = readFileSync(path.join(import.meta.dirname, 'fixtures', 'bullets.md'), 'utf8');
  const plain = read(text);
  expect(read(`\uFEFF${text}`)).toEqual(plain);
  expect(read(text.replaceAll('\n', '\r\n'))).toEqual(plain);
  const tabbed = read(text.replaceAll(/^ {2}(?=[-*])/gm, '\t'));
  expect(tabbed.works.map((work) => work.title)).toEqual(plain.works.map((work) => work.title));
});

test('keys are stable when the list is edited elsewhere, and tell repeats apart', () => {
  const before = read(`# A\n${item(1)}\n${item(2)}\n- [A widget post](https://example.org/post)\n`).works;
  const after = read(
    `# A\nNew words.\n\n## New\n${item(3)}\n${item(1)}\n- [A widget post](https://example.org/post)\n`,
  ).works;
  expect(before.map((work) => work.key)).toEqual([
    'arxiv:2001.00001',
    'arxiv:2001.00002',
    'url:https://example.org/post',
  ]);
  expect(after.map((work) => work.key)).toEqual([
    'arxiv:2001.00003',
    'arxiv:2001.00001',
    'url:https://example.org/post',
  ]);
  expect(read(`${item(1)}\n\n## Again\n${item(1)}`).works.map((work) => work.key)).toEqual([
    'arxiv:2001.00001',
    'arxiv:2001.00001~2',
  ]);
});

test('a list of many entries is read whole, with its lines, however it is parsed in parts', () => {
  const lines = Array.from({ length: 1500 }, (_, index) => item(index));
  const { works } = read(`# Many\n\n${lines.join('\n')}\n`);
  expect(works).toHaveLength(1500);
  expect(works.map((work) => work.place.line)).toEqual(lines.map((_, index) => index + 3));
  expect(new Set(works.map((work) => work.authors[0]?.name))).toEqual(new Set(['Ann Arbour']));
});

test('a table of many rows is read whole', () => {
  const rows = Array.from(
    { length: 900 },
    (_, index) => `| 2020-01 | Widget ${index}x | [pdf](https://example.org/${index}.pdf) |`,
  );
  const { works } = read(`# T\n\n| Date | Title | Paper |\n|--|--|--|\n${rows.join('\n')}\n`);
  expect(works.map((work) => work.title)).toEqual(rows.map((_, index) => `Widget ${index}x`));
  expect(works.at(-1)?.place.line).toBe(904);
});

test('a rule between parts is no front matter, and links by reference reach across them', () => {
  const filler = Array.from({ length: 450 }, (_, index) => `Line ${index}.\n`).join('\n');
  const text = `# T\n\n- [Widgets by reference][w]\n\n${filler}\n---\n\n${item(7)}\n\n[w]: https://arxiv.org/abs/2001.00008\n`;
  expect(titles(text)).toEqual(['Widgets by reference', 'Widget number 7']);
});

test.each([
  [
    'lists',
    Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- [a](https://example.org)`).join('\n'),
  ],
  ['quotes', `${'> '.repeat(5000)}x`],
  ['brackets', '['.repeat(20_000)],
  ['emphasis', '*_'.repeat(20_000)],
  ['HTML', '<div>'.repeat(50_000)],
])('%s nested too deeply are refused with their line', (_, text) => {
  const { records, refused } = read(`# T\n\n${text}\n`);
  expect(records).toEqual([]);
  expect(refused).toMatchObject([{ code: 'too-deep', file: 'list.md' }]);
  expect(refused[0]?.line).toBeGreaterThanOrEqual(1);
});

test('a line that no list has is refused; a long one is read', () => {
  expect(read(`# T\n${'x'.repeat(3_000_000)}`).refused).toMatchObject([{ code: 'line-too-long', line: 2 }]);
  expect(titles(`- ${'word '.repeat(3000)}: [A widget](https://arxiv.org/abs/2001.00001)`)).toEqual([
    'A widget',
  ]);
});

test.each(['', '\n\n', '# Title only', 'Just words.\n\n- one\n- two\n', '---\ntitle: x', '<div>', '[a]: b'])(
  '%j gives no items and no problems',
  (text) => {
    expect(read(text)).toMatchObject({ records: [], refused: [], notUnderstood: [] });
  },
);

test('the title is that of the front matter, else the heading over all', () => {
  expect(read('---\ntitle: Of the matter\n---\n# Heading\n').title).toBe('Of the matter');
  expect(read('+++\ntitle = "In TOML"\n+++\n# Heading\n').title).toBe('In TOML');
  expect(read('---\ntitle: [&a [*a]]\n---\n# Heading\n').title).toBe('Heading');
  expect(read('# Heading [![b](https://img.shields.io/x)](https://example.org)\n## S\n').title).toBe(
    'Heading',
  );
  expect(read(`# Surveys\n${item(1)}\n# Methods\n${item(2)}\n`).title).toBeUndefined();
});

test('several files are one source, each record with its file', () => {
  const reading = readingListReader.read([
    { path: 'a.md', text: `# First\n${item(1)}` },
    { path: 'b.md', text: `# Second\n${item(1)}` },
  ]);
  expect(reading.title).toBe('First');
  expect(reading.records.map(({ place, key }) => `${place.file} ${key}`)).toEqual([
    'a.md arxiv:2001.00001',
    'b.md arxiv:2001.00001~2',
  ]);
});
