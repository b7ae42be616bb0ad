import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Problem } from '@stemma/model';
import { afterEach, expect, test } from 'vitest';
import type { WorkRecord } from '../../record';
import { openAlexReader } from './openalex-reader';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Writes files into a new folder, those whose name ends in `.gz` packed; gives the folder. */
function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stemma-openalex-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, name.endsWith('.gz') && typeof content === 'string' ? gzipSync(content) : content);
  }
  return folder;
}

async function readAll(source: string) {
  const reading = await openAlexReader.open(source);
  const records: WorkRecord[] = [];
  const refused: Problem[] = [];
  const warnings: Problem[] = [];
  let bytesRead = 0;
  for await (const page of reading.pages()) {
    for (const record of page.records) if (record.type === 'work') records.push(record);
    refused.push(...page.refused);
    warnings.push(...page.warnings);
    expect(page.bytesRead).toBeGreaterThanOrEqual(bytesRead);
    bytesRead = page.bytesRead;
  }
  expect(bytesRead).toBe(reading.bytes);
  return { reading, records, refused, warnings };
}

const work = (number: number, more: object = {}) =>
  JSON.stringify({ id: `https://openalex.org/W${number}`, title: `Work ${number}`, ...more });
const places = (problems: readonly Problem[]) => problems.map(({ line, code }) => `${line} ${code}`);

const TRANSFORMER = {
  id: 'https://openalex.org/W2963403868',
  doi: 'https://doi.org/10.48550/arXiv.1706.03762',
  title: 'Attention Is All You Need',
  publication_year: 2017,
  publication_date: '2017-06-12',
  type: 'preprint',
  primary_location: {
    landing_page_url: 'https://arxiv.org/abs/1706.03762',
    pdf_url: 'https://arxiv.org/pdf/1706.03762',
  },
  locations: [{ landing_page_url: 'http://arxiv.org/abs/1706.03762v5', pdf_url: null }],
  authorships: [
    {
      author_position: 'first',
      author: {
        id: 'https://openalex.org/A5000000001',
        display_name: 'Ashish Vaswani',
        orcid: 'https://orcid.org/0000-0001-2345-678x',
      },
      raw_author_name: 'A. Vaswani',
      institutions: [
        {
          id: 'https://openalex.org/I1291425158',
          display_name: 'Google (United States)',
          ror: 'https://ror.org/00njsd438',
          country_code: 'us',
          type: 'company',
        },
      ],
    },
    {
      author: { id: 'https://openalex.org/A5000000002', display_name: 'Noam Shazeer', orcid: null },
      raw_author_name: 'Shazeer, Noam*',
      institutions: [{ display_name: 'Google (United States)', ror: 'https://ror.org/00njsd438' }],
    },
  ],
  primary_topic: { display_name: 'Natural Language Processing Techniques' },
  referenced_works: ['https://openalex.org/W2130942839', 'https://openalex.org/W2130942839'],
  abstract_inverted_index: { The: [0] },
  updated_date: '2024-05-01',
};

test('a work: identifiers, people in order, organisations once, dates, topic, references', async () => {
  const folder = folderOf({ 'works.jsonl': `${JSON.stringify(TRANSFORMER)}\n` });
  const { records, refused, reading } = await readAll(folder);
  expect(refused).toEqual([]);
  expect(records).toEqual([
    {
      type: 'work',
      key: 'W2963403868',
      place: { file: path.join(folder, 'works.jsonl'), line: 1 },
      kinds: ['paper'],
      title: 'Attention Is All You Need',
      year: 2017,
      date: '2017-06-12',
      url: 'https://arxiv.org/abs/1706.03762',
      links: [
        { label: '', url: 'https://arxiv.org/abs/1706.03762' },
        { label: 'PDF', url: 'https://arxiv.org/pdf/1706.03762' },
      ],
      identifiers: ['arxiv:1706.03762', 'openalex:W2963403868'],
      authors: [
        {
          name: 'A. Vaswani',
          person: 'Ashish Vaswani',
          orcid: '0000-0001-2345-678X',
          openalex: 'A5000000001',
        },
        { name: 'Noam Shazeer', openalex: 'A5000000002' },
      ],
      organisations: [{ name: 'Google (United States)', ror: '00njsd438', country: 'US', type: 'company' }],
      topics: [{ name: 'Natural Language Processing Techniques' }],
      listed: [],
      buildsOn: [],
      cites: [{ identifier: 'openalex:W2130942839' }],
      introducedIn: [],
    },
  ]);
  expect(reading).toMatchObject({ format: 'openalex', licence: 'CC0 1.0', url: 'https://openalex.org' });
  expect(reading.title).toBeUndefined();
});

