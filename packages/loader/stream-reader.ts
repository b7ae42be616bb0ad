import type { Problem } from '@stemma/model';
import type { Reading, SourceRecord } from './record';

/** Some of the records of a source, and what could not be taken between them. */
export interface ReadingPage {
  readonly records: readonly SourceRecord[];
  readonly refused: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Bytes of the files that have been read so far, compressed as they lie. */
  readonly bytesRead: number;
}

/** A source that is read piece by piece, for formats whose files may be larger than memory. */
export interface StreamedReading extends Pick<Reading, 'title' | 'url' | 'licence' | 'attribution' | 'format'> {
  /** Size of all files as they lie. */
  readonly bytes: number;
  /** The records in the order of files and lines; begins anew at each call. */
  pages(): AsyncIterable<ReadingPage>;
  /** `sha256:` of all that was read; known once a call of `pages` has run to its end. */
  digest(): string;
}

/** A reader of one format whose files are streamed. */
export interface StreamReader {
  readonly format: string;
  /** Whether these are files of this format: by content of the head (decompressed), not by name alone. */
  readonly accepts: (paths: readonly string[], head: string) => boolean;
  /** @throws LoaderError `unreadable`. Bad content never throws: it is among `refused` of a page. */
  readonly open: (paths: readonly string[]) => Promise<StreamedReading>;
}
