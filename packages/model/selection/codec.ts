import { ModelError } from '../model-error';
import { type Selection, selectionSchema } from './selection';
import { type Pairs, SELECTION_FIELDS } from './wire';

/** A selection as pairs of name and value: what a URL query and the flags are made of. */
export function writeSelection(selection: Selection): Pairs {
  return SELECTION_FIELDS.flatMap((field) =>
    field.values(selection).map((value) => [field.name, value] as const),
  );
}

/**
 * The selection that pairs of name and value state; names that are no field of a selection are left
 * to others. Facets and gaps that come empty are absent.
 * @throws ModelError `bad-selection`, naming the parameter and what would be right.
 */
export function readSelection(pairs: Pairs): Selection {
  const given = new Map<string, string[]>();
  for (const [name, value] of pairs) given.set(name, [...(given.get(name) ?? []), value]);
  const draft: Record<string, unknown> = {};
  const facets: Record<string, unknown> = {};
  for (const field of SELECTION_FIELDS) {
    const texts = given.get(field.name);
    if (!texts) continue;
    if (!field.many && texts.length > 1)
      throw new ModelError('bad-selection', `${field.name}: given ${texts.length} times; give it once`);
    const part = field.read(texts);
    if (part.facets) Object.assign(facets, part.facets);
    else Object.assign(draft, part);
    checkField(field.name, part);
  }
  return selectionSchema.parse({ ...draft, facets });
}

/** Checks a field alone, so that the message can name the parameter as the person wrote it. */
function checkField(name: string, part: Readonly<Record<string, unknown>>): void {
  const result = selectionSchema.safeParse(part);
  if (result.success) return;
  const reasons = result.error.issues.map((issue) => issue.message).join('; ');
  throw new ModelError('bad-selection', `${name}: ${reasons}`);
}
