import { mentionedText, WORK_KINDS, type WorkProperties, yearOf } from '@stemma/model';
import { IntList } from '../compact/int-list';
import type { CypherValue } from '../port';
import { IdList } from './id-list';
import { numbersInOrder, orderOf, placesIn, textsInOrder } from './in-order';
import { TextsBuilder } from './texts';
import { valueLists } from './value-lists';
import type { WorkTable } from './work-table';

const TEXTS = ['name', 'title', 'titleZh', 'aliases', 'summary', 'summaryZh'] as const;
const OWN = [
  'id',
  'kind',
  'year',
  'date',
  'stub',
  'sources',
  'identifiers',
  'arxiv',
  'doi',
  'openalex',
] as const;
const PROPERTIES = [...TEXTS, ...OWN];

type OwnColumns = Pick<
  WorkTable,
  'works' | 'years' | 'kinds' | 'stubs' | 'sources' | 'mentions' | 'identifiers'
>;

/** What a work's row holds behind its number, for `WorkColumns.add`. */
export const WORK_ROW = `RETURN i, ${PROPERTIES.map((property) => `n.${property}`).join(', ')}`;

/** The columns that a work's own properties fill, gathered row by row. */
export class WorkColumns {
  readonly #ids = new TextsBuilder();
  readonly #mentions = new TextsBuilder();
  readonly #years = new IntList();
  readonly #kinds = new IntList();
  readonly #stubs = new IntList();
  readonly #sources = {
    ids: new Map<string, number>(),
    owners: new IntList(),
    values: new IntList(),
  };
  readonly #identifiers = { texts: new TextsBuilder(), owners: new IntList() };

  get size(): number {
    return this.#ids.size;
  }

  add(row: readonly CypherValue[]): void {
    const work: Partial<Record<(typeof PROPERTIES)[number], CypherValue>> = {};
    PROPERTIES.forEach((property, index) => {
      work[property] = row[index + 1] ?? undefined;
    });
    this.#take(work as unknown as WorkProperties);
  }

  #take(work: WorkProperties): void {
    const number = this.size;
    this.#ids.push(work.id);
    this.#mentions.push(mentionedText(work));
    const year = work.year ?? (work.date === undefined ? 0 : yearOf(work.date));
    // kept as an unsigned number here: years before our era wrap and unwrap
    this.#years.push(year & 0xffff);
    this.#kinds.push(Math.max(0, WORK_KINDS.indexOf(work.kind)));
    this.#stubs.push(work.stub === true ? 1 : 0);
    for (const source of new Set(work.sources ?? [])) {
      const known = this.#sources.ids.get(source) ?? this.#sources.ids.size;
      this.#sources.ids.set(source, known);
      this.#sources.owners.push(number);
      this.#sources.values.push(known);
    }
    for (const identifier of work.identifiers ?? []) {
      if (isFoundOtherwise(identifier, work)) continue;
      this.#identifiers.texts.push(identifier);
      this.#identifiers.owners.push(number);
    }
  }

  /** The columns in the order of ids, and that order of the numbers in which works were added. */
  done(): { order: Uint32Array; columns: OwnColumns } {
    const ids = this.#ids.done();
    const order = orderOf(ids);
    const places = placesIn(order);
    const placed = ({ owners }: { owners: IntList }) => owners.toUnsigned().map((old) => places[old] ?? 0);
    const sourceIds = new TextsBuilder();
    for (const id of this.#sources.ids.keys()) sourceIds.push(id);
    const columns = {
      works: IdList.of(textsInOrder(ids, order)),
      years: Int16Array.from(numbersInOrder(this.#years.toUnsigned(), order)),
      kinds: { of: Uint8Array.from(numbersInOrder(this.#kinds.toUnsigned(), order)), names: WORK_KINDS },
      stubs: Uint8Array.from(numbersInOrder(this.#stubs.toUnsigned(), order)),
      sources: {
        ids: IdList.of(sourceIds.done()),
        ...valueLists(placed(this.#sources), this.#sources.values.toUnsigned(), this.size),
      },
      mentions: textsInOrder(this.#mentions.done(), order),
      identifiers: { texts: IdList.of(this.#identifiers.texts.done()), owners: placed(this.#identifiers) },
    };
    return { order, columns };
  }
}

/** Whether the store finds a work by this identifier without the table. */
function isFoundOtherwise(identifier: string, { id, arxiv, doi, openalex }: WorkProperties): boolean {
  if (identifier === id) return true;
  const scheme = identifier.slice(0, identifier.indexOf(':'));
  const indexed =
    scheme === 'arxiv' ? arxiv : scheme === 'doi' ? doi : scheme === 'openalex' ? openalex : undefined;
  return indexed !== undefined && indexed === identifier.slice(scheme.length + 1);
}
