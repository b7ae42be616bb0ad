import type { QueryClient } from '@tanstack/react-query';
import type { DataSource } from '../data/data-source';
import { facetsQuery } from '../data/queries/facets-query';
import { graphQuery } from '../data/queries/graph-query';
import { DRAWN_SELECTION } from '../home/drawn-selection';
import { asked } from '../page/asked';
import { type Choice, isHome } from '../state/choice';

/** Asks for what a choice draws first, so that the answers are under way while the words are fetched. */
export function askFirst(client: QueryClient, source: DataSource, choice: Choice): void {
  if (choice.view.layout === 'list') return;
  const selection = isHome(choice) ? DRAWN_SELECTION : asked(choice.selection);
  void client.prefetchQuery(graphQuery(source, selection));
  if (!isHome(choice)) void client.prefetchQuery(facetsQuery(source, selection));
}
