import type { PlacementInput } from '@stemma/layout';
import { yearOf } from '@stemma/model';
import { graphStratify, sugiyama } from 'd3-dag';
import Elk from 'elkjs/lib/elk.bundled.js';

export interface Place {
  readonly x: number;
  readonly y: number;
}
type Lineage = Pick<PlacementInput, 'works' | 'links'>;

/** All places are brought to this size, that of the page's canvas, before lines are bent and counted. */
const WIDTH = 852;
const HEIGHT = 703;

/** Places of each work by other ways of laying out the same lineage, time or layers to the right. */
export const RIVALS: Readonly<Record<string, (lineage: Lineage) => Promise<ReadonlyMap<string, Place>>>> = {
  'd3-dag': async (lineage) => fitted(bySugiyama(lineage)),
  elk: async (lineage) => fitted(await byElk(lineage)),
  'year by row': async (lineage) => fitted(byYearAndRow(lineage)),
};

/** The Sugiyama layout of d3-dag with its defaults. */
function bySugiyama({ works, links }: Lineage): Map<string, Place> {
  const parents = new Map(works.map(({ id }) => [id, new Set<string>()]));
  for (const { from, to } of links) parents.get(from)?.add(to);
  const graph = graphStratify()(works.map(({ id }) => ({ id, parentIds: [...(parents.get(id) ?? [])] })));
  sugiyama()(graph);
  return new Map([...graph.nodes()].map((node) => [node.data.id, { x: node.y, y: node.x }]));
}

/** The layered layout of the Eclipse Layout Kernel with its defaults, to the right. */
async function byElk({ works, links }: Lineage): Promise<Map<string, Place>> {
  const graph = await new Elk().layout({
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT' },
    children: works.map(({ id }) => ({ id, width: 14, height: 14 })),
    edges: links.map(({ from, to }, i) => ({ id: `e${i}`, sources: [to], targets: [from] })),
  });
  return new Map((graph.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
}

/** A column a year, in it a row a work by date: what a plain chart would do. */
function byYearAndRow({ works }: Lineage): Map<string, Place> {
  const rows = new Map<number, number>();
  return new Map(
    works
      .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
      .map(({ id, date }) => {
        const year = date === undefined ? 0 : yearOf(date);
        const row = rows.get(year) ?? 0;
        rows.set(year, row + 1);
        return [id, { x: year === 0 ? Math.min(...rows.keys(), 2000) : year, y: row }];
      }),
  );
}

function fitted(places: Map<string, Place>): Map<string, Place> {
  const all = [...places.values()];
  const left = Math.min(...all.map(({ x }) => x));
  const top = Math.min(...all.map(({ y }) => y));
  const across = WIDTH / (Math.max(...all.map(({ x }) => x)) - left || 1);
  const down = HEIGHT / (Math.max(...all.map(({ y }) => y)) - top || 1);
  return new Map([...places].map(([id, { x, y }]) => [id, { x: (x - left) * across, y: (y - top) * down }]));
}
