export type { Point } from './curve';
export { bendCurvature, bendOf, bendPoint, CURVED_LINES_LIMIT, nthOfPair, pointAt } from './curve';
export type { LabelPlace } from './label-box';
export { FOCUS_LABEL_GAP, FOCUS_LABEL_SIZE, LABEL_GAP, LABEL_SIZE, labelPlace } from './label-box';
export type { LineKind, LineStyle } from './line-style';
export { CHOSEN_LINE_OPACITY, FADED_LINE_OPACITY, LINE_STYLE } from './line-style';
export type { Palette, Theme } from './palette';
export { organisationColour, PALETTES } from './palette';
export { placeAnswer } from './place';
export type {
  Axis,
  LabelSide,
  PlaceableLink,
  PlaceableWork,
  PlacedWork,
  Placement,
  PlacementInput,
  Tick,
} from './placement';
export type { PlaceableAnswer } from './placement-input';
export { placementInput } from './placement-input';
export type { Shape } from './shape';
export { HALF_SIZE, shapeOf } from './shape';
export type { Face } from './text-width';
export { cutToWidth, textWidth } from './text-width';
export { placeHome } from './timeline/place-home';
export type { Effort } from './timeline/scene';
