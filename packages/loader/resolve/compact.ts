import type { PropertyValue } from '@stemma/model';

/** Properties without what is not known: `undefined`, empty text and empty lists go. */
export function compact(
  values: Readonly<Record<string, PropertyValue | undefined>>,
): Record<string, PropertyValue> {
  const kept: Record<string, PropertyValue> = {};
  for (const name in values) {
    const value = values[name];
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    kept[name] = value;
  }
  return kept;
}
