import type { NodeLabel } from './labels';

interface Ends {
  readonly from: readonly NodeLabel[];
  readonly to: readonly NodeLabel[];
}

/** Each relationship type with the labels of its ends; the start is the newer or smaller thing. `PART_OF` joins like to like. */
export const RELATIONSHIP_ENDS = {
  BUILDS_ON: { from: ['Work'], to: ['Work'] },
  CITES: { from: ['Work'], to: ['Work'] },
  INTRODUCED_IN: { from: ['Work'], to: ['Work'] },
  WRITTEN_BY: { from: ['Work'], to: ['Author'] },
  FROM_LAB: { from: ['Work'], to: ['Organisation'] },
  PUBLISHED_IN: { from: ['Work'], to: ['Year'] },
  ABOUT: { from: ['Work'], to: ['Topic'] },
  LISTED_IN: { from: ['Work'], to: ['Source'] },
  PART_OF: { from: ['Topic', 'Organisation'], to: ['Topic', 'Organisation'] },
} as const satisfies Record<string, Ends>;

export type RelationshipType = keyof typeof RELATIONSHIP_ENDS;
export const RELATIONSHIP_TYPES = Object.keys(RELATIONSHIP_ENDS) as RelationshipType[];

/** The types that join a work to a work. */
export const WORK_LINK_TYPES = ['BUILDS_ON', 'CITES', 'INTRODUCED_IN'] as const;
export type WorkLinkType = (typeof WORK_LINK_TYPES)[number];
