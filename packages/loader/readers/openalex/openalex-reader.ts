import type { Problem } from '@stemma/model';
import type { WorkRecord } from '../../record';
import type { ReadingPage, StreamedReading, StreamReader } from '../../stream-reader';
import { entriesOf } from './entries';
import { fileContent } from './file-content';
import { readEntry } from './read-entry';
import { type SourceFiles, sourceFiles } from './source-files';
import { type Survey, survey } from './survey';

const RECORDS_A_PAGE = 2000;
/** Files that are looked at for one work of OpenAlex. */
const MOST_LOOKED_AT = 3;
/** Bytes of each that are looked at. */
const LOOKED_AT = 1024 * 1024;
const LOOKS_LIKE_OPENALEX = /"(?:id|openalex)"\s*:\s*"https?:\/\/openalex\.org\/W\d+"/;

/**
 * A reader of works as OpenAlex publishes them: the snapshot's folders, files of JSON Lines, and answers of the
 * API. Works alone are read; authors, institutions and topics are those that works name.
 */
export const openAlexReader: StreamReader = {
  format: 'openalex',
  accepts: async (path) => {
    try {
      const { works } = await sourceFiles(path);
      for (const { path: file } of works.slice(0, MOST_LOOKED_AT))
        if (await looksLikeOpenAlex(file)) return true;
    } catch {
      // what cannot be read is of no format; whoever asks says why when it is opened
    }
    return false;
  },
  open: async (path, progress) => {
    const files = await sourceFiles(path);
    return reading(files, await survey(files, progress));
  },
};

async function looksLikeOpenAlex(file: string): Promise<boolean> {
  let head = '';
  for await (const piece of fileContent(file, () => {})) {
    head += piece.toString('latin1');
    if (LOOKS_LIKE_OPENALEX.test(head)) return true;
    if (head.length > LOOKED_AT) break;
  }
  return false;
}

function reading(files: SourceFiles, known: Survey): StreamedReading {
  return {
    format: 'openalex',
    ...(files.isSnapshot && { title: 'OpenAlex' }),
    url: 'https://openalex.org',
    licence: 'CC0 1.0',
    attribution: 'OpenAlex (OurResearch)',
    files: [...files.works.map(({ path }) => path), ...files.mergedIds],
    bytes: known.bytes,
    digest: known.digest,
    pages: () => pages(files, known),
  };
}

async function* pages(files: SourceFiles, known: Survey): AsyncGenerator<ReadingPage> {
  let records: WorkRecord[] = [];
  let refused: Problem[] = [];
  let warnings: Problem[] = [...known.warnings];
  let bytesRead = 0;
  let number = 0;
  const page = (): ReadingPage => {
    const full = { records, refused, warnings, bytesRead };
    [records, refused, warnings] = [[], [], []];
    return full;
  };
  for (const { path: file } of files.works) {
    let untitled: { count: number; line: number } | undefined;
    const onRead = (piece: Buffer) => {
      bytesRead += piece.length;
    };
    for await (const entries of entriesOf(file, onRead))
      for (const entry of entries) {
        const newer = known.newerThan(number++);
        const read = 'bytes' in entry ? readEntry(file, entry.line, entry.bytes, known.merged) : entry;
        if ('code' in read) refused.push(read);
        else if (newer !== undefined) refused.push(older(read.record, newer));
        else {
          records.push(read.record);
          if (!read.hasTitle)
            untitled = { line: untitled?.line ?? entry.line ?? 1, count: (untitled?.count ?? 0) + 1 };
        }
        if (records.length + refused.length >= RECORDS_A_PAGE) yield page();
      }
    if (untitled) warnings.push(withoutTitle(file, untitled));
  }
  yield page();
}

function older({ key, place }: WorkRecord, newer: string): Problem {
  const reason = `${key} stands in ${newer} as well, updated later or read later; that one is taken`;
  return { code: 'duplicate-id', ...place, reason };
}

function withoutTitle(file: string, { count, line }: { count: number; line: number }): Problem {
  const works =
    count === 1 ? '1 work has no title and goes by its' : `${count} works have no title and go by their`;
  return { code: 'no-title', file, line, reason: `${works} OpenAlex id` };
}
