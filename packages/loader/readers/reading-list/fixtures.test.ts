import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { WorkRecord } from '../../record';
import { readingListReader } from './reading-list-reader';

const FOLDER = path.join(import.meta.dirname, 'fixtures');

/** What a reader of the list would check, without what is the same in every record. */
function shown(record: WorkRecord): Record<string, unknown> {
  const { place, title, name, kinds, year, date, identifiers, url, links, authors, organisations, listed } =
    record;
  const labelled = links.slice(1).map((link) => `${link.label} ${link.url}`);
  return {
    at: `${place.line}:${place.column}`,
    title,
    name,
    isChinese: record.titleZh !== undefined || undefined,
    kinds: kinds.join(' '),
    date: date ?? year,
    identifiers: identifiers.join(' ') || undefined,
    url: identifiers[0]?.startsWith('url:') ? undefined : url,
    links: labelled.length > 0 ? labelled : undefined,
    authors: authors.map((author) => author.name).join('; ') || undefined,
    organisations: organisations.map((organisation) => organisation.name).join('; ') || undefined,
    section: listed[0]?.section.join(' › ') || undefined,
  };
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

test('there are lists of each shape', () => {
  expect(names.length).toBeGreaterThanOrEqual(7);
});

test.each(names)('%s is read as written down beside it', async (name) => {
  const text = readFileSync(path.join(FOLDER, name), 'utf8');
  const reading = readingListReader.read([{ path: name, text }]);
  const works = reading.records.filter((record) => record.type === 'work');
  const result = { title: reading.title, items: works.map(shown), notUnderstood: reading.notUnderstood };
  await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(
    path.join(FOLDER, name.replace(/\.md$/, '.json')),
  );
});
