import { byCodePoint, KIND_LABELS, NODE_LABELS, WORK_KINDS } from '@stemma/model';

const PLACE = new Map<string, number>(
  [...NODE_LABELS, ...WORK_KINDS.map((kind) => KIND_LABELS[kind])].map((label, i) => [label, i]),
);

/** Labels in the one order of all answers: the node label, then kinds as fixed, then any others. */
export function orderLabels(labels: readonly string[]): string[] {
  return labels.toSorted((a, b) => placeOf(a) - placeOf(b) || byCodePoint(a, b));
}

function placeOf(label: string): number {
  return PLACE.get(label) ?? PLACE.size;
}
