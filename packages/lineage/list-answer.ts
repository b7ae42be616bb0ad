import { byCodePoint, foldTitle, type GraphNode, type GraphRelationship, type WorkNode } from '@stemma/model';
import type { ListAnswer } from './answers';
import type { GraphReader } from './graph-reader';
import { LineageError } from './lineage-error';
import { headingsOf, type Listing, listingsOf } from './listings';
import { type QuestionOptions, stopIfAborted } from './question-options';
import { resolveValue } from './resolve/resolve-value';
import { nameFields } from './search/name-fields';
import { partsAbove } from './subgraph-of';

/**
 * A reading list with its sections and items in the order of its lines; a work that it names twice
 * stands twice.
 * @param reference id or name of a source.
 * @throws LineageError `unknown-value`, `ambiguous-value`, `aborted`.
 */
export async function listAnswer(
  reader: GraphReader,
  reference: string,
  options: QuestionOptions = {},
): Promise<ListAnswer> {
  const id = await resolveValue(reader, 'source', reference);
  const [source] = await reader.nodes('Source', [id]);
  if (!source) throw new LineageError('unknown-value', `no source is called "${reference}"`);
  stopIfAborted(options);
  const ids = await reader.touching([id]);
  const works = new Map((await reader.works(ids)).map((work) => [work.id, work]));
  stopIfAborted(options);
  const { nodes, relationships } = await reader.attached(ids);
  const listings = listingsOf(relationships)
    .filter((listing) => listing.source === id)
    .sort((a, b) => a.line - b.line || byCodePoint(a.section, b.section) || byCodePoint(a.work, b.work));
  const topics = topicsByWork(nodes, relationships);
  const above = await partsAbove(reader, nodes);
  const all = [...nodes, ...above.nodes].filter(({ labels }) => labels[0] === 'Topic');
  const sections = withOuterHeadings(sectionsOf(listings, works, topics), all);
  return { source, sections, total: listings.length };
}

function sectionsOf(
  listings: readonly Listing[],
  works: ReadonlyMap<string, WorkNode>,
  topics: ReadonlyMap<string, readonly GraphNode[]>,
): ListAnswer['sections'] {
  const bySection = new Map<string, Listing[]>();
  for (const listing of listings) {
    const items = bySection.get(listing.section);
    if (items) items.push(listing);
    else bySection.set(listing.section, [listing]);
  }
  return [...bySection].map(([section, items]) => {
    const path = headingsOf(section);
    const topic = topicCalled(
      path.at(-1),
      items.flatMap(({ work }) => topics.get(work) ?? []),
    );
    return {
      path,
      ...(topic ? { topic } : {}),
      items: items.flatMap(({ work, line }) => {
        const node = works.get(work);
        return node ? { work: node, line } : [];
      }),
    };
  });
}

/** A heading that holds no item itself stands before the first of its inner ones. */
function withOuterHeadings(
  sections: ListAnswer['sections'],
  topics: readonly GraphNode[],
): ListAnswer['sections'] {
  const keyOf = (path: readonly string[]) => JSON.stringify(path);
  const there = new Set(sections.map(({ path }) => keyOf(path)));
  return sections.flatMap((section) => {
    const before: ListAnswer['sections'][number][] = [];
    for (let depth = 1; depth < section.path.length; depth++) {
      const path = section.path.slice(0, depth);
      if (there.has(keyOf(path))) continue;
      there.add(keyOf(path));
      const topic = topicCalled(path.at(-1), topics);
      before.push({ path, ...(topic ? { topic } : {}), items: [] });
    }
    return [...before, section];
  });
}

/** A section is a topic too, in both languages: the one of its works that is called as it is. */
function topicCalled(heading: string | undefined, topics: readonly GraphNode[]): GraphNode | undefined {
  if (heading === undefined) return undefined;
  const wanted = foldTitle(heading);
  return topics
    .filter((topic) => nameFields(topic).some(({ text }) => foldTitle(text) === wanted))
    .sort((a, b) => byCodePoint(a.id, b.id))[0];
}

function topicsByWork(
  nodes: readonly GraphNode[],
  relationships: readonly GraphRelationship[],
): Map<string, GraphNode[]> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const topics = new Map<string, GraphNode[]>();
  for (const { type, from, to } of relationships) {
    const topic = type === 'ABOUT' ? byId.get(to) : undefined;
    if (topic) topics.set(from, [...(topics.get(from) ?? []), topic]);
  }
  return topics;
}
