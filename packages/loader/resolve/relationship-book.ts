import type { GraphRelationship, PropertyValue, RelationshipType } from '@stemma/model';
import { byRelationship } from '@stemma/model';
import type { SourceRecord } from '../record';
import { compact } from './compact';
import type { Said } from './said';
import { known, Statements } from './statements';

type Values = Readonly<Record<string, PropertyValue | undefined>>;

/** Type, start, end, and for `BUILDS_ON` the relation. */
type RelationshipKey = readonly [type: RelationshipType, from: string, to: string, relation?: string];

interface Entry {
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly statements: Statements;
  properties: Values;
}

/** What takes relationships. */
export type RelationshipAdder = Pick<RelationshipBook, 'add'>;

/** The relationships of a graph while records are gone through: each once, with everybody who says it. */
export class RelationshipBook {
  readonly #entries = new Map<string, Entry>();

  /**
   * Adds what a record says of one relationship. The properties shown are those of the first record
   * unless `merge` makes them anew of those so far and those of the next record.
   */
  add(
    key: RelationshipKey,
    said: Said<SourceRecord>,
    properties: Values = {},
    merge?: (before: Values) => Values,
  ): void {
    const [type, from, to] = key;
    const text = textOf(key);
    const entry = this.#entries.get(text);
    const kept = entry ?? { type, from, to, statements: new Statements(), properties };
    if (!entry) this.#entries.set(text, kept);
    else if (merge) kept.properties = merge(entry.properties);
    kept.statements.add(said, known(properties));
  }

  /** Sets properties that no record states but all of them together. */
  set(key: RelationshipKey, properties: Values): void {
    const entry = this.#entries.get(textOf(key));
    if (entry) entry.properties = { ...entry.properties, ...properties };
  }

  /** All of them, in the promised order of relationships. */
  all(): GraphRelationship[] {
    return [...this.#entries.values()]
      .map(({ type, from, to, statements, properties }) => ({
        type,
        from,
        to,
        properties: compact({ ...properties, sources: statements.sources, statements: statements.text }),
      }))
      .sort(byRelationship);
  }
}

function textOf([type, from, to, relation]: RelationshipKey): string {
  return relation === undefined ? `${type}\n${from}\n${to}` : `${type}\n${from}\n${to}\n${relation}`;
}
