import type { GraphRelationship, WorkNode } from '@stemma/model';
import { useQuery } from '@tanstack/react-query';
import { useDataSource } from '../data/data-context';
import { workQuery } from '../data/queries/work-query';
import { linkKey } from '../page/scene';
import { useScene } from '../page/scene-context';
import { useChoice } from '../state/choice-store';

/** The link whose evidence is open, with both ends; on the picture or not. */
export interface OpenEvidence {
  readonly key: string;
  readonly relationship?: GraphRelationship;
  readonly from: WorkNode;
  readonly to: WorkNode;
  readonly relation: string;
  /** Of a bridge: the hidden works. */
  readonly via: readonly string[];
}

/** From the picture where the line stands on it, else from the card of the newer work. */
export function useOpenEvidence(): OpenEvidence | undefined {
  const { scene } = useScene();
  const evidence = useChoice(({ view }) => view.evidence);
  const key = evidence && linkKey(evidence.from, evidence.to, evidence.relation);
  const drawn = scene.links.find((link) => link.key === key);
  const source = useDataSource();
  const card = useQuery({
    ...workQuery(source, evidence?.from ?? ''),
    enabled: evidence !== undefined && drawn === undefined,
  });
  if (!evidence || key === undefined) return undefined;
  const { relation } = evidence;
  if (drawn) {
    const from = scene.works.get(drawn.from);
    const to = scene.works.get(drawn.to);
    return from && to && { key, relationship: drawn.relationship, from, to, relation, via: drawn.via };
  }
  const group = card.data?.buildsOn.find((entry) => entry.relation === relation);
  const link = group?.links.find(({ work }) => work.id === evidence.to);
  return card.data && link
    ? { key, relationship: link.relationship, from: card.data.work, to: link.work, relation, via: [] }
    : undefined;
}
