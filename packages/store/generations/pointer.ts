import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { StoreError } from '../store-error';
import { systemCode } from '../system-error';
import { replaceFile } from './durable';
import { layout } from './layout';

const generationSchema = z.object({
  generation: z.int().positive(),
  /** Name of its folder. */
  folder: z.string().regex(/^[\w-]+$/),
});
export type Generation = z.infer<typeof generationSchema>;

const pointerSchema = z.object({
  format: z.literal('stemma-generations'),
  version: z.literal(1),
  current: generationSchema,
  /** What `rollback` goes back to. */
  earlier: generationSchema.nullable(),
  /** Greatest generation there ever was: a number is never given twice. */
  last: z.int().positive(),
});

/** Which generation of a store is read. */
export type Pointer = Omit<z.infer<typeof pointerSchema>, 'format' | 'version'>;

/**
 * The pointer of a store's folder; undefined where nothing was loaded yet.
 * @throws StoreError `damaged`; the failed system call where it cannot be read.
 */
export async function readPointer(store: string): Promise<Pointer | undefined> {
  const path = layout.pointer(store);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  const parsed = pointerSchema.safeParse(json(text));
  if (parsed.success) return parsed.data;
  const mend = `move ${store} away and load again, or put back a copy of that file`;
  throw new StoreError('damaged', `${path} does not name a generation: ${mend}`);
}

/** Switches a store to other generations, at once or not at all. */
export async function writePointer(store: string, pointer: Pointer): Promise<void> {
  const text = JSON.stringify({ format: 'stemma-generations', version: 1, ...pointer }, undefined, 2);
  await replaceFile(layout.pointer(store), `${text}\n`);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
