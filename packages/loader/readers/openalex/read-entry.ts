import type { Problem } from '@stemma/model';
import type * as z from 'zod';
import type { WorkRecord } from '../../record';
import type { MergedWorks } from './merged-ids';
import { type OpenAlexWork, titleOf, workSchema } from './schema';
import { workRecord } from './work-record';

const NONE: readonly number[] = [];

/** The record of an entry, or why there is none. */
export function readEntry(
  file: string,
  line: number,
  bytes: Buffer,
  merged: MergedWorks,
): { readonly record: WorkRecord; readonly hasTitle: boolean } | Problem {
  const bad = (code: Problem['code'], reason: string): Problem => ({ code, file, line, reason });
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    return bad('bad-syntax', `is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return bad('bad-field', `one work is a JSON object and this is ${nameOf(value)}`);
  const parsed = workSchema.safeParse(value);
  if (!parsed.success) return bad('bad-field', reasonOf(parsed.error));
  const record = workRecord(parsed.data, { file, line }, (work) => merged.get(work) ?? NONE);
  return 'code' in record ? record : { record, hasTitle: titleOf(parsed.data) !== undefined };
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}

function reasonOf({ issues }: z.ZodError<OpenAlexWork>): string {
  const [first] = issues;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return `${first?.path.join('.')}: ${first?.message}${more}`;
}
