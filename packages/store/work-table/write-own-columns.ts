import { mentionedText, WORK_KINDS, type WorkProperties, yearOf } from '@stemma/model';
import { IntList } from '../compact/int-list';
import type { CypherValue, GraphStore } from '../port';
import type { ColumnWriter } from './column-writer';
import { IdList } from './id-list';
import type { NodesInOrder } from './nodes-in-order';
import { readInOrder } from './read-in-order';
import { BytePieces, TextsBuilder } from './texts';
import { summed } from './value-lists';
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
const QUERY = `RETURN i, ${PROPERTIES.map((property) => `n.${property}`).join(', ')}`;

type OwnColumn = keyof Pick<WorkTable, 'years' | 'kinds' | 'stubs' | 'sources' | 'mentions' | 'identifiers'>;

/**
 * Writes the columns that works' own properties fill.
 * @throws StoreError as `read`; what the writer throws.
 */
export async function writeOwnColumns(
  store: Pick<GraphStore, 'read'>,
  file: ColumnWriter,
  works: NodesInOrder,
): Promise<Record<OwnColumn, unknown>> {
  const columns = new OwnColumns(works.size);
  const mentions = new BytePieces();
  const starts = new Uint32Array(works.size + 1);
  const bytes = await file.stream('Uint8', async (append) => {
    for await (const page of readInOrder(store, works, QUERY)) {
      for (const [place, row] of page) {
        const work = workOf(row);
        columns.set(place, work);
        starts[place + 1] = mentions.push(mentionedText(work));
      }
      for (const piece of mentions.taken()) await append(piece);
    }
  });
  return { ...(await columns.writeTo(file)), mentions: { bytes, starts: await file.place(summed(starts)) } };
}

function workOf(row: readonly CypherValue[]): WorkProperties {
  const work: Partial<Record<(typeof PROPERTIES)[number], CypherValue>> = {};
  PROPERTIES.forEach((property, index) => {
    work[property] = row[index + 1] ?? undefined;
  });
  return work as unknown as WorkProperties;
}

/** All but the texts: some ten bytes a work. */
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
      if (isFoundOtherwise(identifier, work)) continue;
      this.#identifiers.texts.push(identifier);
      this.#identifiers.owners.push(place);
    }
  }

  async writeTo(file: ColumnWriter): Promise<Record<Exclude<OwnColumn, 'mentions'>, unknown>> {
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
      identifiers: await file.place({
        texts: IdList.of(this.#identifiers.texts.done()),
        owners: this.#identifiers.owners.toUnsigned(),
      }),
    };
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
