import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openAlexReader } from './openalex-reader';

const folder = mkdtempSync(path.join(os.tmpdir(), 'stemma-any-bytes-'));
const file = path.join(folder, 'works');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const json = fc.jsonValue({ maxDepth: 3 });
/** Objects with the fields that are read, each of any JSON value or a right one. */
const work = fc.record(
  {
    id: fc.oneof(
      fc.nat(9).map((number) => `https://openalex.org/W${number}`),
      json,
    ),
    title: fc.oneof(fc.string({ unit: 'binary' }), json),
    doi: fc.oneof(fc.constant('https://doi.org/10.1/x'), json),
    ids: json,
    publication_date: fc.oneof(fc.constant('2017-06-12'), json),
    publication_year: fc.oneof(fc.integer(), json),
    authorships: fc.oneof(
      fc.array(fc.record({ author: json, raw_author_name: json, institutions: json })),
      json,
    ),
    locations: fc.oneof(fc.array(fc.record({ landing_page_url: fc.oneof(fc.webUrl(), json) })), json),
    primary_location: fc.oneof(fc.record({ landing_page_url: fc.oneof(fc.webUrl(), json) }), json),
    primary_topic: json,
    referenced_works: fc.oneof(fc.array(fc.nat(9).map((number) => `W${number}`)), json),
    updated_date: fc.oneof(fc.constant('2024-01-01'), json),
    results: json,
  },
  { requiredKeys: [] },
);
const line = fc.oneof(
  work.map((value) => Buffer.from(JSON.stringify(value))),
  work.map((value) => Buffer.from(JSON.stringify(value, null, 2))),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
  fc.json().map((text) => Buffer.from(text)),
);
const content = fc
  .tuple(fc.array(line, { maxLength: 8 }), fc.boolean(), fc.nat(2000))
  .map(([lines, isPacked, cut]) => {
    const whole = Buffer.concat(lines.flatMap((one) => [one, Buffer.from('\n')]));
    const laid = isPacked ? gzipSync(whole) : whole;
    return laid.subarray(0, Math.max(1, laid.length - (cut % 3 === 0 ? cut % laid.length || 0 : 0)));
  });

async function readAll(): Promise<string> {
  const reading = await openAlexReader.open(file);
  const pages: unknown[] = [];
  for await (const page of reading.pages()) pages.push(page);
  return JSON.stringify([reading.digest, pages]);
}

test('whatever a file holds, it is read without an error, and twice the same', async () => {
  await fc.assert(
    fc.asyncProperty(content, async (bytes) => {
      if (bytes.length === 0) return;
      writeFileSync(file, bytes);
      await openAlexReader.accepts(file);
      expect(await readAll()).toBe(await readAll());
    }),
    { numRuns: 300 },
  );
});
