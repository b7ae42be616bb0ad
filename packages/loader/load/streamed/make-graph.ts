import type { GraphSink } from '@stemma/store';
import type { RecordSet } from '../../stream/records/record-set';
import { resolveStreamed } from '../../stream/resolve-streamed';
import type { Progress } from '../progress';
import { type Counts, countRecords, Fates } from './fates';
import type { Fingerprints } from './fingerprints';
import type { Tally } from './tally';

/** Takes a graph that is made to be counted only. */
export const NOWHERE: GraphSink = { nodes: async () => {}, relationships: async () => {} };

/** Sources to be made a graph, those that are reported, and what they said before. */
interface Reported {
  readonly sets: readonly RecordSet[];
  readonly tallies: readonly Tally[];
  readonly before: ReadonlyMap<string, RecordSet>;
}

/**
 * Makes the graph of a set of sources, gives it to a sink, and counts what became of each source's records.
 * @param held what the store held.
 * @throws LoaderError `damaged-records`; what the sink throws.
 */
export async function makeGraph(
  { sets, tallies, before }: Reported,
  held: Fingerprints,
  sink: GraphSink,
  progress: Progress,
): Promise<Map<string, Counts>> {
  const fates = new Fates(held);
  let rows = 0;
  const counted: GraphSink = {
    async nodes(page) {
      fates.seeNodes(page);
      await sink.nodes(page);
      rows += page.length;
    },
    async relationships(page) {
      fates.seeRelationships(page);
      await sink.relationships(page);
      rows += page.length;
    },
  };
  const graph = await resolveStreamed(
    sets,
    counted,
    {
      merge: (merge) => {
        for (const tally of tallies) tally.merge(merge);
      },
      problem: (problem) => {
        for (const tally of tallies) tally.meet(problem);
      },
    },
    (done, total, isWriting) =>
      progress(isWriting ? { stage: 'write', done, total, rows } : { stage: 'resolve', done, total }),
  );
  return countRecords(graph, (id) => fates.of(id), keysApart(before));
}

/** Keys of what each source said before of works that are never one: such a record has no node. */
function keysApart(before: ReadonlyMap<string, RecordSet>): Map<string, ReadonlySet<string>> {
  return new Map(
    [...before].map(([id, { others }]) => {
      const apart = others.filter(({ type }) => type === 'never-merge');
      return [id, new Set(apart.map(({ key }) => key))];
    }),
  );
}
