import { FACETS, GAPS, type Selection, type Subgraph } from '@stemma/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facetsAnswer } from './facets-answer';
import { memoryReader } from './readers/memory-reader';
import { gapsOf, keeps, valuesOf } from './testing/filter-oracle';
import { worksOf } from './testing/oracle';
import { picture } from './testing/picture-oracle';
import { randomGraph } from './testing/random-graph';
import { randomSelection } from './testing/random-selection';

const asked = randomGraph.chain((graph) =>
  randomSelection(worksOf(graph)).map((selection) => ({ graph, selection })),
);

/** Counts of each value of a facet by filtering anew for it. */
function countsOf(
  values: readonly (readonly [value: string, isKept: boolean])[],
): Record<string, { count: number; total: number }> {
  const counts: Record<string, { count: number; total: number }> = {};
  for (const [value, isKept] of values) {
    const { count, total } = counts[value] ?? { count: 0, total: 0 };
    counts[value] = { count: count + Number(isKept), total: total + 1 };
  }
  return counts;
}

function universe(graph: Subgraph, selection: Selection) {
  const { works, focus, added, isWhole } = picture(graph, selection);
  const all = isWhole ? new Set(worksOf(graph)) : works;
  const isKept = (id: string, aside: string) =>
    focus.includes(id) ||
    (added.has(id) ? !selection.exclude.includes(id) : keeps(graph, all, selection, id, [aside]));
  return { all, isKept };
}

test('counts are those of filtering anew with each facet left aside', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ graph, selection }) => {
      const answer = await facetsAnswer(memoryReader(graph), selection);
      const { all, isKept } = universe(graph, selection);
      for (const facet of FACETS) {
        const found = Object.fromEntries(
          answer.facets[facet].map(({ value, count, total }) => [value, { count, total }]),
        );
        const values = [...all].flatMap((id) =>
          valuesOf(graph, all, id, facet).map((value) => [value, isKept(id, facet)] as const),
        );
        const links = graph.relationships
          .filter(({ type, from, to }) => type === 'BUILDS_ON' && all.has(from) && all.has(to))
          .map(
            ({ from, to, properties }) =>
              [String(properties.relation), isKept(from, facet) && isKept(to, facet)] as const,
          );
        expect(found).toEqual(countsOf(facet === 'relation' ? links : values));
      }
      const yearOf = (id: string) => graph.nodes.find((node) => node.id === id)?.properties.year;
      const years = [...all].flatMap((id) => {
        const year = yearOf(id);
        return year === undefined ? [] : [[String(year), isKept(id, 'years')] as const];
      });
      expect(Object.fromEntries(answer.years.map(({ year, ...counts }) => [year, counts]))).toEqual(
        countsOf(years),
      );
      for (const gap of GAPS) {
        const having = [...all].filter((id) => gapsOf(graph, id).includes(gap) && isKept(id, 'gaps'));
        expect(answer.gaps[gap]).toBe(having.length);
      }
      expect(answer.works).toBe([...all].filter((id) => isKept(id, '')).length);
      expect(answer.total).toBe(all.size);
    }),
    { numRuns: 500 },
  );
});

test('values stand by count, then name, with what their rows show', async () => {
  const reader = memoryReader({
    nodes: [
      { id: 'x', labels: ['Work'], properties: { id: 'x', name: 'X', kind: 'model' } },
      { id: 'y', labels: ['Work'], properties: { id: 'y', name: 'Y', kind: 'model' } },
      { id: 'o:1', labels: ['Organisation'], properties: { id: 'o:1', name: 'Beta', _colour: 3 } },
      { id: 'o:2', labels: ['Organisation'], properties: { id: 'o:2', name: 'Alpha' } },
      { id: 't', labels: ['Topic'], properties: { id: 't', name: 'Retrieval', nameZh: '检索' } },
    ],
    relationships: [
      { type: 'FROM_LAB', from: 'x', to: 'o:1', properties: {} },
      { type: 'FROM_LAB', from: 'y', to: 'o:2', properties: {} },
      { type: 'ABOUT', from: 'x', to: 't', properties: {} },
    ],
  });
  const { facets } = await facetsAnswer(reader, {
    focus: [],
    relations: [],
    expand: [],
    exclude: [],
    facets: {},
    gaps: {},
  });
  expect(facets.organisation).toEqual([
    { value: 'o:2', name: 'Alpha', count: 1, total: 1 },
    { value: 'o:1', name: 'Beta', count: 1, total: 1, colour: 3 },
  ]);
  expect(facets.topic).toEqual([{ value: 't', name: 'Retrieval', nameZh: '检索', count: 1, total: 1 }]);
});
