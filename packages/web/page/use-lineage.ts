import { EMPTY_SELECTION } from '@stemma/model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useDataSource } from '../data/data-context';
import { facetsQuery } from '../data/queries/facets-query';
import { graphQuery } from '../data/queries/graph-query';
import { useChoice } from '../state/choice-store';
import { useWords } from '../words/use-words';
import { asked } from './asked';
import { hasUnnamed, namingOf } from './naming';
import { makeScene } from './scene';
import { useResolvedReferences } from './use-resolved-references';

/** The answer to what is chosen, in the forms in which the page draws it; the last one stays while the next comes. */
export function useLineage() {
  const words = useWords();
  const source = useDataSource();
  const selection = useChoice((choice) => choice.selection);
  const wanted = useMemo(() => asked(selection), [selection]);
  const graph = useQuery({ ...graphQuery(source, wanted), placeholderData: keepPreviousData });
  const facets = useQuery({ ...facetsQuery(source, wanted), placeholderData: keepPreviousData });
  const scene = useMemo(() => graph.data && makeScene(graph.data), [graph.data]);
  useResolvedReferences(graph.isPlaceholderData ? undefined : graph.data);
  // A filter may name what the lineage does not hold; the whole graph knows what it is called.
  const whole = useQuery({
    ...facetsQuery(source, EMPTY_SELECTION),
    enabled: facets.data !== undefined && hasUnnamed(selection, scene, facets.data),
  });
  const naming = useMemo(
    () => namingOf(scene, [facets.data, whole.data], words),
    [scene, facets.data, whole.data, words],
  );
  return { graph, facets: facets.data, scene, naming };
}
