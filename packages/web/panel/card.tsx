import { useQuery } from '@tanstack/react-query';
import { useDataSource } from '../data/data-context';
import { workQuery } from '../data/queries/work-query';
import { isLone } from '../page/is-lone';
import { useScene } from '../page/scene-context';
import { ErrorNote } from '../states/error-note';
import { LoadingNote } from '../states/loading-note';
import { BuildsOn } from './builds-on';
import { BuiltOnBy } from './built-on-by';
import { CardHead } from './card-head';
import { Introductions } from './introductions';
import { Neighbours } from './neighbours';
import styles from './panel.module.css';

/** All that is known of a work, set like a label beside a drawing. */
export function Card({ id, onClose }: { id: string; onClose: () => void }) {
  const { scene } = useScene();
  const { data, error, refetch } = useQuery(workQuery(useDataSource(), id));
  if (error) return <ErrorNote error={error} again={() => void refetch()} />;
  if (!data) return <LoadingNote />;
  const known = data.buildsOn.length > 0 || data.builtOnBy.length > 0;
  return (
    <article className={styles.card}>
      <CardHead answer={data} onClose={onClose} />
      <div className={styles.body}>
        <Introductions answer={data} />
        {data.buildsOn.length > 0 && <BuildsOn answer={data} />}
        {!known && !isLone(scene.answer) && <Neighbours answer={data} />}
      </div>
      {data.builtOnBy.length > 0 && <BuiltOnBy answer={data} />}
    </article>
  );
}
