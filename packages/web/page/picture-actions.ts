import { go } from '../state/choice-store';
import { chooseWork, openEvidence } from '../state/chosen';
import { useStage } from '../state/stage';
import type { Scene } from './scene';

/** Shows a work's card and gives it the keyboard. */
export function openPanel(id: string): void {
  go(chooseWork(id));
  useStage.setState({ sheet: 'card', entersCard: true });
}

/** Opens the evidence of a line of the picture, by its key. */
export function openEvidenceOf(scene: Scene, key: string): void {
  const link = scene.links.find((candidate) => candidate.key === key);
  if (!link) return;
  go(openEvidence({ from: link.from, to: link.to, relation: link.relation ?? link.type }));
}
