import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import neo4j from 'neo4j-driver';
import { neo4jJars } from '../neo4j/jars.mjs';
import { startNeo4j } from '../neo4j/server.mjs';
import { driverLoopWay, empty, type LoadTimes, type LoadWay, loadCsvWay, stemmaWay } from './load-ways';
import { middle } from './middle';
import { resolvedGraph } from './resolved-graph';

export interface LoadBenchOptions {
  readonly works: number;
  readonly citations: number;
  readonly repeats: number;
}

/** A ratio of rates, as the middle of the repeats and their lowest and highest. */
interface Ratio {
  readonly what: string;
  readonly goal: number;
  readonly values: readonly number[];
}

/**
 * Loads one graph in four ways, in turn, on one machine, each of them warm: into Neo4j by our load, by a bare
 * driver loop and by `LOAD CSV`, and into the embedded store. Prints rates and ratios as Markdown; false where a
 * goal is missed. Needs Java and Maven, or says so.
 */
export async function benchLoad(options: LoadBenchOptions, say: (line: string) => void): Promise<boolean> {
  const jars = neo4jJars();
  if (typeof jars === 'string') {
    say(`Load into Neo4j was not measured: ${jars}.`);
    return true;
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stemma-bench-load-'));
  const config = { 'server.directories.import': folder };
  const server = await startNeo4j(jars, { heap: '3g', pageCache: '2g', config });
  Object.assign(process.env, {
    NEO4J_USERNAME: server.username,
    NEO4J_PASSWORD: server.password,
    NEO4J_DATABASE: 'neo4j',
  });
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
  try {
    const ways: Record<string, LoadWay> = {
      stemma: stemmaWay(server.uri),
      loop: driverLoopWay(driver),
      csv: loadCsvWay(driver, folder),
    };
    const graph = resolvedGraph({ works: options.works, citations: options.citations, seed: 1 });
    const warm = resolvedGraph({
      works: Math.min(20_000, options.works),
      citations: options.citations,
      seed: 2,
    });
    const times = new Map<string, LoadTimes[]>();
    const note = (name: string, one: LoadTimes) => times.set(name, [...(times.get(name) ?? []), one]);
    for (const way of Object.values(ways)) {
      await way(warm);
      await empty(driver);
    }
    for (let repeat = 0; repeat < options.repeats; repeat++) {
      for (const [name, way] of Object.entries(ways)) {
        note(name, await way(graph));
        await empty(driver);
      }
      const store = path.join(folder, 'embedded');
      note('embedded', await stemmaWay(`grafeo:${store}`)(graph));
      rmSync(store, { recursive: true });
    }
    return report(times, graph.works, graph.citations, say);
  } finally {
    await driver.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(
  times: ReadonlyMap<string, readonly LoadTimes[]>,
  works: number,
  citations: number,
  say: (line: string) => void,
): boolean {
  const of = (name: string) => times.get(name) ?? [];
  const whole = ({ nodes, relationships }: LoadTimes) => nodes + relationships;
  const ratio = (a: string, b: string, part: (one: LoadTimes) => number) =>
    of(a).flatMap((one, repeat) => {
      const other = of(b)[repeat];
      return other ? part(other) / part(one) : [];
    });
  say(
    `| ${works.toLocaleString('en')} works, ${citations.toLocaleString('en')} citations | works a second | citations a second |`,
  );
  say('|---|---|---|');
  const names: Record<string, string> = {
    stemma: 'Neo4j, our load',
    loop: 'Neo4j, a driver loop',
    csv: 'Neo4j, `LOAD CSV`',
    embedded: 'embedded, our load',
  };
  for (const [name, title] of Object.entries(names)) {
    const nodes = middle(of(name).map((one) => works / one.nodes));
    const relationships = middle(of(name).map((one) => citations / one.relationships));
    say(
      `| ${title} | ${Math.round(nodes).toLocaleString('en')} | ${Math.round(relationships).toLocaleString('en')} |`,
    );
  }
  const ratios: Ratio[] = [
    { what: 'our load ÷ `LOAD CSV … IN TRANSACTIONS`', goal: 1, values: ratio('stemma', 'csv', whole) },
    { what: 'our load ÷ a bare driver loop', goal: 0.9, values: ratio('stemma', 'loop', whole) },
    { what: 'embedded ÷ Neo4j, works', goal: 1, values: ratio('embedded', 'stemma', (one) => one.nodes) },
    {
      what: 'embedded ÷ Neo4j, citations',
      goal: 3,
      values: ratio('embedded', 'stemma', (one) => one.relationships),
    },
  ];
  say('');
  say('| rate | middle (lowest to highest) | goal | |');
  say('|---|---|---|---|');
  for (const { what, goal, values } of ratios) {
    const spread = `${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`;
    const held = middle(values) >= goal ? 'holds' : '**missed**';
    say(`| ${what} | ${middle(values).toFixed(2)} (${spread}) | ≥ ${goal} | ${held} |`);
  }
  return ratios.every(({ goal, values }) => middle(values) >= goal);
}
