/** A stretch of text in one style, a link, or the end of a line. */
export interface Run {
  readonly kind: 'text' | 'link' | 'break';
  /** What is read; of a link that only shows an image, the image's words. */
  readonly text: string;
  /** Where a link leads, as written. */
  readonly href?: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly code?: boolean;
  /** A link around nothing but an image, as badges are. */
  readonly isImage?: boolean;
  /** A break that the writer asked for, and not just where the line of the file ends. */
  readonly isHard?: boolean;
  readonly line: number;
  readonly column: number;
}

export type Style = Pick<Run, 'strong' | 'emphasis' | 'code'>;

export interface Point {
  readonly line: number;
  readonly column: number;
}

/** The text of runs in one line. */
export function textOf(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.kind === 'break' ? ' ' : run.text))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}
