import { drawnKind, type GraphNode, schemeOf, type WorkKind, workLabels } from '@stemma/model';
import { compact } from './compact';
import { recordsText } from './records-text';
import type { SaidWork } from './said';
import { Statements, statedValues } from './statements';
import { kindsOf, visibleValues } from './visible-values';
import { addressOf } from './work-address';
import { type DescribedWork, formerIds } from './work-id';
import type { Stub, WorkReferences } from './work-references';

/** Nodes of the works that records describe, and hollow ones of those that they only name. */
export function workNodes(works: readonly DescribedWork[], references: WorkReferences): GraphNode[] {
  const former = formerIds(works);
  const taken = new Set([
    ...works.flatMap((work) => [work.id, ...work.identifiers]),
    ...[...former.values()].flat(),
    ...[...references.stubs.values()].map((stub) => stub.id),
  ]);
  const described = works.map((work) => {
    const asStub = [...(references.formerStubs.get(work) ?? [])].filter((id) => !taken.has(id));
    for (const id of asStub) taken.add(id);
    return describedNode(work, [...(former.get(work) ?? []), ...asStub]);
  });
  return [
    ...described,
    ...[...references.stubs.values()].map((stub) => stubNode({ ...stub, sources: sourcesOf(stub) })),
  ];
}

/**
 * The node of a work that records describe.
 * @param former ids under which it can have stood. @param kept the records to be kept in the node.
 */
export function describedNode(
  work: DescribedWork,
  former: readonly string[],
  kept: readonly SaidWork[] = work.said,
): GraphNode {
  const statements = new Statements();
  for (const said of work.said) statements.add(said, work.said.length > 1 ? statedValues(said.stated) : {});
  const properties = compact({
    id: work.id,
    ...visibleValues(work),
    identifiers: [...new Set([work.id, ...work.identifiers, ...former])],
    sources: statements.sources,
    statements: statements.text,
    _records: recordsText(kept),
  });
  return { id: work.id, labels: workLabels(kindsOf(work)), properties };
}

/** What a stub's node is made of; `sources` are those that name it, in their order. */
interface NamedWork extends Pick<Stub, 'id' | 'name' | 'identifier'> {
  readonly kinds: Iterable<WorkKind>;
  readonly sources: readonly string[];
}

/** The node of a work that records only name. */
export function stubNode({ id, name, identifier, kinds, sources }: NamedWork): GraphNode {
  const ofScheme = (scheme: string) =>
    identifier && schemeOf(identifier) === scheme ? identifier.slice(scheme.length + 1) : undefined;
  const properties = compact({
    id,
    name,
    kind: drawnKind(kinds),
    title: name,
    url: identifier && addressOf([identifier]),
    arxiv: ofScheme('arxiv'),
    doi: ofScheme('doi'),
    openalex: ofScheme('openalex'),
    identifiers: [id],
    sources,
    stub: true,
  });
  return { id, labels: workLabels(kinds), properties };
}

function sourcesOf({ said }: Stub): string[] {
  const statements = new Statements();
  for (const one of said) statements.add(one, {});
  return statements.sources;
}
