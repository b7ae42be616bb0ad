import type { LineKind, Placement, Theme } from '@stemma/layout';
import type { WorkKind } from '@stemma/model';
import type { SvgWords } from './svg-words';

/** A work that is drawn; one that the placement holds and no picture lists is left out. */
export interface SvgWork {
  readonly id: string;
  readonly name: string;
  readonly kind: WorkKind;
  /** Palette slot of its organisation, 0 to 7; absent for all others. */
  readonly slot?: number;
  /** Named as a parent and described by nobody. */
  readonly stub: boolean;
  /** Upright: who made it, when in words, and how it is joined to the focus. */
  readonly maker?: string;
  readonly date: string;
  readonly aside?: string;
}

/** A line that is drawn, from the newer work to the older. */
export interface SvgLink {
  readonly from: string;
  readonly to: string;
  readonly kind: LineKind;
  readonly disputed: boolean;
}

/** An organisation of works on the picture; `slot` is its colour. */
interface SvgOrganisation {
  readonly name: string;
  readonly slot: number;
  readonly works: number;
}

/** All that a picture says, ready to be drawn. */
export interface SvgPicture {
  readonly placement: Placement;
  readonly works: readonly SvgWork[];
  readonly links: readonly SvgLink[];
  /** Ids of the works with the ring, in focus or the ends of a path. */
  readonly focus: readonly string[];
  readonly theme: Theme;
  readonly words: SvgWords;
  readonly title: string;
  /** What bounds the picture: steps, filters, years. */
  readonly subtitle: string;
  /** Those that hold a colour, and how many others there are, with the works that have none of a colour. */
  readonly organisations: readonly SvgOrganisation[];
  readonly otherOrganisations: { readonly count: number; readonly works: number };
  /** Sentences under the key: what was cut, sources, date of the data. */
  readonly notes: readonly string[];
  /** Address that opens the same picture. */
  readonly link?: string;
}
