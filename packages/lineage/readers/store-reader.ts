import {
  byCodePoint,
  type Direction,
  type GraphNode,
  type GraphRelationship,
  isWork,
  KIND_LABELS,
  NODE_LABELS,
  type NodeLabel,
  RELATIONSHIP_TYPES,
  type RelationshipType,
  type Traceable,
  type WorkProperties,
} from '@stemma/model';
import type { CypherParameters, CypherValue, GraphStore, WorkTable } from '@stemma/store';
import type { GraphReader } from '../graph-reader';
import {
  countedInTable,
  identifiedInTable,
  idsOfTable,
  laboratoriesInTable,
  touchedInTable,
  touchingInTable,
} from '../table/look-up';
import { isOfLink, linkedIdentifiers } from './identifier-index';
import {
  attachedQuery,
  citationsQuery,
  descendantsQuery,
  formerIdentifierQuery,
  indexedIdentifierQuery,
  introducedQuery,
  LISTED,
  labelCountQuery,
  laboratoriesQuery,
  levelQuery,
  linkedQuery,
  linksQuery,
  listedQuery,
  nodesQuery,
  ownIdentifierQuery,
  partsQuery,
  TOUCHES,
  touchedQuery,
  touchingQuery,
  typeCountQuery,
  workIdsQuery,
} from './store-queries';

const IDS_AT_ONCE = 5_000;
const WORK_IDS_AT_ONCE = 200_000;

/**
 * Asks a store: one Cypher text a question, its ids in batches. What the table of works answers is asked
 * of the table: of the one given, else of the one that the store keeps.
 */
export function storeReader(
  store: GraphStore,
  table: GraphReader['table'] = () => store.workTable(),
): GraphReader {
  return new StoreReader(store, table);
}

class StoreReader implements GraphReader {
  constructor(
    private readonly store: GraphStore,
    readonly table: GraphReader['table'],
  ) {}

