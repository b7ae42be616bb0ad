import type { NodeLabel, RelationshipType } from '@stemma/model';
import { IntList } from '../compact/int-list';
import type { GraphStore } from '../port';
import { scanByNumber } from '../scan-by-number';
import { IdList } from './id-list';
import { orderOf, placesIn, textsInOrder } from './in-order';
import { OwnNumbers } from './own-numbers';
import { TextsBuilder } from './texts';
import { type ValueLists, valueLists } from './value-lists';

/** The nodes of a label by number, and to which of them a type of relationship leads from each work. */
export async function readTouching(
  store: Pick<GraphStore, 'read'>,
  type: RelationshipType,
  label: NodeLabel,
  works: OwnNumbers,
  size: number,
): Promise<ValueLists & { readonly ids: IdList }> {
  const values = new OwnNumbers();
  const ids = new TextsBuilder();
  for await (const page of scanByNumber(store, label, 'RETURN i, n.id'))
    for (const [own, id] of page) {
      values.add(Number(own));
      ids.push(String(id));
    }
  const found = ids.done();
  const order = orderOf(found);
  values.renumber(placesIn(order));
  return {
    ids: IdList.of(textsInOrder(found, order)),
    ...(await readPairs(store, type, works, values, size)),
  };
}

/** To which nodes of `ends` a type of relationship leads from each work. */
export async function readPairs(
  store: Pick<GraphStore, 'read'>,
  type: RelationshipType,
  works: OwnNumbers,
  ends: OwnNumbers,
  size: number,
): Promise<ValueLists> {
  const owners = new IntList();
  const values = new IntList();
  const query = `MATCH (n)-[:${type}]->(o) RETURN i, id(o)`;
  for await (const page of scanByNumber(store, 'Work', query))
    for (const [work, value] of page) {
      const [owner, end] = [works.of(work), ends.of(value)];
      if (owner === undefined || end === undefined) continue;
      owners.push(owner);
      values.push(end);
    }
  return valueLists(owners.toUnsigned(), values.toUnsigned(), size);
}
