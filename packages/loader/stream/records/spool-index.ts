import * as z from 'zod';
import type { SourceRecord, WorkRecord } from '../../record';

/** Works of a spool are packed together in blocks of so many. */
export const A_BLOCK = 128;

const recordSchema = z.custom<SourceRecord>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && 'key' in value,
);

/** What is written beside a spool once it is whole. */
export const spoolIndexSchema = z.object({
  format: z.literal('stemma-records'),
  version: z.literal(1),
  works: z.int().nonnegative(),
  /** Where in the file each block of works ends. */
  ends: z.array(z.int().positive()),
  /** `sha256:` of all records: two spools with the same one say the same. */
  digest: z.string(),
  others: z.array(recordSchema),
  /** Pairs of a work's number and its record (see `RecordSet.telling`). */
  telling: z.array(z.tuple([z.int().nonnegative(), z.custom<WorkRecord>()])),
});
export type SpoolIndex = z.infer<typeof spoolIndexSchema>;

export function indexPath(spool: string): string {
  return spool.replace(/\.jsonl\.gz$/, '.json');
}