  async level(frontier: readonly string[], direction: Direction, relations: readonly Traceable[]) {
    const rows = await (relations.length === 0
      ? this.#rows(introducedQuery(direction), frontier)
      : this.#rows(levelQuery(direction, relations.includes('cites')), frontier, {
          relations: relations.filter((relation) => relation !== 'cites'),
        }));
    return rows.map(([from, to, type]) => ({
      type: type as RelationshipType,
      from: String(from),
      to: String(to),
    }));
  }

  async works(ids: readonly string[]) {
    return (await this.nodes('Work', ids)).flatMap((node) => (isWork(node) ? node : []));
  }

  async among(ids: readonly string[]) {
    const inside = new Set(ids);
    return (await this.links(ids, 'back')).filter(({ to }) => inside.has(to));
  }

  async links(ids: readonly string[], direction: Direction) {
    return this.#relationships(linksQuery(direction), ids);
  }

  async attached(ids: readonly string[]) {
    const relationships = await this.#relationships(attachedQuery, ids);
    const nodes: GraphNode[] = [];
    for (const [type, label] of TOUCHES) {
      const wanted = relationships.flatMap((r) => (r.type === type ? r.to : []));
      for (const node of wanted.length > 0 ? await this.nodes(label, wanted) : []) nodes.push(node);
    }
    return { nodes, relationships };
  }

  async laboratories(ids: readonly string[]) {
    const table = await this.table();
    if (table) return laboratoriesInTable(table, ids);
    const first = new Map<string, string>();
    for (const [work, other] of await this.#rows(laboratoriesQuery, ids)) {
      const [id, lab] = [String(work), String(other)];
      if (byCodePoint(lab, first.get(id) ?? lab) <= 0) first.set(id, lab);
    }
    return first;
  }

  async touching(ids: readonly string[]) {
    const table = await this.table();
    if (table) return touchingInTable(table, ids);
    const found = new Set<string>();
    for (const touch of TOUCHES)
      for (const [work] of await this.#rows(touchingQuery(touch), ids)) found.add(String(work));
    return [...found];
  }

  async touched(ids: readonly string[]) {
    const table = await this.table();
    if (table) return touchedInTable(table, ids);
    const counts = Object.fromEntries(ids.map((id) => [id, 0]));
    for (const touch of TOUCHES)
      for (const [id, works] of await this.#rows(touchedQuery(touch), ids))
        counts[String(id)] = (counts[String(id)] ?? 0) + Number(works);
    return counts;
  }

  async parts(ids: readonly string[]) {
    const topics = await this.#relationships(partsQuery('Topic'), ids);
    return [...topics, ...(await this.#relationships(partsQuery('Organisation'), ids))];
  }

  async nodes(label: NodeLabel, ids?: readonly string[]) {
    if (ids) {
      const kept = await this.store.keptNodes(label, [...new Set(ids)]);
      return kept ?? (await this.#rows(nodesQuery(label), ids)).map(([node]) => node as GraphNode);
    }
    const all: GraphNode[] = [];
    for await (const page of this.store.nodes(label)) for (const node of page) all.push(node);
    return all;
  }

  async listed(label: NodeLabel, ids: readonly string[]) {
    const kept = await this.store.keptNodes(label, [...new Set(ids)]);
    if (kept) return kept.map((node) => listedOf(label, node));
    return (await this.#rows(listedQuery(label), ids)).map((row): GraphNode => {
      const stated = LISTED.flatMap((name, index) => (row[index] === null ? [] : [[name, row[index]]]));
      return { id: String(row[0]), labels: [label], properties: Object.fromEntries(stated) };
    });
  }

  async workIds() {
    const table = await this.table();
    if (table) return [...idsOfTable(table)];
    const ids: string[] = [];
    for (;;) {
      const page = await this.#read(workIdsQuery(WORK_IDS_AT_ONCE), { after: ids.at(-1) ?? '' });
      for (const [id] of page) ids.push(String(id));
      if (page.length < WORK_IDS_AT_ONCE) return ids;
    }
  }

  async descendants(ids: readonly string[]) {
    return this.#counted(ids, descendantsQuery, ({ descendants }) => descendants);
  }

  async citations(ids: readonly string[]) {
    return this.#counted(ids, citationsQuery, ({ citedBy }) => citedBy);
  }

  async identified(identifier: string) {
    const own = await this.#read(ownIdentifierQuery, { identifier });
    if (own.length > 0) return texts(own);
    const table = await this.table();
    const former = table ? identifiedInTable(table, identifier) : await this.#identified(identifier);
    if (former.length > 0 || !isOfLink(identifier)) return former;
    return this.#linked(identifier);
  }

  /** By the index of its scheme where a server has one, then among all that each work names. */
  async #identified(identifier: string): Promise<string[]> {
    const [, scheme, value] = /^(arxiv|doi|openalex):(.+)$/.exec(identifier) ?? [];
    if (scheme === 'arxiv' || scheme === 'doi' || scheme === 'openalex') {
      const found = await this.#read(indexedIdentifierQuery(scheme), { value });
      if (found.length > 0) return texts(found);
    }
    return texts(await this.#read(formerIdentifierQuery, { identifier }));
  }

  async candidates(label: NodeLabel, text: string, limit: number) {
    return this.listed(label, await this.store.search(label, text, limit));
  }

  async counts() {
    const table = await this.table();
    if (table) return table.counts;
    const labels: Record<string, number> = {};
    for (const label of [...NODE_LABELS, ...Object.values(KIND_LABELS)])
      labels[label] = await this.#count(labelCountQuery(label));
    const types: Record<string, number> = {};
    for (const type of RELATIONSHIP_TYPES) types[type] = await this.#count(typeCountQuery(type));
    return { labels, types };
  }

  /** Works with a link that states the identifier; the store finds those that contain its last part. */
  async #linked(identifier: string): Promise<string[]> {
    const value = identifier.slice(identifier.indexOf(':') + 1).replace(/^https:\/\//, '');
    const part = value.split('?')[0]?.toLowerCase() ?? value;
    return (await this.#read(linkedQuery, { part })).flatMap(([id, url, links]) => {
      const properties = { url: url ?? undefined, links: links ?? undefined } as WorkProperties;
      return linkedIdentifiers({ properties }).includes(identifier) ? String(id) : [];
    });
  }

  /** Of works by id: from a column of the table, else by a query that counts. */
  async #counted(ids: readonly string[], query: string, column: (table: WorkTable) => Uint32Array) {
    const table = await this.table();
    if (table) return countedInTable(table, ids, column(table));
    const counts = Object.fromEntries(ids.map((id) => [id, 0]));
    for (const [id, count] of await this.#rows(query, ids)) counts[String(id)] = Number(count);
    return counts;
  }

  async #relationships(query: string, ids: readonly string[]): Promise<GraphRelationship[]> {
    return (await this.#rows(query, ids)).map(([from, to, type, properties]) => ({
      type: type as RelationshipType,
      from: String(from),
      to: String(to),
      properties: properties as GraphRelationship['properties'],
    }));
  }

  async #rows(query: string, ids: readonly string[], parameters: CypherParameters = {}) {
    const wanted = [...new Set(ids)];
    const rows: (readonly CypherValue[])[] = [];
    for (let start = 0; start < wanted.length; start += IDS_AT_ONCE) {
      const batch = wanted.slice(start, start + IDS_AT_ONCE);
      for (const row of await this.#read(query, { ...parameters, ids: batch })) rows.push(row);
    }
    return rows;
  }

  async #read(query: string, parameters: CypherParameters = {}) {
    return (await this.store.read(query, parameters)).rows;
  }

  async #count(query: string): Promise<number> {
    return Number((await this.#read(query))[0]?.[0] ?? 0);
  }
}

/** What a list says of a node. */
function listedOf(label: NodeLabel, { id, properties }: GraphNode): GraphNode {
  const stated = LISTED.flatMap((name) => (name in properties ? [[name, properties[name]]] : []));
  return { id, labels: [label], properties: Object.fromEntries(stated) };
}

function texts(rows: readonly (readonly CypherValue[])[]): string[] {
  return [...new Set(rows.map(([id]) => String(id)))];
}
