import { byCodePoint, KIND_LABELS, NODE_LABELS, WORK_KINDS } from '@stemma/model';

const PLACE = new Map<string, number>(
  [...NODE_LABELS, ...WORK_KINDS.map((kind) => KIND_LABELS[kind])].map((label, i) => [label, i]),
);

/** Labels in the one order of all answers: the node label, then kinds as fixed, then any others. */
function orderLabels(labels: readonly string[]): string[] {
  return labels.toSorted((a, b) => placeOf(a) - placeOf(b) || byCodePoint(a, b));
}

/** `orderLabels` for rows of a query: nodes with the same labels are many, and are told by them once. */
export class LabelOrder {
  readonly #known = new Map<string, readonly string[]>();

  readonly of = (labels: readonly string[]): readonly string[] => {
    const key = labels.join(' ');
    const known = this.#known.get(key);
    if (known) return known;
    const ordered = orderLabels(labels);
    this.#known.set(key, ordered);
    return ordered;
  };
}

function placeOf(label: string): number {
  return PLACE.get(label) ?? PLACE.size;
}
