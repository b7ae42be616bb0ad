import {
  CHOSEN_LINE_OPACITY,
  FADED_LINE_OPACITY,
  HALF_SIZE,
  LINE_STYLE,
  type LineStyle,
  organisationColour,
  type Palette,
  type Placement,
  type Shape,
  shapeOf,
} from '@stemma/layout';
import type { Bend } from './bends';
import type { Strength } from './emphasis';
import type { PictureLink, PictureProps, PictureWork } from './picture-props';
import { MARK, SHAPE } from './stage/look';
import type { LayoutPoint, StageLink, StageWork } from './stage/sigma-stage';

type Drawn = Pick<
  PictureProps,
  'mode' | 'links' | 'chosen' | 'outside' | 'outsideMode' | 'evidence' | 'pins'
>;

const SHAPE_NUMBER: Readonly<Record<Shape, number>> = {
  disc: SHAPE.disc,
  diamond: SHAPE.diamond,
  square: SHAPE.square,
  'holed-square': SHAPE.holedSquare,
};
/** Radius of the chosen work, and of one that was not placed; px. */
const CHOSEN_RADIUS = 9;
const LEAST_RADIUS = 4;
/** What a dimmed work or line keeps of its strength. */
const DIMMED = 0.22;
const HOME_LINE = 0.17;

type Dash = StageLink['dash'];
const DASHES = new Map(
  Object.values(LINE_STYLE).map((style): [LineStyle, Dash] => {
    const [a = 0, b = 0, c = 0, d = 0] = style.dash;
    return [style, [a, b, c, d]];
  }),
);
const SOLID: Dash = [0, 0, 0, 0];

/** Where each work of the picture stands: by hand where it was moved, else as placed. */
export function positions(
  placement: Placement,
  pins: PictureProps['pins'],
  works: ReadonlyMap<string, PictureWork>,
): Map<string, LayoutPoint> {
  const at = new Map<string, LayoutPoint>();
  for (const { id, x, y } of placement.works) {
    const pin = pins[id];
    if (works.has(id)) at.set(id, pin ? { x: pin[0], y: pin[1] } : { x, y });
  }
  return at;
}

/** All that decides how a work or a link is drawn. */
export interface Appearance {
  readonly props: Drawn;
  readonly at: ReadonlyMap<string, LayoutPoint>;
  readonly palette: Palette;
  readonly strength: Strength;
  readonly bend: Bend;
  /** Radius of each work as placed; px. */
  readonly radius: ReadonlyMap<string, number>;
  /** Works that carry the ring. */
  readonly ringed: ReadonlySet<string>;
}

/** Works with the ring: those chosen, and both ends of the line whose evidence is open. */
export function ringedWorks({ mode, chosen, links, evidence }: Drawn): ReadonlySet<string> {
  if (mode !== 'lineage') return new Set();
  const open = evidence === undefined ? undefined : links.find(({ key }) => key === evidence);
  return new Set(open ? [...chosen, open.from, open.to] : chosen);
}

/** Half the size of a work's shape as it is drawn; px. */
export function halfSize(work: PictureWork, { props, radius }: Appearance): number {
  return HALF_SIZE[shapeOf(work.kind)] * sizeOf(work.id, props, radius);
}

function sizeOf(id: string, { mode, chosen }: Drawn, radius: Appearance['radius']): number {
  return mode === 'lineage' && id === chosen.at(-1) ? CHOSEN_RADIUS : (radius.get(id) ?? LEAST_RADIUS);
}

/** A work as the stage draws it; none where it has no place. */
export function stageWork(work: PictureWork, appearance: Appearance): StageWork | [] {
  const { props, at, palette, strength, radius, ringed } = appearance;
  const point = at.get(work.id);
  if (!point) return [];
  const out = props.outside.has(work.id);
  const marks =
    (work.stub ? MARK.hollow : 0) |
    (strength.works.has(work.id) ? MARK.emphasised : 0) |
    (ringed.has(work.id) ? MARK.ringed : 0) |
    (work.id in props.pins ? MARK.pinned : 0);
  return {
    id: work.id,
    ...point,
    size: sizeOf(work.id, props, radius),
    color: organisationColour(palette, work.colour),
    shape: SHAPE_NUMBER[shapeOf(work.kind)],
    marks,
    alpha: out ? DIMMED : 1,
    hidden: out && props.outsideMode === 'hide',
  };
}

/** A link as the stage draws it; none where an end has no place. */
export function stageLink(link: PictureLink, appearance: Appearance): StageLink | [] {
  const { props, at, palette, strength, bend } = appearance;
  const older = at.get(link.to);
  const newer = at.get(link.from);
  if (!older || !newer) return [];
  const style = LINE_STYLE[link.type === 'builds-on' ? (link.relation ?? 'unspecified') : link.type];
  const last = props.chosen.at(-1);
  const open = link.key === props.evidence;
  const touched = last !== undefined && (link.from === last || link.to === last);
  const emphasised = strength.links.has(link.key);
  return {
    key: link.key,
    older: link.to,
    newer: link.from,
    color: open ? palette.accent : palette.edge,
    width: style.width + (open ? 0.5 : 0),
    bend: bend(link, older, newer),
    dash: DASHES.get(style) ?? SOLID,
    alpha:
      props.mode === 'home'
        ? HOME_LINE
        : alphaOf(link, { open, touched, emphasised, last, quiet: palette.quiet }),
    emphasised: emphasised || open ? 1 : 0,
    hidden: link.outside && props.outsideMode === 'hide',
    layer: open ? 2 : touched ? 1 : 0,
  };
}

interface Stress {
  readonly open: boolean;
  readonly touched: boolean;
  readonly emphasised: boolean;
  readonly last: string | undefined;
  readonly quiet: number;
}

function alphaOf(link: PictureLink, { open, touched, emphasised, last, quiet }: Stress): number {
  if (open) return 1;
  const strong =
    touched || emphasised
      ? CHOSEN_LINE_OPACITY
      : last === undefined
        ? quiet
        : Math.max(quiet * 0.8, FADED_LINE_OPACITY);
  return link.outside ? strong * DIMMED : strong;
}
