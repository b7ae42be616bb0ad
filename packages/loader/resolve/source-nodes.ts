import type { GraphNode } from '@stemma/model';
import type { DescribedSource, NeverMerge } from '../record';
import { compact } from './compact';
import { recordsText } from './records-text';
import type { Said } from './said';
import type { SourceBundle } from './source-bundle';
import { bySource } from './source-order';
import { known, Statements } from './statements';

/**
 * Nodes of the sources that are loaded or described. A description of the canon goes before what a
 * loaded source says of itself, except for what only the loaded one can know.
 */
export function sourceNodes(
  bundles: readonly SourceBundle[],
  described: readonly Said<DescribedSource>[],
  neverMerge: readonly Said<NeverMerge>[],
): GraphNode[] {
  const loaded = new Map(
    bundles.toSorted((a, b) => bySource(a.source, b.source)).map((one) => [one.source.id, one]),
  );
  const ids = new Set([...loaded.keys(), ...described.map(({ record }) => record.id)]);
  return [...ids].map((id) => {
    const bundle = loaded.get(id);
    const about = described.filter(({ record }) => record.id === id);
    const statements = new Statements();
    const facts = [...about.map(({ record }) => record), ...(bundle ? [bundle.source] : [])];
    for (const said of about) statements.add(said, factsOf(said.record));
    if (bundle) statements.add({ source: bundle.source, stated: { key: id } }, factsOf(bundle.source));
    const first = (name: 'title' | 'url' | 'licence' | 'attribution' | 'format') =>
      facts.map((fact) => fact[name]).find(Boolean);
    const unplaced = neverMerge.filter(({ source }) => source.id === id);
    const properties = compact({
      id,
      name: first('title'),
      title: first('title'),
      url: first('url'),
      licence: first('licence'),
      attribution: first('attribution'),
      format: bundle?.source.format ?? first('format'),
      digest: bundle?.source.digest,
      loadedAt: bundle?.source.loadedAt,
      sources: statements.sources,
      statements: statements.text,
      _origin: bundle?.source.origin,
      _facts: bundle ? JSON.stringify(bundle.source) : undefined,
      _records: recordsText([...about, ...unplaced]),
    });
    return { id, labels: ['Source'], properties };
  });
}

function factsOf({
  title,
  url,
  licence,
  attribution,
  format,
}: Omit<DescribedSource, 'type' | 'key' | 'place' | 'id'>) {
  return known({ title, url, licence, attribution, format });
}
