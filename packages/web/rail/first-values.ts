interface Counted {
  readonly value: string;
}
interface Rule {
  readonly any: readonly string[];
  readonly not: readonly string[];
}

/** The first so many values; those that the filter names are always among them, in their place. */
export function firstValues<T extends Counted>(
  values: readonly T[],
  rule: Rule | undefined,
  first: number,
): T[] {
  const named = new Set(rule ? [...rule.any, ...rule.not] : []);
  return values.filter(({ value }, index) => index < first || named.has(value));
}
