import { placeAnswer } from '@stemma/layout';
import { type GraphAnswer, graphAnswer, memoryReader } from '@stemma/lineage';
import { FRAMES, readSelection, type Subgraph } from '@stemma/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonStore } from './helpers/canon-store';
import { type Served, serve } from './helpers/served';
import { stemmaJson } from './helpers/stemma';

/** As `stemma export --format json` writes it. */
interface Exported extends Subgraph {
  readonly format: string;
  readonly version: number;
}

let store = '';
let served: Served;
let whole: Subgraph;
beforeAll(async () => {
  ({ store } = await canonStore('same'));
  served = await serve(['--store', store]);
  whole = graphOf(await stemmaJson<Exported>(['export', '--store', store]));
});
afterAll(() => served?.stop());

function graphOf({ nodes, relationships }: Subgraph): Subgraph {
  return { nodes, relationships };
}

/** Each as flags of the command line and as parameters of the API. */
const SELECTIONS: readonly (readonly [flags: readonly string[], address: string])[] = [
  [['--work', 'LLaMA', '--back', '2', '--on', '1'], 'work=LLaMA&back=2&on=1'],
  [['--work', 'BERT', '--depth', '1', '--direction', 'descendants'], 'work=BERT&back=0&on=1'],
  [
    ['--work', 'LLaMA', '--back', '3', '--on', '0', '--since', '2019', '--organisation', '!org:google'],
    'work=LLaMA&back=3&on=0&since=2019&organisation=!org:google',
  ],
  [['--path', 'LLaMA,LSTM'], 'path=LLaMA,LSTM'],
  [
    ['--organisation', 'org:meta-ai', '--since', '2020', '--until', '2023'],
    'organisation=org:meta-ai&since=2020&until=2023',
  ],
];

test.each(SELECTIONS)('%j: command line, API and memory agree', async (flags, address) => {
  const [exported, asked, inMemory] = await Promise.all([
    stemmaJson<Exported>(['export', ...flags, '--store', store]),
    fetch(`${served.url}/api/graph?${address}`).then((response) => response.json() as Promise<GraphAnswer>),
    graphAnswer(memoryReader(whole), readSelection([...new URLSearchParams(address)])),
  ]);
  const { cap: _, ...selection } = asked.selection;
  expect(selection).toEqual(JSON.parse(JSON.stringify(inMemory.selection)));
  for (const key of ['focus', 'levels', 'outside', 'bridges', 'more', 'descendants', 'counts'] as const)
    expect(asked[key], key).toEqual(JSON.parse(JSON.stringify(inMemory[key])));
  const works = ({ nodes }: Subgraph, hidden: readonly string[] = []) =>
    nodes.filter(({ id, labels }) => labels.includes('Work') && !hidden.includes(id)).map(({ id }) => id);
  const links = ({ relationships }: Subgraph, hidden: readonly string[] = []) =>
    relationships
      .filter(({ from, to }) => !hidden.includes(from) && !hidden.includes(to))
      .map(({ type, from, to, properties }) => [type, from, to, properties.relation ?? '']);
  expect(works(asked.subgraph)).toEqual(works(inMemory.subgraph));
  expect(links(asked.subgraph)).toEqual(links(inMemory.subgraph));
  expect(works(exported)).toEqual(works(asked.subgraph, asked.outside));
  const workIds = new Set(works(exported));
  const lineageOf = (all: readonly unknown[][]) => all.filter(([, , to]) => workIds.has(String(to)));
  expect(lineageOf(links(exported))).toEqual(lineageOf(links(asked.subgraph, asked.outside)));
  expect(works(exported).length).toBeGreaterThan(0);
});

test.each(FRAMES)('the frame %s is placed alike from the API and from memory', async (frame) => {
  const address = 'work=AlphaFold&back=1&on=1';
  const asked = await fetch(`${served.url}/api/graph?${address}`);
  const inMemory = await graphAnswer(memoryReader(whole), readSelection([...new URLSearchParams(address)]));
  const placed = placeAnswer((await asked.json()) as GraphAnswer, frame);
  expect(placed.works.length).toBeGreaterThan(3);
  expect(placed).toEqual(placeAnswer(inMemory, frame));
});

test('the same graph gives the same bytes', async () => {
  const [first, again] = await Promise.all([
    stemmaJson<Exported>(['export', '--store', store]),
    stemmaJson<Exported>(['export', '--store', store]),
  ]);
  expect(JSON.stringify(first)).toBe(JSON.stringify(again));
  expect(first).toMatchObject({ format: 'stemma', version: 1 });
});
