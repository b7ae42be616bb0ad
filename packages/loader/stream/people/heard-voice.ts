import type { AuthorMention } from '../../record';
import type { SourceFacts } from '../../resolve/source-bundle';
import type { Voice } from '../../resolve/voice';

/** Works and organisations of voices, found when asked for. */
export interface VoiceContext {
  worksOf(voice: number): Iterable<string>;
  organisationsOf(voice: number): Iterable<string>;
}

/** A voice of a `VoiceBook`. */
export class HeardVoice implements Voice {
  constructor(
    readonly number: number,
    readonly source: SourceFacts,
    readonly key: string,
    readonly mention: AuthorMention,
    readonly shown: boolean,
    private readonly context: VoiceContext,
  ) {}

  works(): Iterable<string> {
    return this.context.worksOf(this.number);
  }

  organisations(): Iterable<string> {
    return this.context.organisationsOf(this.number);
  }
}
