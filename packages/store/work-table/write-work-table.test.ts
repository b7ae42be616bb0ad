import { byCodePoint, type GraphNode, type GraphRelationship, mentionedText } from '@stemma/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginLoad } from '../open-store';
import { readWorkTable } from './read-work-table';
import type { ValueLists } from './value-lists';
import { TABLED_TYPES, type TabledValue, type WorkTable } from './work-table';

const WORKS = 12;
const ENDS = { organisation: 'Organisation', author: 'Author', topic: 'Topic', list: 'Source', year: 'Year' };
const number = fc.nat(WORKS - 1);
const pairs = fc.uniqueArray(fc.tuple(number, number), { selector: String, maxLength: 20 });

const graphs = fc.record({
  ids: fc.uniqueArray(
    fc.string({ unit: fc.constantFrom('a', 'b', 'Z', '1', '注', '𝒳', 'é'), minLength: 1, maxLength: 5 }),
    {
      minLength: WORKS,
      maxLength: WORKS,
    },
  ),
  works: fc.array(
    fc.record(
      {
        kind: fc.constantFrom('paper', 'model', 'course'),
        title: fc.string(),
        year: fc.integer({ min: -50, max: 2100 }),
        date: fc.constantFrom('1999', '2020-02-29'),
        stub: fc.boolean(),
        aliases: fc.array(fc.constantFrom('Überblick', 'GPT', '𝒳'), { minLength: 1, maxLength: 2 }),
        sources: fc.uniqueArray(fc.constantFrom('source:x', 'source:y', 'source:z'), { minLength: 1 }),
        identifiers: fc.uniqueArray(fc.constantFrom('acl:B-1', 'doi:10.1/a', 'hf:a/b'), { minLength: 1 }),
        doi: fc.constant('10.1/a'),
      },
      { requiredKeys: ['kind', 'title'] },
    ),
    { minLength: WORKS, maxLength: WORKS },
  ),
  touching: fc.record({ organisation: pairs, author: pairs, topic: pairs, list: pairs, year: pairs }),
  cites: pairs,
  buildsOn: fc.uniqueArray(
    fc.tuple(number, number, fc.constantFrom('idea', 'weights', 'evaluation'), fc.boolean()),
    { selector: ([from, to, relation]) => `${from} ${to} ${relation}`, maxLength: 20 },
  ),
});
type Graph = typeof graphs extends fc.Arbitrary<infer G> ? G : never;

const LABEL = { paper: 'Paper', model: 'Model', course: 'Course' };

function itemsOf({ ids, works, touching, cites, buildsOn }: Graph) {
  const idOf = (work: number) => ids[work] ?? '';
  const nodes: GraphNode[] = works.map((work, index) => {
    const properties = { id: idOf(index), name: work.title, ...work };
    return { id: idOf(index), labels: ['Work', LABEL[work.kind]], properties } as GraphNode;
  });
  const relationships: GraphRelationship[] = [];
  for (const value of Object.keys(ENDS) as TabledValue[]) {
    for (let end = 0; end < WORKS; end++) {
      const id = `${value}:${end}`;
      nodes.push({ id, labels: [ENDS[value]], properties: { id, name: id } } as GraphNode);
    }
    for (const [from, to] of touching[value])
      relationships.push({
        type: TABLED_TYPES[value],
        from: idOf(from),
        to: `${value}:${to}`,
        properties: {},
      });
  }
  for (const [from, to] of cites)
    relationships.push({ type: 'CITES', from: idOf(from), to: idOf(to), properties: {} });
  for (const [from, to, relation, disputed] of buildsOn)
    relationships.push({
      type: 'BUILDS_ON',
      from: idOf(from),
      to: idOf(to),
      properties: { relation, evidence: 'said', ...(disputed ? { disputed } : {}) },
    });
  return { nodes, relationships };
}

