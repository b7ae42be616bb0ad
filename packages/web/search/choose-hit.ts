import type { SearchHit } from '@stemma/lineage';
import { lineageOf } from '../page/lineage-of';
import type { Transition } from '../state/choice';
import { readingList, worksOf } from '../state/focus';

/** Where a hit leads: to a work's lineage, to the works of a person, laboratory or topic, to a list. */
export function choosing({ id, label }: Pick<SearchHit, 'id' | 'label'>): Transition {
  if (label === 'Organisation') return worksOf('organisation', id);
  if (label === 'Author') return worksOf('author', id);
  if (label === 'Topic') return worksOf('topic', id);
  if (label === 'Source') return readingList(id);
  return lineageOf(id);
}
