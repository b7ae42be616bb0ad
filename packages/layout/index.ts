export type {
  LabelSide,
  PlaceableLink,
  PlaceableWork,
  PlacedWork,
  Placement,
  PlacementInput,
  Tick,
} from './placement';