function listsOf({ starts, values }: ValueLists, name: (value: number) => string): string[][] {
  return Array.from({ length: starts.length - 1 }, (_, work) =>
    Array.from(values.subarray(starts[work], starts[work + 1]), name).sort(),
  );
}

/** What a table tells, by the ids of works and of what touches them. */
function told(table: WorkTable) {
  const workOf = (work: number) => table.works.at(work);
  const { from, to, relation, relations, disputed } = table.buildsOn;
  return {
    works: Array.from({ length: table.works.size }, (_, work) => workOf(work)),
    found: Array.from({ length: table.works.size }, (_, work) => table.works.indexOf(workOf(work))),
    years: [...table.years],
    kinds: Array.from(table.kinds.of, (kind) => table.kinds.names[kind]),
    stubs: [...table.stubs],
    mentions: Array.from({ length: table.mentions.size }, (_, work) => table.mentions.at(work)),
    sources: listsOf(table.sources, (value) => table.sources.ids.at(value)),
    identifiers: Array.from(table.identifiers.owners, (owner, index) => [
      workOf(owner),
      table.identifiers.texts.at(index),
    ]).sort(),
    touching: Object.values(table.touching).map((one) => listsOf(one, (value) => one.ids.at(value))),
    cites: listsOf(table.cites, workOf),
    citedBy: [...table.citedBy],
    descendants: [...table.descendants],
    buildsOn: Array.from(from, (work, index) =>
      [workOf(work), workOf(to[index] ?? 0), relations[relation[index] ?? 0], disputed[index]].join(' '),
    ).sort(),
  };
}

/** The same, from the graph itself. */
function expected({ ids, works, touching, cites, buildsOn }: Graph): ReturnType<typeof told> {
  const order = ids.map((_, work) => work).sort((a, b) => byCodePoint(ids[a] ?? '', ids[b] ?? ''));
  const each = <T>(tell: (work: number) => T) => order.map(tell);
  const idOf = (work: number) => ids[work] ?? '';
  const at = (work: number) => works[work] ?? { kind: 'paper' as const, title: '' };
  const listed = (all: readonly (readonly [number, number])[], name: (to: number) => string) =>
    each((work) => all.flatMap(([from, to]) => (from === work ? name(to) : [])).sort());
  const descents = buildsOn.filter(([, , relation, disputed]) => relation !== 'evaluation' && !disputed);
  return {
    works: each(idOf),
    found: order.map((_, place) => place),
    years: each((work) => at(work).year ?? Number(at(work).date?.slice(0, 4) ?? 0)),
    kinds: each((work) => at(work).kind),
    stubs: each((work) => Number(at(work).stub ?? false)),
    mentions: each((work) =>
      mentionedText({ name: at(work).title, title: at(work).title, aliases: at(work).aliases }),
    ),
    sources: each((work) => [...(at(work).sources ?? [])].sort()),
    identifiers: each((work) => (at(work).identifiers ?? []).map((one) => [idOf(work), one]))
      .flat()
      .sort(),
    touching: (Object.keys(touching) as TabledValue[]).map((value) =>
      listed(touching[value], (to) => `${value}:${to}`),
    ),
    cites: listed(cites, idOf),
    citedBy: each((work) => cites.filter(([, to]) => to === work).length),
    descendants: each((work) => new Set(descents.flatMap(([from, to]) => (to === work ? from : []))).size),
    buildsOn: buildsOn
      .map(([from, to, relation, disputed]) => [idOf(from), idOf(to), relation, Number(disputed)].join(' '))
      .sort(),
  };
}

test('a table tells what the graph says, whatever its numbers and the order of its ids', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, async (graph) => {
      const session = await beginLoad('grafeo::memory:');
      try {
        await session.store.write(itemsOf(graph));
        expect(told(await readWorkTable(session.store))).toEqual(expected(graph));
      } finally {
        await session.abort();
      }
    }),
    { numRuns: 20 },
  );
});
