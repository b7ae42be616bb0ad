import type { Label } from './link-label';
import type { Point } from './run';
import type { Stated } from './stated-date';

export interface DraftLink extends Point {
  readonly label: string;
  readonly address: string;
  /** `main` of the link that bears the title. */
  readonly role: 'main' | Label;
}

/** An item while it is put together: what is nested under it or follows it still adds to it. */
export interface Draft extends Point {
  readonly title: string;
  /** How the title was told apart: it is a link, it is set apart from other words, it is plain words, or there is none and the identifier stands for it. */
  readonly by: 'link' | 'style' | 'words' | 'identifier';
  readonly links: DraftLink[];
  readonly authors: string[];
  readonly organisations: string[];
  readonly identifiers: string[];
  name?: string;
  stated?: Stated;
  /** Words that say of what kind it is, of a column for instance. */
  readonly hints: string[];
  section: readonly string[];
}

export function newDraft(title: string, { line, column }: Point, by: Draft['by'] = 'words'): Draft {
  return {
    title,
    by,
    line,
    column,
    links: [],
    authors: [],
    organisations: [],
    identifiers: [],
    hints: [],
    section: [],
  };
}
