import { FOCUS_LABEL_SIZE, LABEL_SIZE } from './label-box';
import type { PlaceableWork } from './placement';
import { cutToWidth, textWidth } from './text-width';

/** Wider names are cut with an ellipsis, px. */
const MOST = 170;

export interface LabelText {
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
  /** In px, at the weight that a label has beside the chosen work, so that choosing moves nothing. */
  readonly width: number;
}

/** The label of a work: its name, and the marks of cut ends. */
export function labelText(work: PlaceableWork, focus: boolean): LabelText {
  const before = work.moreBack > 0 ? `‹${work.moreBack} ` : '';
  const after = work.moreOn > 0 ? ` +${work.moreOn}›` : '';
  const [size, face] = focus ? ([FOCUS_LABEL_SIZE, 'serif650'] as const) : ([LABEL_SIZE, 'sans600'] as const);
  const name = cutToWidth(work.name, MOST, size, face);
  const width = textWidth(name, size, face) + textWidth(before + after, LABEL_SIZE, 'sans400');
  return { label: before + name + after, ...(before && { before }), ...(after && { after }), width };
}
