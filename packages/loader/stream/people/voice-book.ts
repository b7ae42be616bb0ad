import { IntList, KeyTable } from '@stemma/store';
import type { AuthorMention } from '../../record';
import { shownList } from '../../resolve/authors';
import { slugId } from '../../resolve/people';
import type { SaidWork } from '../../resolve/said';
import { UnionFind } from '../../resolve/union-find';
import { nameOf, withBareIds, wordsOf } from '../../resolve/voice';
import { Chains } from '../tables/chains';
import { TextTable } from '../tables/text-table';

/** A voice as it is kept: the key of the first record that speaks so, and its words. */
export interface KeptVoice {
  readonly key: string;
  readonly mention: AuthorMention;
}

/**
 * Who is named in which words on which works (see `Voice`), gathered while works are gone through in
 * their order. Voices that could be one person, or take each other's id, are put together.
 */
export class VoiceBook {
  /** By authorship, in the order in which the lists were heard, the voice. */
  readonly voiceOf = new IntList();
  /** By list where its authorships begin, and its record. */
  readonly listStarts = new IntList();
  readonly listRecords = new IntList();
  /** By voice the number of its source, and whether a list that is shown has it. */
  readonly sourceOf = new IntList();
  readonly shown = new IntList();
  /** Voices of works that several records describe. */
  readonly onSharedWorks = new Set<number>();
  readonly #kept = new TextTable();
  readonly #numbers = new KeyTable();
  readonly #keys = new KeyTable();
  /** Pairs of voices that share a key. */
  readonly #pairs = new IntList();

  /** Hears the lists of a work's records; `records` are their numbers, `sources` those of their sources. */
  hear(said: readonly SaidWork[], records: readonly number[], sources: readonly number[]): void {
    const list = shownList(said);
    said.forEach((one, index) => {
      this.listStarts.push(this.voiceOf.length);
      this.listRecords.push(records[index] ?? 0);
      for (const author of one.record.authors) {
        const voice = this.#number(one.stated.key, sources[index] ?? 0, withBareIds(author));
        this.voiceOf.push(voice);
        if (one === list) this.shown.set(voice, 1);
        if (said.length > 1) this.onSharedWorks.add(voice);
      }
    });
  }

  get voices(): number {
    return this.sourceOf.length;
  }

  kept(voice: number): KeptVoice {
    const [key, name, person, orcid, openalex] = JSON.parse(this.#kept.at(voice)) as (string | null)[];
    const mention = {
      name: name ?? '',
      person: person ?? undefined,
      orcid: orcid ?? undefined,
      openalex: openalex ?? undefined,
    };
    return { key: key ?? '', mention };
  }

  /** Voices by what they share: each list of them is decided for itself. */
  together(): { readonly sets: UnionFind; readonly chains: Chains } {
    const sets = new UnionFind(this.voices);
    for (let i = 0; i < this.#pairs.length; i += 2) {
      const [a, b] = [sets.find(this.#pairs.at(i)), sets.find(this.#pairs.at(i + 1))];
      if (a !== b) sets.union(a, b);
    }
    return { sets, chains: Chains.ofSets(sets, this.voices) };
  }

  #number(key: string, source: number, mention: AuthorMention): number {
    const next = this.voices;
    const known = this.#numbers.add(`${source}\n${wordsOf(mention)}`, next);
    if (known >= 0) return known;
    this.sourceOf.push(source);
    this.shown.push(0);
    const { name, person, orcid, openalex } = mention;
    this.#kept.push(JSON.stringify([key, name, person, orcid, openalex]));
    this.#meet(groupOf(nameOf(mention)), next);
    if (orcid) this.#meet(`orcid:${orcid}`, next);
    if (openalex) this.#meet(`openalex:${openalex}`, next);
    return next;
  }

  #meet(key: string, voice: number): void {
    const earlier = this.#keys.add(key, voice);
    if (earlier < 0) return;
    this.#pairs.push(earlier);
    this.#pairs.push(voice);
  }
}

/** Names that could be one person's, or give one id; those without letters are looked at together. */
function groupOf(name: string): string {
  const id = slugId(name);
  return id.startsWith('author:~') ? 'author:' : id;
}
