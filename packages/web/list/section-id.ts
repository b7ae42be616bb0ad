import { slug } from '@stemma/model';

/** The place of a section on the page. */
export function sectionId(path: readonly string[]): string {
  return `section-${path.map(slug).join('--')}`;
}
