import type { SvgLink } from '@stemma/export';
import type { GraphAnswer } from '@stemma/lineage';
import { RELATIONS, type Subgraph } from '@stemma/model';

/** The lines of what is shown, and bridges over what the filter hides; citations only where they are traced. */
export function pictureLinks({ bridges, selection }: GraphAnswer, shown: Subgraph): SvgLink[] {
  const withCitations = selection.relations.includes('cites');
  const links = shown.relationships.flatMap(({ type, from, to, properties }): SvgLink[] => {
    const disputed = properties.disputed === true;
    if (type === 'BUILDS_ON') {
      const relation = RELATIONS.find((known) => known === properties.relation);
      return [{ from, to, kind: relation ?? 'unspecified', disputed }];
    }
    if (type === 'INTRODUCED_IN') return [{ from, to, kind: 'introduced-in', disputed }];
    return type === 'CITES' && withCitations ? [{ from, to, kind: 'cites', disputed }] : [];
  });
  return [
    ...links,
    ...bridges.map(({ from, to }) => ({ from, to, kind: 'bridge', disputed: false }) as const),
  ];
}
