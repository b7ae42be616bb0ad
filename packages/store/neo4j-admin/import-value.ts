import { StoreError } from '../store-error';

/** Stands between the elements of a list: U+001F, which text hardly ever holds. */
export const LIST_DELIMITER = '\u001f';

const TYPES = ['string', 'long', 'double', 'boolean', 'string[]', 'long[]', 'double[]', 'boolean[]'] as const;
/** Types of properties as headers of the import tool name them. */
export type ImportType = (typeof TYPES)[number];

/** The type under which a value is imported, the one that the driver would give it. @throws StoreError `bad-batch`. */
export function importType(value: unknown, owner: string): ImportType {
  if (!Array.isArray(value)) return scalarType(value, owner);
  const types = new Set(value.map((item) => scalarType(item, owner)));
  if (types.size === 2 && types.has('long') && types.has('double')) return 'double[]';
  const [only] = types;
  if (types.size !== 1 || only === undefined)
    throw new StoreError('bad-batch', `${owner}: a list of several types`);
  return `${only}[]` as const;
}

/** The type of a column that has held one type and now meets another. @throws StoreError `bad-batch`. */
export function commonType(held: ImportType, met: ImportType, owner: string): ImportType {
  if (held === met) return held;
  for (const list of ['', '[]'] as const) {
    const numbers: readonly ImportType[] = [`long${list}`, `double${list}`];
    if (numbers.includes(held) && numbers.includes(met)) return `double${list}`;
  }
  throw new StoreError(
    'bad-batch',
    `${owner} is ${held} elsewhere and ${met} here: the import takes one type`,
  );
}

/**
 * A value as a field of the import's CSV: text quoted, so that an empty one is told from none;
 * `undefined` for a list that it cannot state (one empty text alone, and a delimiter inside an element).
 */
export function importField(value: unknown): string | undefined {
  if (typeof value === 'string') return quoted(value);
  if (!Array.isArray(value)) return String(value);
  if (value.length === 1 && value[0] === '') return undefined;
  if (value.some((item) => typeof item === 'string' && item.includes(LIST_DELIMITER))) return undefined;
  return quoted(value.join(LIST_DELIMITER));
}

export function quoted(text: string): string {
  return `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;
}

function scalarType(value: unknown, owner: string): 'string' | 'long' | 'double' | 'boolean' {
  if (typeof value === 'string' || typeof value === 'boolean')
    return typeof value === 'string' ? 'string' : 'boolean';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'long' : 'double';
  throw new StoreError('bad-batch', `${owner}: ${String(value)} is no value that the import takes`);
}