test('retracted, paratext, kinds, titles with mark-up, works without a title', async () => {
  const folder = folderOf({
    'w.jsonl': [
      work(1, { is_retracted: true, is_paratext: false, type: 'article' }),
      work(2, { is_paratext: true, type: 'paratext' }),
      work(3, { title: ' Deep  <i>residual</i> nets &amp; x&lt;y\u0000 \ud800', type: 'book' }),
      work(4, { title: null, display_name: null, type: 'dataset' }),
      work(5, { title: '<i></i>', type: null }),
    ].join('\n'),
  });
  const { records, warnings } = await readAll(folder);
  expect(records.map(({ retracted, paratext }) => [retracted, paratext])).toEqual([
    [true, undefined],
    [undefined, true],
    [undefined, undefined],
    [undefined, undefined],
    [undefined, undefined],
  ]);
  expect(records.map(({ kinds }) => kinds.join())).toEqual(['paper', 'paper', 'book', 'dataset', 'paper']);
  expect(records.map(({ title }) => title)).toEqual([
    'Work 1',
    'Work 2',
    'Deep residual nets & x<y \ufffd',
    'W4',
    'W5',
  ]);
  expect(places(warnings)).toEqual(['4 no-title']);
  expect(warnings[0]?.reason).toBe('2 works have no title and go by their OpenAlex id');
});

test('what is no work is refused with its line, and the rest is read', async () => {
  const long = work(9, { abstract: 'x'.repeat(17 * 1024 * 1024) });
  const lines = [
    work(1),
    '{"id": "https://openalex.org/W2", "title": "broken',
    '17',
    '["https://openalex.org/W1"]',
    'null',
    '',
    work(3, { publication_year: '2017' }),
    work(4, { referenced_works: ['https://openalex.org/W1', 7] }),
    work(5, { referenced_works: ['https://openalex.org/A1'] }),
    work(6, { publication_date: '2017-02-30' }),
    '{"title": "no id"}',
    '{"id": "https://openalex.org/A77", "display_name": "an author"}',
    long,
    work(10, { authorships: null, ids: null, locations: null, topics: [] }),
  ];
  const bytes = Buffer.concat([
    Buffer.from(`\ufeff${lines.join('\r\n')}\n`),
    Buffer.from('{"id":"https://openalex.org/W11","title":"\xff"}\n', 'latin1'),
    Buffer.from(work(12)),
  ]);
  const { records, refused } = await readAll(folderOf({ 'w.jsonl': bytes }));
  expect(records.map(({ key }) => key)).toEqual(['W1', 'W10', 'W12']);
  expect(records.map(({ place }) => place.line)).toEqual([1, 14, 16]);
  expect(places(refused)).toEqual([
    '2 bad-syntax',
    '3 bad-field',
    '4 bad-field',
    '5 bad-field',
    '7 bad-field',
    '8 bad-field',
    '9 bad-field',
    '10 bad-field',
    '11 bad-field',
    '12 bad-field',
    '13 line-too-long',
    '15 not-text',
  ]);
  expect(refused[4]?.reason).toMatch(/^publication_year: /);
  expect(refused[5]?.reason).toMatch(/^referenced_works\.1: /);
});

