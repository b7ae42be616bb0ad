import type { GraphNode } from '@stemma/model';
import * as z from 'zod';
import { LoaderError } from '../loader-error';
import type { SourceRecord } from '../record';
import type { SourceFacts } from '../resolve/source-bundle';

const factsSchema: z.ZodType<SourceFacts> = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().optional(),
  licence: z.string().optional(),
  attribution: z.string().optional(),
  format: z.string(),
  digest: z.string(),
  loadedAt: z.string(),
  origin: z.string(),
  references: z.literal('known').optional(),
  streamed: z.object({ records: z.int(), digest: z.string() }).optional(),
});
/** Records were checked when they were read; here it is enough that they are what was written. */
const recordSchema = z.custom<SourceRecord>(
  (value) =>
    typeof value === 'object' && value !== null && 'type' in value && 'key' in value && 'place' in value,
);
const recordsSchema = z.record(z.string(), z.array(recordSchema));

/** The facts of the source that a node is of; `undefined` where none was loaded. @throws LoaderError `damaged-records`. */
export function keptFacts({ id, properties }: GraphNode): SourceFacts | undefined {
  return properties._facts === undefined ? undefined : parse(id, factsSchema, properties._facts);
}

/** The records that a node keeps, by source. @throws LoaderError `damaged-records`. */
export function keptRecords({ id, properties }: GraphNode): [source: string, records: SourceRecord[]][] {
  if (properties._records === undefined) return [];
  return Object.entries(parse(id, recordsSchema, properties._records));
}

function parse<T>(id: string, schema: z.ZodType<T>, text: unknown): T {
  try {
    return schema.parse(JSON.parse(String(text)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LoaderError(
      'damaged-records',
      `the store does not keep the records of ${id} as written (${reason}): stemma rollback, or load into a new store`,
    );
  }
}
