/**
 * Properties whose lists are sets: their order says nothing, so content is compared sorted. All other
 * lists keep their order (`links` and `linkLabels`, `sections` and `lines` are lists in step).
 */
export const SET_LISTS: ReadonlySet<string> = new Set(['sources', 'identifiers', 'aliases']);

/** Properties that say when and how something was loaded, not what it is. */
export const CIRCUMSTANCES: ReadonlySet<string> = new Set(['loadedAt', 'progress']);

/** Derived or local properties: search fields, colours, positions, origin, records. */
export function isLocal(property: string): boolean {
  return property.startsWith('_');
}
