import type {
  FacetName,
  Gap,
  GraphNode,
  GraphRelationship,
  NodeLabel,
  Relation,
  Selection,
  Subgraph,
  WorkNode,
} from '@stemma/model';

/** One hit of a search: a work, person, laboratory or topic, with the part of it that matched. */
export interface SearchHit {
  readonly id: string;
  readonly label: NodeLabel;
  readonly name: string;
  /** 0 to 1, best first. */
  readonly score: number;
  /** The text that matched, and the ranges of it to set bold: [start, end) in UTF-16 units. */
  readonly matched: {
    readonly field: string;
    readonly text: string;
    readonly ranges: readonly (readonly [number, number])[];
  };
  /** Of a work: its drawn kind, date and first organisation's name. */
  readonly kind?: string;
  readonly date?: string;
  readonly organisation?: string;
  /** Of others: number of works that it touches. */
  readonly works?: number;
}
export interface SearchAnswer {
  readonly query: string;
  readonly total: number;
  readonly hits: readonly SearchHit[];
}

/**
 * Works at one distance from the focus: negative to what it builds on, positive to what builds on it.
 * A work stands in one level, the nearest (of two equally near the negative one); what an expansion added stands one
 * step beyond the work that it was opened from.
 */
export interface Level {
  readonly depth: number;
  readonly ids: readonly string[];
}

/** A whole lineage as ids: `GET /api/lineage`. */
export interface LevelsAnswer {
  readonly focus: readonly string[];
  /** From the oldest distance to the newest; depth 0 holds the focus. */
  readonly levels: readonly Level[];
  /** Works in all levels. */
  readonly total: number;
}

/** A lineage as programs read it: `stemma lineage --format json`. */
export interface LineageLevels {
  readonly focus: readonly string[];
  /** From the oldest distance to the newest; depth 0 holds the focus. */
  readonly levels: readonly Level[];
  /** Works that the filter keeps, the focus among them, by id. */
  readonly nodes: readonly WorkNode[];
  /** Their links among each other, citations only where they are traced. */
  readonly relationships: readonly GraphRelationship[];
  /** Works in `nodes`. */
  readonly shown: number;
  /** Works that the steps reach, before the filter and the cap. */
  readonly total: number;
}

/** A link derived over works that a filter or `exclude` hides. */
export interface Bridge {
  /** The newer work that is shown. */
  readonly from: string;
  /** The older work that is shown. */
  readonly to: string;
  /** The hidden works of one shortest way between them, from the newer to the older. */
  readonly via: readonly string[];
}

/** A reference of the selection that names no work, or several. */
export interface Unresolved {
  readonly reference: string;
  readonly reason: 'unknown' | 'ambiguous';
  /** Near names, best first. */
  readonly candidates: readonly {
    readonly id: string;
    readonly name: string;
  }[];
}

/** The works that one entry of `expand` added. */
export interface Addition {
  readonly works: readonly string[];
  /** The cut ends, as `more` tells them, of the picture without this and all later additions. */
  readonly before: GraphAnswer['more'];
}

/**
 * The answer to a selection. `subgraph` holds all that was traced, with what the filter leaves out:
 * the picture is placed from it, so a filter moves nothing. `outside` names the works that the filter
 * leaves out; an export takes `subgraph` without them, and the `bridges`.
 */
export interface GraphAnswer {
  /** As given, references resolved, steps and cap filled in. */
  readonly selection: Selection;
  readonly subgraph: Subgraph;
  /** Ids of the focus, the ends of a path, or the two compared. */
  readonly focus: readonly string[];
  readonly levels: readonly Level[];
  /** What entries of `expand` added, in their order: each is placed around what stood before it. */
  readonly added: readonly Addition[];
  /** Ids of works in `subgraph` that the filter or `exclude` leaves out. */
  readonly outside: readonly string[];
  readonly bridges: readonly Bridge[];
  /**
   * True where longer ways over hidden works were not looked for, because there would be more lines than
   * a picture can hold; all shorter ways are in `bridges`.
   */
  readonly bridgesCut?: boolean;
  /** Direct parents and children of a work that were not traced: the cut ends `‹2` and `+6›`. */
  readonly more: Readonly<Record<string, { readonly back: number; readonly on: number }>>;
  /** Direct descendants of each work in the whole graph: the size of its shape. */
  readonly descendants: Readonly<Record<string, number>>;
  readonly counts: {
    /** Works and links that the filter keeps. */
    readonly works: number;
    readonly links: number;
    /** Works and links that were traced. */
    readonly tracedWorks: number;
    readonly tracedLinks: number;
    /** Works that the steps reach before the cap. */
    readonly reachedWorks: number;
  };
  /** Undated works among those that the filter keeps. */
  readonly undated: number;
  readonly unresolved: readonly Unresolved[];
}

