import type { RelationshipType } from '@stemma/model';
import { IntList } from '../compact/int-list';
import type { GraphStore } from '../port';
import type { ColumnWriter } from './column-writer';
import type { NodesInOrder } from './nodes-in-order';
import { relationshipsInOrder } from './read-in-order';
import { summed } from './value-lists';

/**
 * Writes the `ValueLists` of a type: to which nodes of `ends` it leads from each work. Gives also how many
 * lists hold each of those.
 * @throws StoreError as `read`; what the writer throws.
 */
export async function writeLists(
  store: Pick<GraphStore, 'read'>,
  file: ColumnWriter,
  type: RelationshipType,
  works: NodesInOrder,
  ends: NodesInOrder,
): Promise<{ readonly lists: object; readonly counts: Uint32Array }> {
  const starts = new Uint32Array(works.size + 1);
  const counts = new Uint32Array(ends.size);
  const found = new IntList();
  const query = `MATCH (n)-[:${type}]->(o) RETURN i, collect(id(o))`;
  const values = await file.stream('Uint32', async (append) => {
    for await (const page of relationshipsInOrder(store, works, type, query)) {
      found.clear();
      for (const [work, [, all]] of page) {
        for (const own of Array.isArray(all) ? all : []) {
          const end = ends.placeOf(own);
          if (end === undefined) continue;
          found.push(end);
          counts[end] = (counts[end] ?? 0) + 1;
          starts[work + 1] = (starts[work + 1] ?? 0) + 1;
        }
      }
      await append(found.view());
    }
  });
  return { lists: { starts: await file.place(summed(starts)), values }, counts };
}
