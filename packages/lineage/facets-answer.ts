import { byCodePoint, FACETS, type FacetName, isUntraced, type Selection } from '@stemma/model';
import type { WorkTable } from '@stemma/store';
import type { FacetCount, FacetsAnswer } from './answers';
import { namesOfValues } from './facet-names';
import type { ValueTally } from './facet-tallies';
import { tallyFacets } from './filter/tally-facets';
import type { GraphReader } from './graph-reader';
import { type MeantOptions, meantWorks } from './meant-works';
import { resolveSelection } from './resolve/resolve-selection';
import { countFacets } from './table/count-facets';
import { partOf, wholePart } from './table/part';

/**
 * Live counts: of each value how many works would be shown with it under all other filters, over what a
 * selection traces; over the whole graph where it traces nothing. From the table of works where there is one.
 * @throws LineageError as `graphAnswer`.
 */
export async function facetsAnswer(
  reader: GraphReader,
  given: Selection,
  options: MeantOptions = {},
): Promise<FacetsAnswer> {
  const { selection } = await resolveSelection(reader, given);
  const isWhole = isUntraced(given);
  const isAsked = !isWhole || selection.expand.length > 0;
  const meant = isAsked ? await meantWorks(reader, selection, options, isWhole) : undefined;
  const table = await reader.table(isWhole);
  const kept = { focus: meant?.focus ?? [], added: meant?.added ?? new Set<string>() };
  const ids = isWhole ? undefined : meant?.ids;
  const tallies = table
    ? countFacets(table, selection, ids ? partOf(table, ids) : wholePart(table), kept)
    : await tallyFacets(reader, selection, ids ?? (await reader.workIds()), kept);
  const { values, ...counts } = tallies;
  const facets: Partial<Record<FacetName, readonly FacetCount[]>> = {};
  const unlisted: Partial<Record<FacetName, number>> = {};
  for (const facet of FACETS) {
    const { listed, size } = values[facet];
    facets[facet] = await facetCounts(reader, table, facet, listed);
    if (listed.length < size) unlisted[facet] = size - listed.length;
  }
  return { facets: facets as FacetsAnswer['facets'], unlisted, ...counts };
}

async function facetCounts(
  reader: GraphReader,
  table: WorkTable | undefined,
  facet: FacetName,
  listed: readonly ValueTally[],
): Promise<FacetCount[]> {
  const values = listed.map(({ value }) => value);
  const names = await namesOfValues(reader, table, facet, values);
  return listed
    .map(({ value, count, total }) => ({ value, ...(names.get(value) ?? { name: value }), count, total }))
    .sort((a, b) => b.count - a.count || byCodePoint(a.name, b.name) || byCodePoint(a.value, b.value));
}
