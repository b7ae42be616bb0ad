import { RELATIONS, type Relation } from '@stemma/model';
import { IntList } from '../compact/int-list';
import type { GraphStore } from '../port';
import type { ColumnWriter } from './column-writer';
import type { NodesInOrder } from './nodes-in-order';
import { relationshipsInOrder } from './read-in-order';

const QUERY = 'MATCH (n)-[r:BUILDS_ON]->(o:Work) RETURN i, id(o), r.relation, r.disputed';

/**
 * Writes all `BUILDS_ON`, and gives for each work how many distinct ones build on it.
 * @throws StoreError as `read`; what the writer throws.
 */
export async function writeBuildsOn(
  store: Pick<GraphStore, 'read'>,
  file: ColumnWriter,
  works: NodesInOrder,
): Promise<{ readonly buildsOn: unknown; readonly descendants: Uint32Array }> {
  const [from, to, relation, disputed] = [new IntList(), new IntList(), new IntList(), new IntList()];
  const descendants = new Uint32Array(works.size);
  for await (const page of relationshipsInOrder(store, works, 'BUILDS_ON', QUERY)) {
    let last = -1;
    const counted = new Set<number>();
    for (const [newer, [, own, stated, isDisputed]] of page) {
      if (newer !== last) counted.clear();
      last = newer;
      const older = works.placeOf(own);
      const number = RELATIONS.indexOf(stated as Relation);
      if (older === undefined || number < 0) continue;
      from.push(newer);
      to.push(older);
      relation.push(number);
      disputed.push(isDisputed === true ? 1 : 0);
      if (stated === 'evaluation' || isDisputed === true || counted.has(older)) continue;
      counted.add(older);
      descendants[older] = (descendants[older] ?? 0) + 1;
    }
  }
  const buildsOn = await file.place({
    from: from.toUnsigned(),
    to: to.toUnsigned(),
    relation: Uint8Array.from(relation.view()),
    relations: RELATIONS,
    disputed: Uint8Array.from(disputed.view()),
  });
  return { buildsOn, descendants };
}
