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
export interface StreamedReading
  extends Pick<Reading, 'title' | 'url' | 'licence' | 'attribution' | 'format'> {
  /** Paths of all files that are read, in the order in which they are. */
  readonly files: readonly string[];
  /** Size of all files as they lie. */
  readonly bytes: number;
  /** `sha256:` of all that is read. */
  readonly digest: string;
  /** The records in the order of files and lines; begins anew at each call, and gives the same each time. */
  pages(): AsyncIterable<ReadingPage>;
}

/** Told while a source is surveyed: bytes read of all, compressed as they lie. */
export type SurveyProgress = (bytesRead: number, bytes: number) => void;

/**
 * A reader of one format whose files are streamed. A source is a file or folder as a person names it: which
 * files of a folder belong to it is the format's own matter (OpenAlex publishes folders with a manifest).
 */
export interface StreamReader {
  readonly format: string;
  /** Whether what lies there is of this format: by layout and the first content (decompressed), not by name alone. False for what cannot be read. */
  readonly accepts: (path: string) => Promise<boolean>;
  /**
   * Surveys all files once: what they are, their digest, which of several records of one key is the newest.
   * @throws LoaderError `unreadable`. Bad content never throws: it is among `refused` of a page.
   */
  readonly open: (path: string, progress?: SurveyProgress) => Promise<StreamedReading>;
}
