import { Random } from './random';

/** What a citation graph is made of. */
export interface CitationOptions {
  readonly works: number;
  /** Citations a work makes on average. */
  readonly citations: number;
  readonly seed: number;
  /** Share of the citations that lead to works outside the graph; 0 where absent. */
  readonly unknown?: number;
}

/** A graph of works from the oldest to the newest, in typed arrays: 12 bytes a work and 4 a citation. */
export interface CitationGraph extends Required<CitationOptions> {
  /** Where the citations of a work begin in `cited`; one more than there are works. */
  readonly starts: Uint32Array;
  /** The works that are cited; numbers from `works` on are outside the graph. */
  readonly cited: Uint32Array;
  readonly communities: number;
  readonly communityOf: Uint16Array;
  /** Place of a work among those of its community, by age. */
  readonly placeOf: Uint32Array;
}

const MOST_COMMUNITIES = 400;
const WITHIN_COMMUNITY = 0.85;
/** Chance that a work cites what another one cites, in place of that one: it makes the cited cited more. */
const COPIED = 0.6;
const MOST_TRIES = 12;

/**
 * A citation graph with the shape of real ones: each work finds earlier ones, mostly recent and of its own
 * community, and cites these or what they cite, so that citations follow a power law and close triangles
 * (the copying model: Kleinberg et al., "The Web as a Graph", 1999). Nothing cites what is younger.
 */
export function citationGraph(options: CitationOptions): CitationGraph {
  const { works, citations, seed, unknown = 0 } = options;
  const random = new Random(seed, 1);
  const communities = Math.max(1, Math.min(MOST_COMMUNITIES, Math.round(Math.sqrt(works) / 6)));
  const communityOf = new Uint16Array(works).map(() => random.rank(communities));
  const { members, first } = membersOf(communityOf, communities);
  const placeOf = new Uint32Array(works);
  const starts = new Uint32Array(works + 1);
  const degrees = new Uint16Array(works).map((_, work) => Math.min(work, random.longTailed(citations)));
  const cited = new Uint32Array(degrees.reduce((sum, degree) => sum + degree, 0));
  const met = new Uint32Array(communities);
  let end = 0;
  for (let work = 0; work < works; work++) {
    const community = communityOf[work] ?? 0;
    const place = met[community] ?? 0;
    met[community] = place + 1;
    placeOf[work] = place;
    const start = end;
    const wanted = degrees[work] ?? 0;
    for (let tries = 0; end - start < wanted && tries < wanted + MOST_TRIES; tries++) {
      const own = place > 0 && random.next() < WITHIN_COMMUNITY;
      const near = own
        ? (members[(first[community] ?? 0) + recent(place, random)] ?? 0)
        : recent(work, random);
      const target =
        random.next() < unknown ? works + random.below(works) : copiedOrItself(near, starts, cited, random);
      if (cited.subarray(start, end).includes(target)) continue;
      cited[end++] = target;
    }
    starts[work + 1] = end;
  }
  return {
    works,
    citations,
    seed,
    unknown,
    starts,
    cited: cited.subarray(0, end),
    communities,
    communityOf,
    placeOf,
  };
}

function copiedOrItself(work: number, starts: Uint32Array, cited: Uint32Array, random: Random): number {
  const start = starts[work] ?? 0;
  const count = (starts[work + 1] ?? 0) - start;
  if (count === 0 || random.next() >= COPIED) return work;
  return cited[start + random.below(count)] ?? work;
}

/** One of `count` in order of age, the young ones more often. */
function recent(count: number, random: Random): number {
  return Math.floor(count * (1 - random.next() ** 2) * 0.9999999);
}

/** Works by community, by age within one, and where each community begins. */
function membersOf(communityOf: Uint16Array, communities: number) {
  const first = new Uint32Array(communities + 1);
  for (const community of communityOf) first[community + 1] = (first[community + 1] ?? 0) + 1;
  for (let community = 0; community < communities; community++)
    first[community + 1] = (first[community + 1] ?? 0) + (first[community] ?? 0);
  const next = first.slice();
  const members = new Uint32Array(communityOf.length);
  communityOf.forEach((community, work) => {
    const at = next[community] ?? 0;
    members[at] = work;
    next[community] = at + 1;
  });
  return { members, first };
}
