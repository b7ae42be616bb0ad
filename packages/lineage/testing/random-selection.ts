import { GAPS, RELATIONS, type Selection, selectionSchema, TRACEABLE } from '@stemma/model';
import fc from 'fast-check';

const SOME_RELATIONS = RELATIONS.slice(-4);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const rule = (values: readonly string[]) =>
  maybe(fc.record({ any: fc.subarray([...values]), not: fc.subarray([...values], { maxLength: 1 }) }));

/** Selections of a graph of `randomGraph`; works that are not there are among what they name. */
export function randomSelection(works: readonly string[]): fc.Arbitrary<Selection> {
  const work = fc.constantFrom(...works);
  const direction = fc.constantFrom('back' as const, 'on' as const);
  return fc
    .record({
      start: fc.oneof(
        { weight: 5, arbitrary: fc.record({ focus: fc.uniqueArray(work, { minLength: 1, maxLength: 2 }) }) },
        { weight: 2, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: fc.record({ path: fc.record({ a: work, b: work }) }) },
        { weight: 1, arbitrary: fc.record({ compare: fc.record({ a: work, b: work }) }) },
      ),
      back: maybe(fc.integer({ min: 0, max: 4 })),
      on: maybe(fc.integer({ min: 0, max: 4 })),
      relations: fc.oneof(fc.constant([]), fc.subarray([...TRACEABLE.slice(-5)])),
      expand: fc.array(
        fc.oneof(
          {
            weight: 3,
            arbitrary: fc.record({ work, direction, first: maybe(fc.integer({ min: 1, max: 3 })) }),
          },
          { weight: 1, arbitrary: fc.record({ collapse: fc.integer({ min: 0, max: 3 }) }) },
        ),
        { maxLength: 4 },
      ),
      exclude: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.uniqueArray(work, { maxLength: 2 })),
      organisation: rule(['o0', 'o1']),
      topic: rule(['t0', 't1']),
      source: rule(['s0', 's1']),
      kind: rule(['model', 'paper', 'dataset']),
      relation: rule(SOME_RELATIONS),
      filters: fc.subarray(['organisation', 'topic', 'source', 'kind', 'relation'], { maxLength: 2 }),
      since: maybe(fc.integer({ min: 2015, max: 2017 })),
      until: maybe(fc.integer({ min: 2017, max: 2019 })),
      gaps: fc.oneof(
        { weight: 3, arbitrary: fc.constant({}) },
        fc.dictionary(fc.constantFrom(...GAPS), fc.constantFrom('only', 'without'), { maxKeys: 2 }),
      ),
      text: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        fc.constantFrom('Alpha', 'gamma alpha', 'w1'),
      ),
      cap: maybe(fc.integer({ min: 1, max: 6 })),
    })
    .map(({ start, organisation, topic, source, kind, relation, filters, ...rest }) => {
      const facets = { organisation, topic, source, kind, relation };
      const kept = Object.entries(facets).filter(([name, value]) => value && filters.includes(name));
      return selectionSchema.parse({ ...start, ...rest, facets: Object.fromEntries(kept) });
    });
}
