/** How far a load is: of a stage without `total` nobody knows before its end. */
export interface LoadProgress {
  /** `rebuild`: what the store keeps is read; `resolve`: records become a graph; `write`; `commit`. */
  readonly stage: 'rebuild' | 'resolve' | 'write' | 'commit';
  readonly done: number;
  readonly total?: number;
}

export type Progress = (progress: LoadProgress) => void;
