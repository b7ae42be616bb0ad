import type { GraphNode, Properties } from '@stemma/model';

/** Each record takes a multiple of so many bytes: places in a file of many gigabytes have 32 bits. */
export const RECORD_STEP = 8;

/**
 * A node as JSON, `[labels, properties]`, and spaces. Stores keep texts, finite numbers, true, false and lists
 * of these: JSON gives them back as they are.
 */
export function recordOf({ labels, properties }: Omit<GraphNode, 'id'>): Buffer {
  const text = JSON.stringify([labels, properties]);
  const length = Buffer.byteLength(text);
  const record = Buffer.alloc(Math.ceil(length / RECORD_STEP) * RECORD_STEP, ' ');
  record.write(text);
  return record;
}

export function nodeOf(record: Buffer): Omit<GraphNode, 'id'> {
  const [labels, properties] = JSON.parse(record.toString()) as [GraphNode['labels'], Properties];
  return { labels, properties };
}
