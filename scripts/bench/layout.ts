/**
 * Crossings and touching labels of ten named lineages, beside other layouts of the same lineages with the
 * same bends: `npx tsx scripts/bench/layout.ts`
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlacementInput } from '@stemma/layout';
import { countCrossings, countThroughShapes } from '../../packages/layout/crossings';
import { HALF_SIZE, shapeOf } from '../../packages/layout/shape';
import { placeTimeline } from '../../packages/layout/timeline/place';
import { countTouchingLabels } from '../../packages/layout/touching-labels';
import { type Place, RIVALS } from './layout-rivals';

const FIXTURE = path.resolve(import.meta.dirname, '../../test/fixtures/lineages.json');

export type NamedLineage = { readonly name: string } & Omit<PlacementInput, 'frame'>;

export function readLineages(): NamedLineage[] {
  return JSON.parse(readFileSync(FIXTURE, 'utf8'));
}

/** Prints a Markdown table; answers whether every goal is met. */
export async function benchLayout(print: (line: string) => void): Promise<boolean> {
  const rivals = Object.keys(RIVALS);
  const sums = new Map<string, number>();
  let touching = 0;
  let rowsBeaten = 0;
  print(
    `| lineage | works | lines | ours | ${rivals.join(' | ')} | labels touching | named | through shapes | ms |`,
  );
  print(`|---|${rivals.map(() => '---|').join('')}---|---|---|---|---|---|---|`);
  const lineages = readLineages();
  for (const lineage of lineages) {
    const began = performance.now();
    const placement = placeTimeline({ ...lineage, frame: 'wide' });
    const took = performance.now() - began;
    const places = new Map<string, Place>(placement.works.map((work) => [work.id, work]));
    const ours = crossingsOf(lineage, places);
    sums.set('ours', (sums.get('ours') ?? 0) + ours);
    const theirs: number[] = [];
    for (const rival of rivals) {
      const crossings = crossingsOf(lineage, await (RIVALS[rival]?.(lineage) ?? places));
      sums.set(rival, (sums.get(rival) ?? 0) + crossings);
      theirs.push(crossings);
    }
    if (ours <= (theirs[rivals.indexOf('year by row')] ?? 0)) rowsBeaten++;
    const touches = countTouchingLabels(placement, lineage.works);
    touching += touches;
    const named = placement.works.filter(({ side }) => side).length;
    const through = throughShapes(lineage, places);
    const facts = [
      lineage.works.length,
      lineage.links.length,
      ours,
      ...theirs,
      touches,
      named,
      through,
      Math.round(took),
    ];
    print(`| ${lineage.name} | ${facts.join(' | ')} |`);
  }
  const sum = (name: string) => sums.get(name) ?? 0;
  print(`| sum | | | ${sum('ours')} | ${rivals.map(sum).join(' | ')} | ${touching} | | | |`);
  print('');
  const goals = [
    [
      'crossings at most those of d3-dag, in sum',
      sum('ours') <= sum('d3-dag'),
      `${sum('ours')} : ${sum('d3-dag')}`,
    ],
    [
      'crossings at most those of elk layered, in sum',
      sum('ours') <= sum('elk'),
      `${sum('ours')} : ${sum('elk')}`,
    ],
    [
      'crossings at most year by row, on each',
      rowsBeaten === lineages.length,
      `${rowsBeaten} of ${lineages.length}`,
    ],
    ['labels touching: 0', touching === 0, String(touching)],
  ] as const;
  for (const [goal, met, found] of goals) print(`- ${met ? 'met' : 'NOT MET'}: ${goal} (${found})`);
  return goals.every(([, met]) => met);
}

function crossingsOf(lineage: NamedLineage, places: ReadonlyMap<string, Place>): number {
  return countCrossings(...drawn(lineage, places));
}

function throughShapes(lineage: NamedLineage, places: ReadonlyMap<string, Place>): number {
  const [points, lines] = drawn(lineage, places);
  const half = lineage.works.map(({ kind }) => 5 * HALF_SIZE[shapeOf(kind)]);
  return countThroughShapes(points, half, lines);
}

function drawn({ works, links }: NamedLineage, places: ReadonlyMap<string, Place>) {
  const index = new Map(works.map(({ id }, i) => [id, i]));
  const points = works.map(({ id }) => places.get(id) ?? { x: 0, y: 0 });
  const lines = links.map(({ from, to }) => ({ older: index.get(to) ?? 0, newer: index.get(from) ?? 0 }));
  return [points, lines] as const;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const met = await benchLayout((line) => process.stdout.write(`${line}\n`));
  process.exitCode = met ? 0 : 1;
}
