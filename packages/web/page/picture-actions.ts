import { go } from '../state/choice-store';
import { chooseWork, openEvidence } from '../state/chosen';
import { openSheet } from '../state/stage';
import type { Scene } from './scene';

/** The id of the panel's heading, which takes the keyboard when a work is opened. */
export const PANEL_HEADING = 'panel-heading';

/** Shows a work's card and gives it the keyboard. */
export function openPanel(id: string): void {
  go(chooseWork(id));
  openSheet('card');
  requestAnimationFrame(() => document.getElementById(PANEL_HEADING)?.focus());
}

/** Opens the evidence of a line of the picture, by its key. */
export function openEvidenceOf(scene: Scene, key: string): void {
  const link = scene.links.find((candidate) => candidate.key === key);
  if (!link) return;
  go(openEvidence({ from: link.from, to: link.to, relation: link.relation ?? link.type }));
}
