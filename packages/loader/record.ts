import type { Identifier, PartialDate, Problem, Relation, WorkKind } from '@stemma/model';

/** Where in its file a record stands; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** A person as a source names one. */
export interface AuthorMention {
  /** As spelled on the work. */
  readonly name: string;
  /** The one name by which the source knows a person whom works spell differently, or who has a namesake. */
  readonly person?: string;
  readonly orcid?: string;
  readonly openalex?: string;
}

/** An organisation as a source names one; `id` where the source has an id of ours. */
export interface OrganisationMention {
  readonly name: string;
  readonly id?: string;
  readonly ror?: string;
  readonly country?: string;
  readonly type?: string;
}

export interface TopicMention {
  readonly name: string;
  readonly id?: string;
}

/** Another work as a source refers to one: by identifier, or by name where it has none. */
export interface WorkReference {
  readonly identifier?: Identifier;
  readonly name?: string;
}

export interface BuildsOnStatement {
  /** Where the statement stands, where that is not where its record begins. */
  readonly place?: Place;
  readonly parent: WorkReference;
  readonly relation: Relation;
  readonly evidence: string;
  readonly evidenceUrl?: string;
  /** The place inside what `evidenceUrl` leads to: a section, a page, a column. */
  readonly evidenceWhere?: string;
  readonly readOn?: string;
  readonly checked?: boolean;
}

/** An item's place in a reading list: headings from outermost to innermost. */
interface Listing {
  /** Id of the list; empty for the source that states this, whose id a reader does not know. */
  readonly source: string;
  readonly section: readonly string[];
  readonly line: number;
}

export interface RecordLink {
  readonly label: string;
  readonly url: string;
}

/** What one record of one source says of one work. */
export interface WorkRecord {
  readonly type: 'work';
  /** Key of the record in its source: stable when the source is read again. */
  readonly key: string;
  readonly place: Place;
  readonly kinds: readonly WorkKind[];
  readonly title: string;
  readonly titleZh?: string;
  /** Short name; absent where the source has none. */
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly year?: number;
  readonly date?: PartialDate;
  readonly firstVersion?: PartialDate;
  /** The main address. */
  readonly url?: string;
  /** All addresses, the main one first. */
  readonly links: readonly RecordLink[];
  /** Identifiers that state which work this is, in any order; none of a link that is not the main one, unless strong. */
  readonly identifiers: readonly Identifier[];
  readonly authors: readonly AuthorMention[];
  readonly authorCount?: number;
  readonly organisations: readonly OrganisationMention[];
  readonly topics: readonly TopicMention[];
  readonly summary?: string;
  readonly summaryZh?: string;
  readonly listed: readonly Listing[];
  readonly buildsOn: readonly BuildsOnStatement[];
  readonly cites: readonly WorkReference[];
  readonly introducedIn: readonly WorkReference[];
  readonly correction?: Correction;
  /** Withdrawn by its publisher or authors. */
  readonly retracted?: boolean;
  /** A cover, an index or the like: no work of its own. */
  readonly paratext?: boolean;
  /** What is known of doubt: differing dates, missing names. */
  readonly note?: string;
}

/** What a named source says wrongly of the work that carries this. */
export interface Correction {
  readonly source: string;
  readonly says: string;
  readonly why: string;
}

export interface OrganisationRecord {
  readonly type: 'organisation';
  readonly key: string;
  readonly place: Place;
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly ror?: string;
  readonly country?: string;
  readonly kind?: string;
  readonly partOf?: string;
  readonly colour?: number;
}

export interface TopicRecord {
  readonly type: 'topic';
  readonly key: string;
  readonly place: Place;
  readonly id: string;
  readonly name: string;
  readonly nameZh?: string;
  readonly partOf?: string;
}

/** A source that another source describes. */
export interface DescribedSource {
  readonly type: 'source';
  readonly key: string;
  readonly place: Place;
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly licence?: string;
  readonly attribution?: string;
  readonly format: string;
}

/** Works that look alike and are not one, by identifier. */
export interface NeverMerge {
  readonly type: 'never-merge';
  readonly key: string;
  readonly place: Place;
  readonly works: readonly Identifier[];
  readonly why: string;
}

export type SourceRecord = WorkRecord | OrganisationRecord | TopicRecord | DescribedSource | NeverMerge;

/** What a reader makes of a source. `read` = records + refused. */
export interface Reading {
  readonly title?: string;
  readonly url?: string;
  readonly licence?: string;
  readonly attribution?: string;
  readonly format: string;
  readonly records: readonly SourceRecord[];
  /** Records that could not be taken. */
  readonly refused: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** What looks like an item and is not understood. */
  readonly notUnderstood: readonly {
    readonly line: number;
    readonly text: string;
  }[];
}

/** Text of one file of a source; `path` as the person gave it. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** A reader of one format. One file a format in `readers/`; `readers/index` lists them. */
export interface Reader {
  readonly format: string;
  /** Whether the files look like this format: by content, not by name alone. */
  readonly accepts: (files: readonly SourceText[]) => boolean;
  /**
   * Never throws for bad content: what cannot be taken is among `refused`.
   */
  readonly read: (files: readonly SourceText[]) => Reading;
}
