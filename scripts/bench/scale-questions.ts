import { storeReader } from '@stemma/lineage';
import type { GraphStore } from '@stemma/store';

/** Texts and selections that people ask of a large graph, taken from the graph itself. */
export interface ScaleQuestions {
  readonly searches: readonly string[];
  /** Queries of `/api/facets`. */
  readonly facets: readonly string[];
  /** Works whose six steps back reach at least a thousand works, with how many. */
  readonly lineages: readonly { readonly work: string; readonly reached: number }[];
}

const STEPS = 6;
const LEAST_REACHED = 1_000;
const LINEAGES = 5;

/** The level reads of the store, six steps back along citations: what a lineage cannot do without where no table is kept. */
export async function levelReads(store: GraphStore, work: string): Promise<number> {
  const reader = storeReader(store);
  const seen = new Set([work]);
  let frontier = [work];
  for (let step = 0; step < STEPS && frontier.length > 0; step++) {
    const next = new Set<string>();
    for (const { to } of await reader.level(frontier, 'back', ['cites'])) if (!seen.has(to)) next.add(to);
    for (const id of next) seen.add(id);
    frontier = [...next];
  }
  return seen.size;
}

/** The same questions for the same graph. */
export async function scaleQuestions(store: GraphStore): Promise<ScaleQuestions> {
  const { rows } = await store.read('MATCH (w:Work) RETURN w.id, w.title LIMIT 4000');
  const every = (step: number) => rows.filter((_, index) => index % step === 0);
  const titles = every(100).map(([, title]) => String(title));
  const people = await store.read('MATCH (a:Author) RETURN a.name LIMIT 10');
  const labs = await store.read('MATCH (o:Organisation) RETURN o.id LIMIT 200');
  const searches = titles.flatMap((title, index) => {
    const words = title.split(' ');
    const forms = [title, words.slice(0, 3).join(' '), misspelt(words[1] ?? title), title.slice(0, 5)];
    return forms[index % forms.length] ?? title;
  });
  const lineages: { work: string; reached: number }[] = [];
  const newest = await store.read('MATCH (w:Work) WHERE w.year = $year RETURN w.id LIMIT 400', {
    year: await lastYear(store),
  });
  for (const [id] of newest.rows) {
    const reached = await levelReads(store, String(id));
    if (reached >= LEAST_REACHED) lineages.push({ work: String(id), reached });
    if (lineages.length === LINEAGES) break;
  }
  return {
    searches: [...searches, ...people.rows.map(([name]) => String(name))],
    facets: [
      '',
      'since=2010&until=2015',
      'kind=paper',
      ...labs.rows
        .filter((_, index) => index % 20 === 0)
        .map(([id]) => `organisation=${encodeURIComponent(String(id))}&since=2000`),
    ],
    lineages,
  };
}

async function lastYear(store: GraphStore): Promise<number> {
  const { rows } = await store.read('MATCH (y:Year) RETURN max(y.year)');
  return Number(rows[0]?.[0]);
}

function misspelt(word: string): string {
  return word.length < 5 ? word : word.slice(0, 2) + word.slice(3);
}
