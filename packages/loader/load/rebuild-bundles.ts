import * as z from 'zod';
import { LoaderError } from '../loader-error';
import type { SourceRecord } from '../record';
import type { SourceBundle, SourceFacts } from '../resolve/source-bundle';
import type { KeptGraph } from './kept-graph';

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
});
/** Records were checked when they were read; here it is enough that they are what was written. */
const recordSchema = z.custom<SourceRecord>(
  (value) =>
    typeof value === 'object' && value !== null && 'type' in value && 'key' in value && 'place' in value,
);
const recordsSchema = z.record(z.string(), z.array(recordSchema));

/**
 * The loaded sources with all their records, as the nodes of a store keep them.
 * @throws LoaderError `damaged-records`.
 */
export function rebuildBundles({ nodes }: KeptGraph): SourceBundle[] {
  const facts: SourceFacts[] = [];
  const records = new Map<string, SourceRecord[]>();
  for (const { id, properties } of nodes.values()) {
    if (properties._facts !== undefined) facts.push(parse(id, factsSchema, properties._facts));
    if (properties._records === undefined) continue;
    for (const [source, said] of Object.entries(parse(id, recordsSchema, properties._records))) {
      const known = records.get(source);
      if (known) known.push(...said);
      else records.set(source, said);
    }
  }
  return facts.map((source) => ({ source, records: records.get(source.id) ?? [] }));
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
