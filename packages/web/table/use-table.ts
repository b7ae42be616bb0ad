import { useMemo } from 'react';
import { useScene } from '../page/scene-context';
import { useChoice } from '../state/choice-store';
import { nameOf } from '../words/say-names';
import { useWords } from '../words/use-words';
import { type Sorting, sortEntries } from './sort-entries';
import { type TableGroup, tableGroups } from './table-groups';

/** The groups of the table as they are sorted. */
export function useTable(sorting: Sorting): {
  readonly groups: readonly TableGroup[];
  readonly organisation: (id: string) => string;
} {
  const { language } = useWords();
  const { scene } = useScene();
  const hide = useChoice(({ view }) => view.outside === 'hide');
  return useMemo(() => {
    const organisation = (id: string) => {
      const lab = scene.organisations(id)[0];
      return lab ? nameOf(lab, language) : '';
    };
    const groups = tableGroups(scene, hide).map((group) => ({
      ...group,
      entries: sortEntries(group.entries, sorting, organisation),
    }));
    return { groups, organisation };
  }, [scene, hide, sorting, language]);
}
