import type { GraphAnswer } from '@stemma/lineage';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDataSource } from '../data/data-context';
import { facetsQuery } from '../data/queries/facets-query';
import { graphQuery } from '../data/queries/graph-query';
import { selectionKey } from '../data/queries/selection-key';
import { adjust, useChoice } from '../state/choice-store';
import { withReferences } from '../state/resolved';
import { asked } from './asked';

/** Puts ids in the place of names and former ids, so that address, picture and panel mean the same works. */
export function useResolvedReferences(answer: GraphAnswer | undefined): void {
  const client = useQueryClient();
  const source = useDataSource();
  const given = useChoice((choice) => choice.selection);
  useEffect(() => {
    if (!answer || answer.unresolved.length > 0) return;
    const selection = withReferences(given, answer.selection);
    if (selectionKey(selection) === selectionKey(given)) return;
    client.setQueryData(graphQuery(source, asked(selection)).queryKey, answer);
    const counts = client.getQueryData(facetsQuery(source, asked(given)).queryKey);
    if (counts) client.setQueryData(facetsQuery(source, asked(selection)).queryKey, counts);
    adjust((choice) => ({ ...choice, selection }));
  }, [answer, given, client, source]);
}
