import type { StreamedReading } from '../../stream-reader';
import type { ReadSource } from '../read-source';

/** A source that was opened, and is read while it is loaded. */
export interface StreamedSource extends Omit<ReadSource, 'reading'> {
  readonly reading: StreamedReading;
  /** See `SourceFacts.references`. */
  readonly references?: 'known';
}

/** A source to be loaded. */
export type GivenSource = ReadSource | StreamedSource;

export function isStreamed(source: GivenSource): source is StreamedSource {
  return 'pages' in source.reading;
}

/** The sources that were read as a whole. */
export function inMemoryOnly(sources: readonly GivenSource[]): ReadSource[] {
  return sources.filter((source): source is ReadSource => !isStreamed(source));
}
