import { byCodePoint, DEFAULT_STEPS, isUntraced, type Selection, type Traceable } from '@stemma/model';
import type { Addition, GraphAnswer } from './answers';
import { bridges } from './bridges';
import { cutEnds } from './cut-ends';
import { drawnLinks, isLinkKept } from './drawn-links';
import { conditionsOf, keepsRelation } from './filter/conditions';
import { type Verdict, verdicts } from './filter/verdicts';
import { type WorkFacts, workFacts } from './filter/work-facts';
import type { GraphReader } from './graph-reader';
import { type MeantOptions, type MeantWorks, meantWorks } from './meant-works';
import { isFollowed } from './readers/link-rules';
import { resolveSelection } from './resolve/resolve-selection';
import { subgraphOf, wholeSubgraph } from './subgraph-of';
import { tracedRelations } from './trace';

export type GraphAnswerOptions = MeantOptions;

/**
 * The part of the graph that a selection means: traced first, then filtered. A reference that names no
 * work, or several, is in `unresolved`.
 * @throws LineageError `aborted`, `too-large` (`mostWorks`), `cypher-not-run` (`queried` is missing).
 */
export async function graphAnswer(
  reader: GraphReader,
  given: Selection,
  options: GraphAnswerOptions = {},
): Promise<GraphAnswer> {
  const { selection, unresolved } = await resolveSelection(reader, given);
  const isWhole = isUntraced(given);
  const meant = await meantWorks(reader, selection, options, isWhole);
  const isAll = isWhole && conditionsOf(selection).length === 0 && meant.ids.length === meant.reached;
  const subgraph = isAll ? await wholeSubgraph(reader) : await subgraphOf(reader, meant.ids);
  const facts = workFacts(subgraph);
  const failed = verdicts(facts, filterOf(selection, isWhole), new Set(meant.focus), meant.added);
  const isKept = (id: string) => failed.get(id)?.length === 0;
  const links = drawnLinks(subgraph, selection);
  const shown = links.filter((link) => isLinkKept(link, selection, isKept));
  const relations = tracedRelations(selection);
  const followed = new Set(relations);
  const ways = links.filter(
    (link) =>
      isFollowed(link, followed) &&
      (link.type !== 'BUILDS_ON' || keepsRelation(selection, String(link.properties.relation))),
  );
  const over = bridges(ways, shown, isKept);
  return {
    selection: filledIn(selection),
    subgraph,
    focus: meant.focus,
    levels: meant.levels,
    added: await additions(reader, meant, relations),
    outside: idsOf(failed, (verdict) => verdict.length > 0),
    bridges: over.bridges,
    ...(over.isCut ? { bridgesCut: true } : {}),
    more: await cutEnds(reader, meant.ids, relations),
    descendants: await reader.descendants(meant.ids),
    counts: {
      works: idsOf(failed, (verdict) => verdict.length === 0).length,
      links: shown.length,
      tracedWorks: facts.size,
      tracedLinks: links.length,
      reachedWorks: meant.reached,
    },
    undated: undatedIn(facts, isKept),
    unresolved,
  };
}

/** Each addition with the cut ends that were there before it, for those are part of the picture's labels. */
async function additions(
  reader: GraphReader,
  { ids, opened }: MeantWorks,
  relations: readonly Traceable[],
): Promise<Addition[]> {
  const added: Addition[] = [];
  for (const [index, works] of opened.entries()) {
    const later = new Set(opened.slice(index).flat());
    const before = await cutEnds(
      reader,
      ids.filter((id) => !later.has(id)),
      relations,
    );
    added.push({ works, before });
  }
  return added;
}

/** Where nothing is traced the filter has chosen the works already; what is hidden by hand is left. */
function filterOf(selection: Selection, isWhole: boolean): Selection {
  const { facets, gaps, since, until, text, ...rest } = selection;
  return isWhole ? { ...rest, facets: {}, gaps: {} } : selection;
}

function filledIn(selection: Selection): Selection {
  if (selection.focus.length === 0) return selection;
  const { back = DEFAULT_STEPS.back, on = DEFAULT_STEPS.on } = selection;
  return { ...selection, back, on };
}

function idsOf(failed: ReadonlyMap<string, Verdict>, take: (verdict: Verdict) => boolean): string[] {
  return [...failed].flatMap(([id, verdict]) => (take(verdict) ? id : [])).sort(byCodePoint);
}

function undatedIn(facts: ReadonlyMap<string, WorkFacts>, isKept: (id: string) => boolean): number {
  return [...facts.values()].filter(({ id, gaps }) => gaps.includes('undated') && isKept(id)).length;
}
