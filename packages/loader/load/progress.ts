/** How far a load is: of a stage without `total` nobody knows before its end. */
export interface LoadProgress {
  /**
   * `read`: bytes of a streamed source; `rebuild`: what the store keeps is read; `resolve`: records become
   * a graph; `write`; `commit`.
   */
  readonly stage: 'read' | 'rebuild' | 'resolve' | 'write' | 'commit';
  readonly done: number;
  readonly total?: number;
  /** Nodes and relationships written so far, where `done` counts works that are gone through. */
  readonly rows?: number;
}

export type Progress = (progress: LoadProgress) => void;
