import type { ListAnswer } from '@stemma/lineage';
import { nameOf } from '../words/say-names';
import { useWords } from '../words/use-words';
import styles from './list.module.css';
import { ListItem } from './list-item';
import { sectionId } from './section-id';

type Section = ListAnswer['sections'][number];

export function ListSection({ section }: { section: Section }) {
  const { language } = useWords();
  const { path, topic, items } = section;
  const heading = path.at(-1) ?? '';
  const named = topic ? nameOf(topic, language) : heading;
  return (
    <section id={sectionId(path)} className={styles.section} data-depth={Math.min(path.length, 3)}>
      <h2>
        {named}
        {named !== heading && <span lang="zh-Hans">{heading}</span>}
      </h2>
      <ol>
        {items.map(({ work, line }) => (
          <ListItem key={`${work.id} ${line}`} work={work} />
        ))}
      </ol>
    </section>
  );
}