/** One value of a facet with the number of works that keep it under all other filters. */
export interface FacetCount {
  readonly value: string;
  readonly name: string;
  readonly nameZh?: string;
  /** Works that would be shown with this value, under the filters of the other facets. */
  readonly count: number;
  /** Works that have it in all that was traced. */
  readonly total: number;
  /** Organisations: palette slot. */
  readonly colour?: number;
}
export interface FacetsAnswer {
  /**
   * The values, by count (highest first), then name, then id; `relation` counts links. Where there are
   * more than 2,500, those with the most works, and those that the selection names.
   */
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
  /** Number of values that are not listed, of facets with too many. */
  readonly unlisted: Readonly<Partial<Record<FacetName, number>>>;
  /** Works a year over all that was traced, and of them those that the other filters keep. */
  readonly years: readonly {
    readonly year: number;
    readonly count: number;
    readonly total: number;
  }[];
  readonly gaps: Readonly<Record<Gap, number>>;
  readonly works: number;
  readonly total: number;
}

/** A link of a work as its card shows it. */
export interface CardLink {
  readonly work: WorkNode;
  readonly relationship: GraphRelationship;
}

/** All that is known of a work. */
export interface WorkAnswer {
  readonly work: WorkNode;
  readonly authors: readonly GraphNode[];
  readonly organisations: readonly GraphNode[];
  readonly topics: readonly GraphNode[];
  readonly sources: readonly GraphNode[];
  /** Reading lists that name it: source id, and sections and lines in step. */
  readonly listed: readonly {
    readonly source: GraphNode;
    readonly sections: readonly string[];
    readonly lines: readonly number[];
  }[];
  /** What it builds on and what builds on it, by relation in the fixed order, newest first. */
  readonly buildsOn: readonly {
    readonly relation: Relation;
    readonly links: readonly CardLink[];
  }[];
  readonly builtOnBy: readonly {
    readonly relation: Relation;
    readonly links: readonly CardLink[];
  }[];
  readonly cites: number;
  readonly citedBy: number;
  readonly introducedIn: readonly WorkNode[];
  readonly introduces: readonly WorkNode[];
  /** Works of its list sections, topics and laboratories: shown where its lineage is not known. */
  readonly neighbours: readonly {
    readonly by: 'section' | 'topic' | 'organisation';
    readonly name: string;
    /** Id of the topic, organisation or source. */
    readonly id: string;
    /** The first of them: in a section the nearest lines, else by descendants, then id. */
    readonly works: readonly WorkNode[];
    /** Number of works there, this one left out. */
    readonly total?: number;
  }[];
  /** Laboratories of each other work that is named here, by its id: they give it its colour. */
  readonly makers: Readonly<Record<string, readonly GraphNode[]>>;
  /** Direct descendants in the whole graph. */
  readonly descendants: number;
}

/** Shortest paths from a newer work to an older one (or the reverse, whichever there is). */
export interface PathAnswer {
  readonly a: string;
  readonly b: string;
  /** Steps of each path; `undefined` where there is none either way. */
  readonly length?: number;
  /** Each from `a` to `b`, in total order. */
  readonly paths: readonly (readonly string[])[];
  /** Number of shortest paths, of which `paths` holds the first; exact up to 2^53. */
  readonly total: number;
  readonly subgraph: Subgraph;
}

/** Works that both descend from, nearest first. */
export interface CommonAnswer {
  readonly a: string;
  readonly b: string;
  /** By the sum of both distances, then the greater distance, then id. */
  readonly ancestors: readonly {
    readonly id: string;
    readonly stepsFromA: number;
    readonly stepsFromB: number;
  }[];
  readonly subgraph: Subgraph;
}

/** A reading list as a list: its sections in order, each with its items in order. */
export interface ListAnswer {
  readonly source: GraphNode;
  readonly sections: readonly {
    /** Headings from outermost to innermost. */
    readonly path: readonly string[];
    readonly topic?: GraphNode;
    readonly items: readonly {
      readonly work: WorkNode;
      readonly line: number;
    }[];
  }[];
  readonly total: number;
}

/** Counts for the head of the page and `stemma stats`. */
export interface StatsAnswer {
  readonly labels: Readonly<Record<string, number>>;
  readonly types: Readonly<Record<string, number>>;
  /** First and last year of any work. */
  readonly years?: readonly [number, number];
}
