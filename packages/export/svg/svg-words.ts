import type { Language, Relation, RelationFamily, WorkKind } from '@stemma/model';

/** What is written on a picture besides names. */
export interface SvgWords {
  readonly language: Language;
  readonly kinds: string;
  readonly kind: Readonly<Record<WorkKind, string>>;
  readonly family: Readonly<Record<RelationFamily, string>>;
  readonly relation: Readonly<Record<Relation, string>>;
  readonly otherLines: string;
  readonly cites: string;
  readonly introducedIn: string;
  readonly bridge: string;
  readonly disputed: string;
  readonly stub: string;
  readonly organisations: string;
  readonly otherOrganisations: (count: number) => string;
  /** Between maker and date. */
  readonly comma: string;
  readonly undated: string;
  readonly earlier: string;
  /** Which way the lines run. */
  readonly direction: string;
  readonly directionUpright: string;
  /** Works whose names have no room. */
  readonly unnamed: (count: number) => string;
}