test('of one work that stands twice the later update is taken, wherever it stands; the other is refused', async () => {
  const file = [
    work(1, { title: 'new', updated_date: '2024-03-02T10:00:00' }),
    work(2, { title: 'only' }),
    work(1, { title: 'old', updated_date: '2023-03-02' }),
    work(3, { title: 'older', updated_date: '2022-01-01' }),
    work(3, { title: 'old', updated_date: '2023-01-01' }),
    work(3, { title: 'new', updated_date: '2023-01-01' }),
  ];
  const { records, refused } = await readAll(folderOf({ 'w.jsonl': file.join('\n') }));
  expect(records.map(({ title }) => title)).toEqual(['new', 'only', 'new']);
  expect(places(refused)).toEqual(['3 duplicate-id', '4 duplicate-id', '5 duplicate-id']);
});

test('a snapshot: parts in partitions, manifest, merged works; other entities are passed over', async () => {
  const manifest = (files: readonly string[]) =>
    JSON.stringify({
      entries: files.map((file) => ({ url: `s3://openalex/data/works/${file}`, meta: { record_count: 2 } })),
    });
  const folder = folderOf({
    'data/works/updated_date=2023-01-01/part_000.gz': `${work(1, { title: 'old' })}\n${work(2)}\n`,
    'data/works/updated_date=2024-01-01/part_000.gz': `${work(1, { title: 'new' })}\n`,
    'data/works/manifest': manifest([
      'updated_date=2023-01-01/part_000.gz',
      'updated_date=2024-01-01/part_000.gz',
      'updated_date=2024-01-01/part_001.gz',
    ]),
    'data/authors/updated_date=2024-01-01/part_000.gz': '{"id":"https://openalex.org/A1"}\n',
    'data/merged_ids/works/2023-05-01.csv.gz':
      'merge_date,id,merge_into_id\n2023-05-01,W70,W71\n2023-05-01,W90,W91\n',
    'data/merged_ids/works/2023-06-01.csv.gz':
      'merge_date,id,merge_into_id\n2023-06-01,W71,W2\n2023-06-01,x,W2\n',
  });
  expect(await openAlexReader.accepts(folder)).toBe(true);
  const { records, refused, warnings, reading } = await readAll(folder);
  expect(reading.title).toBe('OpenAlex');
  expect(records.map(({ title, identifiers }) => [title, ...identifiers])).toEqual([
    ['Work 2', 'openalex:W2', 'openalex:W70', 'openalex:W71'],
    ['new', 'openalex:W1'],
  ]);
  expect(refused).toMatchObject([{ code: 'duplicate-id', line: 1 }]);
  expect(warnings.map(({ reason }) => reason.replace(/: .*/, ''))).toEqual([
    'lists files that are not here',
    'states another number of records for 1 of the files',
    '1 rows name no two works, this one first; passed over',
  ]);
});

test('a gzip file that is cut off gives all whole works before the cut, and one problem', async () => {
  const lines = Array.from({ length: 3000 }, (_, index) =>
    work(index + 1, { title: `${index} ${Math.sin(index)} ${Math.cos(index)}` }),
  );
  const packed = gzipSync(`${lines.join('\n')}\n`);
  for (const size of [packed.length - 1, Math.floor(packed.length / 2), 100]) {
    const folder = folderOf({ 'w.jsonl.gz': packed.subarray(0, size) });
    const { records, refused } = await readAll(folder);
    const again = await readAll(folder);
    expect(again.records).toEqual(records);
    expect(refused).toMatchObject([{ code: 'unreadable-file', line: records.length + 1 }]);
    expect(records.map(({ key }) => key)).toEqual(
      lines.slice(0, records.length).map((_, at) => `W${at + 1}`),
    );
    if (size === packed.length - 1) expect(records).toHaveLength(3000);
  }
  const damaged = Buffer.from(packed);
  damaged.fill(0xaa, Math.floor(packed.length / 2), Math.floor(packed.length / 2) + 200);
  const { refused } = await readAll(folderOf({ 'w.gz': damaged }));
  expect(refused.at(-1)?.code).toBe('unreadable-file');
});

