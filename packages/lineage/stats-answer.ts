import type { StatsAnswer } from './answers';
import type { GraphReader } from './graph-reader';

/** Counts by label (node labels and kinds of work) and by type, and the span of years. */
export async function statsAnswer(reader: GraphReader): Promise<StatsAnswer> {
  const { labels, types } = await reader.counts();
  const years = (await reader.nodes('Year')).flatMap(({ properties: { year } }) =>
    typeof year === 'number' ? year : [],
  );
  const span = years.reduce<[number, number] | undefined>(
    (known, year) => (known ? [Math.min(known[0], year), Math.max(known[1], year)] : [year, year]),
    undefined,
  );
  return { labels, types, ...(span ? { years: span } : {}) };
}
