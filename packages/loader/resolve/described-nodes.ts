import { fold, type GraphNode } from '@stemma/model';
import { compact } from './compact';
import type { Organisation } from './organisations';
import { recordsText } from './records-text';
import type { Topic } from './topics';

/** The node of an organisation; `slot` is its place in the palette. */
export function organisationNode(organisation: Organisation, slot: number | undefined): GraphNode {
  const { id, name, described, names, mentioned, statements } = organisation;
  const records = described.map(({ record }) => record);
  const first = <T>(values: readonly (T | undefined)[]) => values.find((value) => value !== undefined);
  const ror = first(records.map((record) => record.ror)) ?? mentioned.ror;
  const aliases = [...records.flatMap((record) => [...(record.aliases ?? []), record.name]), ...names];
  const seen = new Set([fold(name)]);
  const properties = compact({
    id,
    name,
    ror,
    aliases: aliases.filter((alias) => !seen.has(fold(alias)) && seen.add(fold(alias))),
    country: first(records.map((record) => record.country)) ?? mentioned.country,
    type: first(records.map((record) => record.kind)) ?? mentioned.type,
    identifiers: [...new Set([id, ...records.map((record) => record.id), ...(ror ? [`ror:${ror}`] : [])])],
    sources: statements.sources,
    statements: statements.text,
    _colour: slot,
    _records: recordsText(described),
  });
  return { id, labels: ['Organisation'], properties };
}

export function topicNode({ id, name, described, statements }: Topic): GraphNode {
  const properties = compact({
    id,
    name,
    nameZh: described.map(({ record }) => record.nameZh).find(Boolean),
    identifiers: [...new Set([id, ...described.map(({ record }) => record.id)])],
    sources: statements.sources,
    statements: statements.text,
    _records: recordsText(described),
  });
  return { id, labels: ['Topic'], properties };
}
