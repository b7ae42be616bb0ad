import type { GraphReader } from '../graph-reader';
import type { Candidate } from '../lineage-error';
import { type SearchOptions, searchAnswer } from '../search/search-answer';

const MOST = 5;

/** Things of a label with names near a text, best first. */
export async function nearNames(
  reader: GraphReader,
  label: NonNullable<SearchOptions['labels']>[number],
  text: string,
): Promise<Candidate[]> {
  const { hits } = await searchAnswer(reader, text, { labels: [label], limit: MOST });
  return hits.map(({ id, name }) => ({ id, name }));
}
