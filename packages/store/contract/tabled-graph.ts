import type { WriteBatch } from '../port';

function paper(id: string, properties: object) {
  return {
    id,
    labels: ['Work', 'Paper'],
    properties: { id, name: id, kind: 'paper', title: `Title of ${id}`, ...properties },
  };
}

/** A graph with a value in each column of the table of works. */
export const tabledGraph: Required<Pick<WriteBatch, 'nodes' | 'relationships'>> = {
  nodes: [
    paper('doi:b', { year: 2001, sources: ['source:x', 'source:y'], identifiers: ['doi:b', 'acl:B-1'] }),
    paper('doi:a', { date: '1999-05', aliases: ['Überblick'], stub: true }),
    { id: 'openalex:A1', labels: ['Author'], properties: { id: 'openalex:A1', name: 'Ada' } },
  ],
  relationships: [
    { type: 'WRITTEN_BY', from: 'doi:b', to: 'openalex:A1', properties: { position: 1 } },
    { type: 'CITES', from: 'doi:b', to: 'doi:a', properties: {} },
    { type: 'BUILDS_ON', from: 'doi:b', to: 'doi:a', properties: { relation: 'idea', evidence: 'said' } },
    {
      type: 'BUILDS_ON',
      from: 'doi:b',
      to: 'doi:a',
      properties: { relation: 'weights', evidence: 'said', disputed: true },
    },
  ],
};
