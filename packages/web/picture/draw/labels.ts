import type { LabelSide, Palette, Placement } from '@stemma/layout';
import type { Strength } from '../emphasis';
import type { PictureProps } from '../picture-props';
import type { LayoutPoint } from '../stage/sigma-stage';
import { drawText, SANS, SERIF } from './brush';

/** What is known of the labels of one frame. */
export interface LabelScene {
  readonly placement: Placement;
  readonly toScreen: (id: string) => LayoutPoint | undefined;
  readonly palette: Palette;
  readonly strength: Strength;
  /** Works joined to the chosen one: their names are strong. */
  readonly near: ReadonlySet<string>;
  readonly props: Pick<PictureProps, 'mode' | 'chosen' | 'hovered' | 'outside' | 'outsideMode'>;
}

const SIZE = 12.5;
const CHOSEN_SIZE = 17;
/** Distance of a label from its shape; px. */
const GAP = 4;
const RINGED_GAP = 10;
const CHOSEN_RADIUS = 9;

/** Draws the names that the placement has room for, and those of hovered and chosen works always. */
export function drawLabels(context: CanvasRenderingContext2D, scene: LabelScene): void {
  const { placement, toScreen, palette, props, strength } = scene;
  const last = props.mode === 'lineage' ? props.chosen.at(-1) : undefined;
  const order = (id: string) => (id === props.hovered ? 3 : id === last ? 2 : scene.near.has(id) ? 1 : 0);
  const works = placement.works.toSorted((a, b) => order(a.id) - order(b.id));
  for (const work of works) {
    const at = toScreen(work.id);
    if (!at) continue;
    const chosen = work.id === last;
    const out = props.outside.has(work.id);
    if (out && props.outsideMode === 'hide') continue;
    const shown =
      work.side !== undefined || chosen || work.id === props.hovered || strength.works.has(work.id);
    if (!shown) continue;
    const faded = strength.fade < 1 && !strength.works.has(work.id) && !chosen;
    const strong = chosen || scene.near.has(work.id) || strength.works.has(work.id);
    const radius = chosen ? CHOSEN_RADIUS : work.radius;
    const side = work.side ?? 'above';
    const place = labelPlace(at, side, radius + (chosen ? RINGED_GAP : GAP));
    const weight = chosen ? 650 : strong && !faded && !out ? 600 : 400;
    const colour = out || faded ? palette.ink3 : strong ? palette.ink : palette.ink2;
    const font = chosen ? `${weight} ${CHOSEN_SIZE}px ${SERIF}` : `${weight} ${SIZE}px ${SANS}`;
    drawText(context, palette, work.label, place.x, place.y, { font, colour, align: place.align });
  }
}

/** Where text begins for each of the four places around a shape; y is the base line. */
export function labelPlace(
  at: LayoutPoint,
  side: LabelSide,
  gap: number,
): LayoutPoint & { readonly align: CanvasTextAlign } {
  switch (side) {
    case 'above':
      return { x: at.x, y: at.y - gap - 1, align: 'center' };
    case 'below':
      return { x: at.x, y: at.y + gap + 10, align: 'center' };
    case 'right':
      return { x: at.x + gap + 1, y: at.y + 4, align: 'left' };
    case 'left':
      return { x: at.x - gap - 1, y: at.y + 4, align: 'right' };
  }
}
