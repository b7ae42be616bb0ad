import { WORK_KINDS, type WorkProperties, yearOf } from '@stemma/model';
import { IntList } from '../compact/int-list';
import type { GraphStore } from '../port';
import type { ColumnWriter } from './column-writer';
import { IdList } from './id-list';
import type { NodesInOrder } from './nodes-in-order';
import { propertiesOf, readInOrder } from './read-in-order';
import { TextsBuilder } from './texts';
import { summed } from './value-lists';
import type { WorkTable } from './work-table';

const PROPERTIES = ['id', 'kind', 'stub', 'sources', 'identifiers'] as const;
// a date of which nothing is asked is not looked at: stores keep in memory what was
const DATE = 'CASE WHEN n.year IS NULL THEN n.date END';
const COLUMNS = [...PROPERTIES, 'year', 'date'] as const;
const QUERY = `RETURN i, ${PROPERTIES.map((property) => `n.${property}`).join(', ')}, n.year, ${DATE} AS date`;

type OwnColumn = keyof Pick<WorkTable, 'years' | 'kinds' | 'stubs' | 'sources' | 'identifiers'>;

/**
 * Writes the columns that works' own properties fill, but for their texts: some ten bytes a work.
 * @throws StoreError as `read`; what the writer throws.
 */
export async function writeOwnColumns(
  store: Pick<GraphStore, 'read'>,
  file: ColumnWriter,
  works: NodesInOrder,
): Promise<Record<OwnColumn, unknown>> {
  const columns = new OwnColumns(works.size);
  for await (const page of readInOrder(store, works, QUERY))
    for (const [place, [, ...values]] of page) columns.set(place, propertiesOf(COLUMNS, values));
  return columns.writeTo(file);
}

class OwnColumns {
  readonly #years: Int16Array;
  readonly #kinds: Uint8Array;
  readonly #stubs: Uint8Array;
  readonly #sources = { ids: new Map<string, number>(), values: new IntList() };
  readonly #sourceStarts: Uint32Array;
  readonly #identifiers = { texts: new TextsBuilder(), owners: new IntList() };

  constructor(size: number) {
    this.#years = new Int16Array(size);
    this.#kinds = new Uint8Array(size);
    this.#stubs = new Uint8Array(size);
    this.#sourceStarts = new Uint32Array(size + 1);
  }

  /** To be called for each work in order. */
  set(place: number, work: WorkProperties): void {
    this.#years[place] = work.year ?? (work.date === undefined ? 0 : yearOf(work.date));
    this.#kinds[place] = Math.max(0, WORK_KINDS.indexOf(work.kind));
    this.#stubs[place] = work.stub === true ? 1 : 0;
    const { ids, values } = this.#sources;
    const sources = new Set(work.sources ?? []);
    this.#sourceStarts[place + 1] = sources.size;
    for (const source of sources) {
      const known = ids.get(source) ?? ids.size;
      ids.set(source, known);
      values.push(known);
    }
    for (const identifier of work.identifiers ?? []) {
      if (identifier === work.id) continue;
      this.#identifiers.texts.push(identifier);
      this.#identifiers.owners.push(place);
    }
  }

  async writeTo(file: ColumnWriter): Promise<Record<OwnColumn, unknown>> {
    const sources = new TextsBuilder();
    for (const id of this.#sources.ids.keys()) sources.push(id);
    return {
      years: await file.place(this.#years),
      kinds: await file.place({ of: this.#kinds, names: WORK_KINDS }),
      stubs: await file.place(this.#stubs),
      sources: await file.place({
        ids: IdList.of(sources.done()),
        starts: summed(this.#sourceStarts),
        values: this.#sources.values.toUnsigned(),
      }),
      identifiers: await this.#placeIdentifiers(file),
    };
  }

  /** Their texts stay in the file: who asks for one looks at few. */
  async #placeIdentifiers(file: ColumnWriter): Promise<Record<string, unknown>> {
    const { texts, owners } = this.#identifiers;
    const all = texts.done();
    const { slots } = IdList.of(all);
    const left = { bytes: await file.leave(all.bytes), starts: await file.place(all.starts) };
    return {
      texts: { texts: left, slots: await file.place(slots) },
      owners: await file.place(owners.toUnsigned()),
    };
  }
}
