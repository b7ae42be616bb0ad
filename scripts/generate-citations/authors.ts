import type { CitationGraph } from './citation-graph';
import { Random } from './random';
import { COUNTRIES, FAMILY_NAMES, GIVEN_NAMES, INSTITUTIONS, PLACES } from './words';

const FEWEST = 2;
const MOST = 30;
/** New authors a work brings to its community. */
const NEWCOMERS = 1.2;
/** How many of the latest authors of a community are at work at one time. */
const ACTIVE = 60;
const FIRST_AUTHOR = 9_000_000_000;
const FIRST_INSTITUTION = 9_000_000_000;
/** A community's authors are numbered from here times its own number. */
const AUTHORS_A_COMMUNITY = 4_000_000;

/** Authorships of a work as OpenAlex states them: 2 to 30 authors, some of whom write far more than others. */
export function authorshipsOf(graph: CitationGraph, work: number, random: Random) {
  const community = graph.communityOf[work] ?? 0;
  const place = graph.placeOf[work] ?? 0;
  const count = Math.min(MOST, FEWEST + random.longTailed(3));
  const newest = Math.floor(place * NEWCOMERS) + ACTIVE;
  const people = new Set<number>();
  for (let tries = 0; people.size < count && tries < 2 * MOST; tries++) {
    const isBusy = random.next() < 0.3;
    people.add(isBusy ? random.rank(newest) : newest - 1 - random.below(ACTIVE));
  }
  return [...people].map((person, index) => ({
    author_position: index === 0 ? 'first' : index === people.size - 1 ? 'last' : 'middle',
    ...authorship(graph, community * AUTHORS_A_COMMUNITY + person),
  }));
}

function authorship(graph: CitationGraph, author: number) {
  const random = new Random(graph.seed, 3, author);
  const name = `${one(GIVEN_NAMES, random)} ${String.fromCharCode(65 + random.below(26))}. ${one(FAMILY_NAMES, random)}`;
  const hasOrcid = random.next() < 0.4;
  const institution = institutionOf(graph, random.rank(Math.max(10, Math.round(4 * Math.sqrt(graph.works)))));
  return {
    author: {
      id: `https://openalex.org/A${FIRST_AUTHOR + author}`,
      display_name: name,
      orcid: hasOrcid ? `https://orcid.org/${orcid(author)}` : null,
    },
    raw_author_name: name,
    institutions: [institution],
  };
}

/** Sizes of institutions follow a power law, for authors are given to them by rank. */
function institutionOf({ seed }: CitationGraph, rank: number) {
  const random = new Random(seed, 4, rank);
  const { name, type } = one(INSTITUTIONS, random);
  const letters = rank
    .toString(36)
    .padStart(5, '0')
    .replace(/[ilou]/g, 'z');
  return {
    id: `https://openalex.org/I${FIRST_INSTITUTION + rank}`,
    display_name: `${name} ${one(PLACES, random)} ${rank + 1}`,
    ror: `https://ror.org/0z${letters}${String(rank % 100).padStart(2, '0')}`,
    country_code: one(COUNTRIES, random),
    type,
  };
}

/** Of a range that ORCID gives to nobody, with its check digit (ISO 7064 MOD 11-2). */
function orcid(author: number): string {
  const digits = `00000009${String(author % 10_000_000).padStart(7, '0')}`;
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return `${digits}${check === 10 ? 'X' : check}`.replace(/(.{4})(?=.)/g, '$1-');
}

export function one<T>(all: readonly T[], random: Random): T {
  const chosen = all[random.below(all.length)];
  if (chosen === undefined) throw new RangeError('nothing to choose from');
  return chosen;
}
