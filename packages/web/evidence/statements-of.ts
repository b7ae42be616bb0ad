import type { Properties } from '@stemma/model';

/** What one record of one source states of a node or a link. */
export interface Statement {
  readonly source: string;
  readonly values: Properties;
}

/**
 * Who said what: every statement that is kept beside the visible values, or those values as the one
 * statement where nobody else spoke.
 */
export function statementsOf(properties: Properties): Statement[] {
  const sources = Array.isArray(properties.sources) ? (properties.sources as readonly string[]) : [];
  if (typeof properties.statements !== 'string') return [{ source: sources[0] ?? '', values: properties }];
  const kept = JSON.parse(properties.statements) as Record<
    string,
    readonly { readonly key: string; readonly values: Properties }[]
  >;
  return Object.entries(kept).flatMap(([source, records]) =>
    records.map(({ values }) => ({ source, values })),
  );
}
