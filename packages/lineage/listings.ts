import { type GraphRelationship, SECTION_SEPARATOR } from '@stemma/model';

/** One place at which a reading list names a work. */
export interface Listing {
  readonly work: string;
  readonly source: string;
  /** Headings joined as they are kept. */
  readonly section: string;
  readonly line: number;
}

/** The places that `LISTED_IN` relationships state: their sections and lines are two lists in step. */
export function listingsOf(relationships: readonly GraphRelationship[]): Listing[] {
  return relationships.flatMap(({ type, from, to, properties: { sections, lines } }) => {
    if (type !== 'LISTED_IN' || !Array.isArray(lines)) return [];
    return lines.map((line, place) => ({
      work: from,
      source: to,
      section: Array.isArray(sections) ? String(sections[place] ?? '') : '',
      line: Number(line),
    }));
  });
}

/** Headings from outermost to innermost. */
export function headingsOf(section: string): string[] {
  return section === '' ? [] : section.split(SECTION_SEPARATOR);
}
