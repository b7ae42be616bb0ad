import { recognise, schemeOf, type WorkNode } from '@stemma/model';

/** Works by their identifiers, and by the links that lead elsewhere. */
export class IdentifierIndex {
  readonly #ids = new Set<string>();
  readonly #own = new Map<string, Set<string>>();
  readonly #linked = new Map<string, Set<string>>();

  constructor(works: Iterable<WorkNode>) {
    for (const work of works) {
      this.#ids.add(work.id);
      for (const identifier of work.properties.identifiers ?? []) add(this.#own, identifier, work.id);
      for (const identifier of linkedIdentifiers(work)) add(this.#linked, identifier, work.id);
    }
  }

  find(identifier: string): string[] {
    if (this.#ids.has(identifier)) return [identifier];
    const own = this.#own.get(identifier);
    if (own) return [...own];
    return isOfLink(identifier) ? [...(this.#linked.get(identifier) ?? [])] : [];
  }
}

/** Whether an identifier may stand for a mere link of a work. */
export function isOfLink(identifier: string): boolean {
  const scheme = schemeOf(identifier);
  return scheme === 'github' || scheme === 'hf' || scheme === 'youtube' || scheme === 'url';
}

/** The identifiers that the links of a work state. */
export function linkedIdentifiers({
  properties: { url, links = [] },
}: Pick<WorkNode, 'properties'>): string[] {
  const addresses = url === undefined ? links : [url, ...links];
  return addresses.flatMap((address) => recognise(address) ?? []);
}

function add(map: Map<string, Set<string>>, identifier: string, work: string): void {
  const works = map.get(identifier);
  if (works) works.add(work);
  else map.set(identifier, new Set([work]));
}
