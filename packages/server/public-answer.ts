/** Local properties that the page draws with; all others that begin with `_` stay in the store. */
const SHOWN: ReadonlySet<string> = new Set(['_colour']);

/** An answer without the local properties of its nodes and relationships. */
export function publicAnswer(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(publicAnswer);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !key.startsWith('_') || SHOWN.has(key));
  return Object.fromEntries(entries.map(([key, inner]) => [key, publicAnswer(inner)]));
}
