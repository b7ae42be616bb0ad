import type { FacetName } from '@stemma/model';
import type { WorkTable } from '@stemma/store';

/** The values of one facet, by number, and those of each work: of work `i` from `starts[i]` to `starts[i + 1]`. */
export interface FacetColumn {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
  readonly size: number;
  /** -1 for a value that no work has. */
  readonly numberOf: (value: string) => number;
  readonly nameOf: (number: number) => string;
}

type Columned = Exclude<FacetName, 'relation'>;
const known = new WeakMap<WorkTable, Readonly<Record<Columned, FacetColumn>>>();

/** The columns of all facets that a work itself has, made once a table. */
export function facetColumns(table: WorkTable): Readonly<Record<Columned, FacetColumn>> {
  const made = known.get(table);
  if (made) return made;
  const { organisation, author, topic } = table.touching;
  const columns = {
    organisation: ofList(organisation),
    author: ofList(author),
    topic: ofList(topic),
    kind: kindColumn(table),
    source: sourceColumn(table),
  };
  known.set(table, columns);
  return columns;
}

function ofList({ starts, values, ids }: WorkTable['sources']): FacetColumn {
  return {
    starts,
    values,
    size: ids.size,
    numberOf: (value) => ids.indexOf(value),
    nameOf: (number) => ids.at(number),
  };
}

function kindColumn({ kinds: { of, names } }: WorkTable): FacetColumn {
  return {
    starts: Uint32Array.from({ length: of.length + 1 }, (_, index) => index),
    values: Uint32Array.from(of),
    size: names.length,
    numberOf: (value) => names.indexOf(value),
    nameOf: (number) => names[number] ?? '',
  };
}

/** The sources that say something of a work, and the reading lists that name it: each once. */
function sourceColumn({ works, sources, touching: { list } }: WorkTable): FacetColumn {
  const names = [...Array(list.ids.size).keys()].map((index) => list.ids.at(index));
  const numbers = new Map(names.map((name, index) => [name, index]));
  const ofSource = [...Array(sources.ids.size).keys()].map((index) => {
    const name = sources.ids.at(index);
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
  const starts = new Uint32Array(works.size + 1);
  const values = new Uint32Array(sources.values.length + list.values.length);
  let next = 0;
  for (let work = 0; work < works.size; work++) {
    starts[work] = next;
    const add = (value: number) => {
      if (!values.subarray(starts[work], next).includes(value)) values[next++] = value;
    };
    for (let i = sources.starts[work] ?? 0; i < (sources.starts[work + 1] ?? 0); i++)
      add(ofSource[sources.values[i] ?? 0] ?? 0);
    for (let i = list.starts[work] ?? 0; i < (list.starts[work + 1] ?? 0); i++) add(list.values[i] ?? 0);
  }
  starts[works.size] = next;
  const all = [...numbers.keys()];
  return {
    starts,
    values: values.slice(0, next),
    size: all.length,
    numberOf: (value) => numbers.get(value) ?? -1,
    nameOf: (number) => all[number] ?? '',
  };
}
