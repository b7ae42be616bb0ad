import {
  CHOSEN_LINE_OPACITY,
  CURVED_LINES_LIMIT,
  FADED_LINE_OPACITY,
  LINE_STYLE,
  organisationColour,
  type Palette,
  type Placement,
  type Shape,
  shapeOf,
} from '@stemma/layout';
import type { Bend } from './bends';
import type { Strength } from './emphasis';
import type { PictureLink, PictureProps } from './picture-props';
import { MARK, SHAPE } from './stage/look';
import type { LayoutPoint, StageLink, StageWork } from './stage/sigma-stage';

type Drawn = Pick<
  PictureProps,
  'mode' | 'works' | 'links' | 'chosen' | 'outside' | 'outsideMode' | 'evidence' | 'pins'
>;

const SHAPE_NUMBER: Readonly<Record<Shape, number>> = {
  disc: SHAPE.disc,
  diamond: SHAPE.diamond,
  square: SHAPE.square,
  'holed-square': SHAPE.holedSquare,
};
/** Radius of the chosen work; px. */
const CHOSEN_RADIUS = 9;
/** What a dimmed work or line keeps of its strength. */
const DIMMED = 0.22;
const HOME_LINE = 0.17;

/** Where each work stands: by hand where it was moved, else as placed. */
export function positions(
  placement: Placement,
  pins: PictureProps['pins'],
): ReadonlyMap<string, LayoutPoint> {
  return new Map(
    placement.works.map(({ id, x, y }) => {
      const pin = pins[id];
      return [id, pin ? { x: pin[0], y: pin[1] } : { x, y }] as const;
    }),
  );
}

/** The works of a picture as the stage draws them. */
export function stageWorks(
  { mode, works, chosen, outside, outsideMode, evidence, links, pins }: Drawn,
  placement: Placement,
  at: ReadonlyMap<string, LayoutPoint>,
  palette: Palette,
  strength: Strength,
): StageWork[] {
  const radius = new Map(placement.works.map((work) => [work.id, work.radius]));
  const last = chosen.at(-1);
  const open = links.find((link) => link.key === evidence);
  const ringed = new Set(open ? [...chosen, open.from, open.to] : chosen);
  return works.flatMap((work): StageWork[] => {
    const point = at.get(work.id);
    if (!point) return [];
    const out = outside.has(work.id);
    const marks =
      (work.stub ? MARK.hollow : 0) |
      (strength.works.has(work.id) ? MARK.emphasised : 0) |
      (mode === 'lineage' && ringed.has(work.id) ? MARK.ringed : 0) |
      (work.id in pins ? MARK.pinned : 0);
    return [
      {
        id: work.id,
        ...point,
        size: mode === 'lineage' && work.id === last ? CHOSEN_RADIUS : (radius.get(work.id) ?? 4),
        color: organisationColour(palette, work.colour),
        shape: SHAPE_NUMBER[shapeOf(work.kind)],
        marks,
        alpha: out ? DIMMED : 1,
        hidden: out && outsideMode === 'hide',
      },
    ];
  });
}

/** The links of a picture as the stage draws them. */
export function stageLinks(
  { mode, links, chosen, outsideMode, evidence }: Drawn,
  at: ReadonlyMap<string, LayoutPoint>,
  palette: Palette,
  strength: Strength,
  bend: Bend,
): StageLink[] {
  const last = chosen.at(-1);
  const straight = links.length > CURVED_LINES_LIMIT;
  return links.flatMap((link): StageLink[] => {
    const older = at.get(link.to);
    const newer = at.get(link.from);
    if (!older || !newer) return [];
    const style = LINE_STYLE[link.type === 'builds-on' ? (link.relation ?? 'unspecified') : link.type];
    const open = link.key === evidence;
    const touched = last !== undefined && (link.from === last || link.to === last);
    const emphasised = strength.links.has(link.key);
    return [
      {
        key: link.key,
        older: link.to,
        newer: link.from,
        color: open ? palette.accent : palette.edge,
        width: style.width + (open ? 0.5 : 0),
        bend: straight ? 0 : bend(link, older, newer),
        dash: pattern(style.dash),
        alpha:
          mode === 'home'
            ? HOME_LINE
            : alphaOf(link, { open, touched, emphasised, last, quiet: palette.quiet }),
        emphasised: emphasised || open ? 1 : 0,
        hidden: link.outside && outsideMode === 'hide',
        layer: open ? 3 : emphasised ? 2 : touched ? 1 : 0,
      },
    ];
  });
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

function pattern(dash: readonly number[]): readonly [number, number, number, number] {
  const [a = 0, b = 0, c = 0, d = 0] = dash;
  return [a, b, c, d];
}
