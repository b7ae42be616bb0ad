import type { GraphNode } from '@stemma/model';

/** A text under which a node is known. */
export interface NameField {
  readonly field: string;
  readonly text: string;
}

/** Properties that hold a name, the one that is drawn first. */
export const NAME_FIELDS = ['name', 'aliases', 'title', 'titleZh', 'nameZh'] as const;

/** All names of a node, the one that is drawn first; a text that stands in two fields once. */
export function nameFields(node: GraphNode<object>): NameField[] {
  const properties = node.properties as Readonly<Record<string, unknown>>;
  const seen = new Set<string>();
  return NAME_FIELDS.flatMap((field) => {
    const value = properties[field];
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
    return texts.flatMap((text) => {
      if (typeof text !== 'string' || text === '' || seen.has(text)) return [];
      seen.add(text);
      return [{ field, text }];
    });
  });
}

/** The name that is drawn; the id where there is none. */
export function drawnName(node: GraphNode<object>): string {
  return nameFields(node)[0]?.text ?? node.id;
}