test('several gzip members in one file, and gzip under another name', async () => {
  const packed = Buffer.concat([gzipSync(`${work(1)}\n`), gzipSync(`${work(2)}\n`)]);
  const { records } = await readAll(folderOf({ 'w.jsonl': packed }));
  expect(records.map(({ key }) => key)).toEqual(['W1', 'W2']);
});

test('answers of the API, one a line or one a file, arrays, and one work over several lines', async () => {
  const page = (...numbers: number[]) => ({
    meta: { count: 9 },
    results: numbers.map((number) => JSON.parse(work(number))),
    group_by: [],
  });
  const folder = folderOf({
    '1.json': JSON.stringify(page(1, 2), null, 2),
    '2.jsonl': `${JSON.stringify(page(3, 4))}\n${JSON.stringify(page(5))}\n`,
    '3.json': JSON.stringify([JSON.parse(work(6)), 5, JSON.parse(work(7))], null, 1),
    '4.json': JSON.stringify(JSON.parse(work(8)), null, 2),
    '5.json': `[${work(9)},${work(10)}]`,
    '6.json': JSON.stringify(page(11, 12), null, 2).slice(0, -50),
  });
  const { records, refused } = await readAll(folder);
  expect(records.map(({ key }) => key)).toEqual([
    'W1',
    'W2',
    'W3',
    'W4',
    'W5',
    'W6',
    'W7',
    'W8',
    'W9',
    'W10',
    'W11',
  ]);
  expect(records[1]?.place.line).toBe(10);
  expect(places(refused)).toEqual(['6 bad-field', '10 bad-syntax']);
});

test('an order of fields as other tools write them changes nothing', async () => {
  const line = '{ "title": "t", "updated_date": "2024-01-01", "id" : "W1" }';
  const { records, refused } = await readAll(
    folderOf({ 'w.jsonl': `${line}\n${work(1, { updated_date: '2023-01-01' })}` }),
  );
  expect(records.map(({ title }) => title)).toEqual(['t']);
  expect(places(refused)).toEqual(['2 duplicate-id']);
});

test('what is not of OpenAlex is not accepted; what holds nothing is told as such', async () => {
  const folder = folderOf({
    'list.md': '# A list',
    'x.jsonl': '{"a":1}\n',
    empty: '',
    'sub/x.parquet': 'PAR1',
  });
  expect(await openAlexReader.accepts(folder)).toBe(false);
  expect(await openAlexReader.accepts(path.join(folder, 'list.md'))).toBe(false);
  expect(await openAlexReader.accepts(path.join(folder, 'nowhere'))).toBe(false);
  await expect(openAlexReader.open(path.join(folder, 'nowhere'))).rejects.toThrow('no such file or folder');
  await expect(openAlexReader.open(path.join(folder, 'empty'))).rejects.toThrow('is empty');
  await expect(openAlexReader.open(path.join(folder, 'sub'))).rejects.toThrow('Parquet');
  const wide = folderOf({ 'w.jsonl': Buffer.from(`\ufeff${work(1)}`, 'utf16le') });
  expect(places((await readAll(wide)).refused)).toEqual(['1 not-text']);
});

test('the digest of a file is that of its bytes; that of a folder changes with any of them', async () => {
  const folder = folderOf({ 'a.jsonl': work(1), 'b.jsonl': work(2) });
  const whole = (await openAlexReader.open(folder)).digest;
  expect((await openAlexReader.open(folder)).digest).toBe(whole);
  expect((await openAlexReader.open(path.join(folder, 'a.jsonl'))).digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  writeFileSync(path.join(folder, 'b.jsonl'), work(3));
  expect((await openAlexReader.open(folder)).digest).not.toBe(whole);
});
