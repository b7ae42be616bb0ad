import type { Lines } from '@stemma/model';
import { useScene } from '../page/scene-context';
import { useWords, type Words } from '../words/use-words';
import styles from './table.module.css';
import type { TableGroup } from './table-groups';

/** "One step back — 9 works LLaMA builds on directly". */
export function GroupHead({ group, shown }: { group: TableGroup; shown: number }) {
  const words = useWords();
  const { scene, naming } = useScene();
  const { depth, entries } = group;
  const name = words.list(scene.answer.focus.map(naming.work));
  const count = entries.length;
  const size =
    shown < count
      ? words.t('rail.shownOf', { shown: words.n(shown), total: words.n(count) })
      : words.n(count);
  const aside =
    depth === 0
      ? ''
      : depth === -1 || depth === 1
        ? words.t(`table.direct.${joinedBy(group)}.${depth < 0 ? 'back' : 'on'}`, { name, size, count })
        : words.t('table.further', { size, count });
  return (
    <tr className={styles.group}>
      <th scope="rowgroup" colSpan={6}>
        <span className={styles.groupName}>{sayStep(depth, words, scene.answer.focus.length)}</span>
        {aside && <span className={styles.groupAside}>{aside}</span>}
      </th>
    </tr>
  );
}

function joinedBy({ entries }: TableGroup): Lines {
  const cited = entries.filter(({ links }) => links[0]?.type === 'cites').length;
  if (cited === 0) return 'buildsOn';
  return cited === entries.length ? 'cites' : 'either';
}

function sayStep(depth: number | undefined, { t }: Words, focused: number): string {
  if (depth === undefined) return t(focused > 0 ? 'table.others' : 'table.all');
  if (depth === 0) return t('table.itself', { count: focused });
  return t(depth < 0 ? 'table.stepsBack' : 'table.stepsOn', { count: Math.abs(depth) });
}
