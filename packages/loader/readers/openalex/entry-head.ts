import { workNumber } from './work-number';

const HEAD = 160;
const TAIL = 400;
const ID_FIRST = /^\s*\{\s*"id"\s*:\s*"(?:https:\/\/openalex\.org\/)?W(\d{1,15})"/;
const UPDATED = /"updated_date"\s*:\s*"([^"]{4,40})"/;
const BRACE = 0x7d;

/** What tells which of several entries of one work is the newest. */
export interface EntryHead {
  readonly work: number;
  /** Seconds since 1970; `undefined` where the entry does not say. */
  readonly updated: number | undefined;
}

/**
 * Work and day of update of an entry, found without parsing it where it is written as OpenAlex does: the id
 * first, the day near the end. `undefined` for what is no work, and for a text that breaks off.
 */
export function entryHead(bytes: Buffer): EntryHead | undefined {
  const text = bytes.toString('latin1', 0, HEAD);
  const digits = ID_FIRST.exec(text)?.[1];
  if (digits === undefined) return parsedHead(bytes);
  if (bytes.subarray(-3).indexOf(BRACE) < 0) return undefined;
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - TAIL));
  const day = (UPDATED.exec(tail) ??
    (bytes.length > TAIL ? UPDATED.exec(bytes.toString('latin1')) : null))?.[1];
  return { work: Number(digits), updated: secondsOf(day) };
}

function parsedHead(bytes: Buffer): EntryHead | undefined {
  try {
    const { id, ids, updated_date } = JSON.parse(bytes.toString('utf8')) ?? {};
    const work = workNumber(String(id ?? ids?.openalex));
    return work === undefined ? undefined : { work, updated: secondsOf(updated_date) };
  } catch {
    return undefined;
  }
}

export function secondsOf(day: unknown): number | undefined {
  const time = typeof day === 'string' ? Date.parse(day) : Number.NaN;
  return Number.isNaN(time) || time < 0 ? undefined : Math.floor(time / 1000);
}
