import { byPlace } from '../../resolve/said';
import type { SourceBundle } from '../../resolve/source-bundle';
import { bundle, work } from '../../resolve/test-records';
import type { ReadingPage } from '../../stream-reader';
import type { StreamedSource } from './streamed-source';

/** A source that streams the records of a bundle, some a page; `more` comes with the first. */
export function streamed(
  { source, records }: SourceBundle,
  more: Partial<ReadingPage> = {},
  aPage = 2,
): StreamedSource {
  const sorted = records.toSorted(byPlace);
  const { id, title, format, digest, origin, references } = source;
  return {
    ...{ id, title, digest, origin, references, isNamed: true, files: [] },
    reading: {
      ...{ format, digest, title, files: [], bytes: sorted.length },
      async *pages() {
        for (let start = 0; start < sorted.length; start += aPage)
          yield {
            ...{ refused: [], warnings: [], records: sorted.slice(start, start + aPage) },
            ...(start === 0 ? more : {}),
            bytesRead: start,
          };
      },
    },
  };
}

/** A streamed source of so many works, each of which cites the one before. */
export function streamedWorks(count: number): StreamedSource {
  const records = Array.from({ length: count }, (_, line) =>
    work(`W${line}`, `Work number ${line}`, {
      line,
      identifiers: [`openalex:W${line}`],
      authors: [{ name: `Author ${line % 99}`, openalex: `A${line % 99}` }],
      cites: line === 0 ? [] : [{ identifier: `openalex:W${line - 1}` }],
    }),
  );
  const { source } = bundle('many', records, 'openalex');
  return streamed({ source: { ...source, digest: `sha256:${count}` }, records }, {}, 500);
}
