import { fold, slug } from '@stemma/model';
import type { OrganisationMention, OrganisationRecord } from '../record';
import type { NamedRors } from './named-rors';
import type { Said, SaidWork } from './said';
import { shortHash } from './short-hash';
import { known, Statements } from './statements';

/** An organisation of the graph: what records and mentions make of it. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly described: Said<OrganisationRecord>[];
  readonly names: Set<string>;
  readonly mentioned: { ror?: string; country?: string; type?: string };
  /** Everything said of it, each spelling of a source once. */
  readonly statements: Statements;
}

/**
 * The organisations that are described and mentioned. One that the canon names, by id, name, alias or
 * ROR, keeps the canon's id; others have `ror:` where any mention of their name has one, else `org:<slug>`.
 */
export class Organisations {
  readonly byId = new Map<string, Organisation>();
  readonly #byName = new Map<string, string>();
  readonly #byRor = new Map<string, string>();
  /** By the words of a mention in a source: most are said many times. */
  readonly #byWords = new Map<string, Organisation>();

  constructor(described: readonly Said<OrganisationRecord>[], rors: NamedRors) {
    for (const said of described) this.#describe(said);
    this.#noteRors(rors);
  }

  /** The organisation that a record mentions; known from now on if it was not. */
  mention(mention: OrganisationMention, said: SaidWork): Organisation {
    const { id, name, ror, country, type } = mention;
    const words = `${said.source.id}\n${id}\n${name}\n${ror}\n${country}\n${type}`;
    const before = this.#byWords.get(words);
    if (before) return before;
    const organisation = this.#at(this.#idOf(mention), mention.name);
    this.#byWords.set(words, organisation);
    organisation.names.add(name);
    const { mentioned } = organisation;
    mentioned.ror ??= ror;
    mentioned.country ??= country;
    mentioned.type ??= type;
    organisation.statements.add(said, known({ name, ror, country, type }));
    return organisation;
  }

  /** The id that a record's `partOf` leads to, where it is one of these. */
  find(id: string): Organisation | undefined {
    return this.byId.get(id);
  }

  #describe(said: Said<OrganisationRecord>): void {
    const { record, source } = said;
    const canon = source.format === 'canon';
    const same =
      this.byId.get(record.id)?.id ??
      (record.ror ? this.#byRor.get(record.ror) : undefined) ??
      (canon ? undefined : this.#byName.get(fold(record.name)));
    const organisation = this.#at(same ?? record.id, record.name);
    organisation.described.push(said);
    const { id: _, type: __, key: ___, place: ____, ...values } = record;
    organisation.statements.add(said, known(values));
    for (const name of [record.name, ...(record.aliases ?? [])])
      this.#claim(this.#byName, fold(name), organisation.id);
    if (record.ror) this.#claim(this.#byRor, record.ror, organisation.id);
    if (same && same !== record.id) this.#claim(this.#byName, record.id, organisation.id);
  }

  /** A name that stands with one ROR in any source has it in all. */
  #noteRors(rors: NamedRors): void {
    for (const [name, ror] of rors.certain())
      if (!this.#byName.has(name)) this.#byName.set(name, this.#byRor.get(ror) ?? `ror:${ror}`);
  }

  #idOf({ id, name, ror }: OrganisationMention): string {
    if (id) return this.byId.has(id) ? id : (this.#byName.get(id) ?? id);
    const byRor = ror ? this.#byRor.get(ror) : undefined;
    if (byRor) return byRor;
    const byName = this.#byName.get(fold(name));
    if (byName && !(ror && byName.startsWith('ror:'))) return byName;
    return ror ? `ror:${ror}` : `org:${slug(name) || `~${shortHash(name)}`}`;
  }

  #at(id: string, name: string): Organisation {
    const found = this.byId.get(id);
    if (found) return found;
    const made: Organisation = {
      id,
      name,
      described: [],
      names: new Set(),
      mentioned: {},
      statements: new Statements('once'),
    };
    this.byId.set(id, made);
    return made;
  }

  #claim(index: Map<string, string>, key: string, id: string): void {
    if (!index.has(key)) index.set(key, id);
  }
}
