import type { VoiceBook } from './voice-book';

/** By voice the records that name a person so: made when first asked for, as few people need it. */
export class Authorships {
  #starts: Int32Array | undefined;
  #authorships: Int32Array | undefined;

  constructor(private readonly book: VoiceBook) {}

  /** Numbers of the records, in the order in which they were heard. */
  *recordsOf(voice: number): Generator<number> {
    const { starts, authorships } = this.#sorted();
    const { listStarts, listRecords } = this.book;
    for (let i = starts[voice] ?? 0; i < (starts[voice + 1] ?? 0); i++)
      yield listRecords.at(listStarts.lastAtMost(authorships[i] ?? 0));
  }

  #sorted(): { starts: Int32Array; authorships: Int32Array } {
    if (this.#starts && this.#authorships) return { starts: this.#starts, authorships: this.#authorships };
    const { voices, voiceOf } = this.book;
    const starts = new Int32Array(voices + 1);
    for (let i = 0; i < voiceOf.length; i++) count(starts, voiceOf.at(i) + 1);
    for (let voice = 0; voice < voices; voice++) count(starts, voice + 1, starts[voice]);
    const authorships = new Int32Array(voiceOf.length);
    const next = starts.slice();
    for (let i = 0; i < voiceOf.length; i++) {
      const voice = voiceOf.at(i);
      authorships[next[voice] ?? 0] = i;
      count(next, voice);
    }
    this.#starts = starts;
    this.#authorships = authorships;
    return { starts, authorships };
  }
}

function count(counts: Int32Array, at: number, by = 1): void {
  counts[at] = (counts[at] ?? 0) + by;
}
