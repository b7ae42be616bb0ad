import type { Relation } from '@stemma/model';
import type { IdList } from './id-list';
import type { TextList } from './texts';
import type { ValueLists } from './value-lists';

/** What touches a work and can be filtered by, with the type that leads there. */
export const TABLED_TYPES = {
  organisation: 'FROM_LAB',
  author: 'WRITTEN_BY',
  topic: 'ABOUT',
  list: 'LISTED_IN',
  year: 'PUBLISHED_IN',
} as const;
export type TabledValue = keyof typeof TABLED_TYPES;

/**
 * What filters, counts and searches ask of every work, in columns: some 250 bytes a work, so that a
 * million works are counted in a tenth of a second. A work is a number from 0 on, and so is each value:
 * both in the order of their ids.
 */
export interface WorkTable {
  readonly works: IdList;
  /** Year of the earliest public date; 0 where none is known. */
  readonly years: Int16Array;
  readonly kinds: { readonly of: Uint8Array; readonly names: readonly string[] };
  /** 1 where the work is only named. */
  readonly stubs: Uint8Array;
  /** Organisations, authors, topics, reading lists and years: their ids, and those of each work. */
  readonly touching: Readonly<Record<TabledValue, ValueLists & { readonly ids: IdList }>>;
  /** The sources that each work names as its own. */
  readonly sources: ValueLists & { readonly ids: IdList };
  /** Distinct works that build on each (`evaluation` and disputed links left out), and that cite it. */
  readonly descendants: Uint32Array;
  readonly citedBy: Uint32Array;
  /** All `BUILDS_ON` by the numbers of their ends and of their relation. */
  readonly buildsOn: {
    readonly from: Uint32Array;
    readonly to: Uint32Array;
    readonly relation: Uint8Array;
    readonly relations: readonly Relation[];
    /** 1 where the link is disputed. */
    readonly disputed: Uint8Array;
  };
  /** The works that each cites, and that introduced it. */
  readonly cites: ValueLists;
  readonly introducedIn: ValueLists;
  /** Name, titles, aliases and summaries of each work, folded. */
  readonly mentions: TextList;
  /** Identifiers beside a work's id, and whose they are. */
  readonly identifiers: { readonly texts: IdList; readonly owners: Uint32Array };
  /** Number of nodes a label (node labels and kinds of work) and relationships a type. */
  readonly counts: {
    readonly labels: Readonly<Record<string, number>>;
    readonly types: Readonly<Record<string, number>>;
  };
}
