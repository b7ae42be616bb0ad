import { fold, slug } from '@stemma/model';
import type { TopicMention, TopicRecord } from '../record';
import type { Said, SaidWork } from './said';
import { shortHash } from './short-hash';
import { known, Statements } from './statements';

export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly described: Said<TopicRecord>[];
  readonly statements: Statements;
}

/** The topics that are described and mentioned: by id, by name in either language, else `topic:<slug>`. */
export class Topics {
  readonly byId = new Map<string, Topic>();
  readonly #byName = new Map<string, string>();
  /** By the words of a mention in a source: most are said many times. */
  readonly #byWords = new Map<string, Topic>();

  constructor(described: readonly Said<TopicRecord>[]) {
    for (const said of described) {
      const { record } = said;
      const id = this.byId.has(record.id) ? record.id : (this.#sameName(said) ?? record.id);
      const topic = this.#at(id, record.name);
      topic.described.push(said);
      topic.statements.add(said, known({ name: record.name, nameZh: record.nameZh, partOf: record.partOf }));
      for (const name of [record.name, record.nameZh, record.id])
        if (name && !this.#byName.has(fold(name))) this.#byName.set(fold(name), id);
    }
  }

  mention(mention: TopicMention, said: SaidWork): Topic {
    const { id, name } = mention;
    const words = `${said.source.id}\n${id}\n${name}`;
    const before = this.#byWords.get(words);
    if (before) return before;
    const topic = this.#at(this.#idOf(mention), name);
    this.#byWords.set(words, topic);
    topic.statements.add(said, { name });
    return topic;
  }

  /** The topic that a record's `partOf` leads to, where it is one of these. */
  find(id: string): Topic | undefined {
    return this.byId.get(id) ?? this.byId.get(this.#byName.get(fold(id)) ?? '');
  }

  #idOf({ id, name }: TopicMention): string {
    if (id) return this.find(id)?.id ?? id;
    return this.#byName.get(fold(name)) ?? `topic:${slug(name) || `~${shortHash(name)}`}`;
  }

  /** The canon may name two topics alike; a topic of another source by that name is the canon's. */
  #sameName({ record, source }: Said<TopicRecord>): string | undefined {
    return source.format === 'canon' ? undefined : this.#byName.get(fold(record.name));
  }

  #at(id: string, name: string): Topic {
    const found = this.byId.get(id);
    if (found) return found;
    const made: Topic = { id, name, described: [], statements: new Statements('once') };
    this.byId.set(id, made);
    return made;
  }
}
