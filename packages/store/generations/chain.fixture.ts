import { link, work } from '../contract/sample-graph';
import type { WriteBatch } from '../port';

const WORKS_A_BATCH = 250;

/** A chain of works, each citing the one before, in small batches: one graph for each length. */
export function* chain(size: number): Generator<WriteBatch> {
  for (let start = 0; start < size; start += WORKS_A_BATCH) {
    const numbers = Array.from({ length: Math.min(WORKS_A_BATCH, size - start) }, (_, i) => start + i);
    yield {
      nodes: numbers.map((i) => work(`w${i}`, { name: `Work ${i} of ${size}`, year: 2000 + (i % 20) })),
      relationships: numbers.filter((i) => i > 0).map((i) => link('CITES', `w${i}`, `w${i - 1}`)),
    };
  }
}
