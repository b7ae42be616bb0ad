import { authorshipsOf, one } from './authors';
import type { CitationGraph } from './citation-graph';
import { Random } from './random';
import { AIMS, MANNERS, THINGS } from './words';

const FIRST_WORK = 9_000_000_000;
const FIRST_YEAR = 1980;
const LAST_YEAR = 2025;
/** The literature doubles about every ten years (growth over the whole span, as a power of e). */
const GROWTH = ((LAST_YEAR - FIRST_YEAR) / 10) * Math.LN2;
const DAY_MS = 86_400_000;

/** A work of a graph as OpenAlex writes one. */
export function openAlexWork(graph: CitationGraph, work: number) {
  const random = new Random(graph.seed, 2, work);
  const day = dayOf(work, graph.works);
  const title = `${one(MANNERS, random)} ${one(THINGS, random)} for ${one(AIMS, random)} ${work + 1}`;
  const doi = random.next() < 0.8 ? `https://doi.org/10.5555/stemma.${graph.seed}.${work + 1}` : null;
  const page = random.next() < 0.4 ? arxivPage(day, work) : doi;
  const topic = topicOf(graph, graph.communityOf[work] ?? 0);
  const cited = graph.cited.subarray(graph.starts[work], graph.starts[work + 1]);
  return {
    id: workAddress(work),
    doi,
    title,
    display_name: title,
    publication_year: Number(day.slice(0, 4)),
    publication_date: day,
    ids: { openalex: workAddress(work), ...(doi && { doi }) },
    language: 'en',
    primary_location: { landing_page_url: page, pdf_url: null },
    type: random.next() < 0.7 ? 'article' : one(['preprint', 'book-chapter', 'dataset', 'report'], random),
    authorships: authorshipsOf(graph, work, random),
    is_retracted: random.next() < 0.001,
    is_paratext: false,
    primary_topic: topic,
    topics: [topic],
    referenced_works_count: cited.length,
    referenced_works: Array.from(cited, workAddress),
    updated_date: '2025-01-01',
    created_date: day,
  };
}

function workAddress(work: number): string {
  return `https://openalex.org/W${FIRST_WORK + work}`;
}

/** Works come ever faster; one that is later in the graph is never older. */
function dayOf(work: number, works: number): string {
  const passed = Math.log(1 + (work / works) * (Math.exp(GROWTH) - 1)) / GROWTH;
  const [from, to] = [Date.UTC(FIRST_YEAR, 0), Date.UTC(LAST_YEAR, 0)];
  const time = from + Math.floor(((to - from) * passed) / DAY_MS) * DAY_MS;
  return new Date(time).toISOString().slice(0, 10);
}

/** An arXiv id of a month that no year has, so that it is nobody's. */
function arxivPage(day: string, work: number): string | null {
  const month = 13 + Math.floor(work / 100_000);
  if (month > 99) return null;
  return `https://arxiv.org/abs/${day.slice(2, 4)}${month}.${String(work % 100_000).padStart(5, '0')}`;
}

function topicOf({ seed }: CitationGraph, community: number) {
  const random = new Random(seed, 5, community);
  return {
    id: `https://openalex.org/T${90_000 + community}`,
    display_name: `${one(THINGS, random)} in ${one(AIMS, random)} ${community + 1}`,
    score: 1,
  };
}
