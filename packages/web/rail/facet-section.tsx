import { type FacetName, WORK_KINDS } from '@stemma/model';
import { lazy, Suspense, useState } from 'react';
import { KindShape } from '../glyph/kind-shape';
import { useScene } from '../page/scene-context';
import { useChoice } from '../state/choice-store';
import { standingOf } from '../state/facet-rule';
import { useWords } from '../words/use-words';
import { FacetRow } from './facet-row';
import { firstValues } from './first-values';
import styles from './rail.module.css';
import { Section } from './section';

const FacetDialog = lazy(() => import('./facet-dialog'));

/** A facet: its first values with live counts; the heading opens all of them. */
export function FacetSection({ facet, first }: { facet: FacetName; first: number }) {
  const { t, n } = useWords();
  const { facets, naming } = useScene();
  const [open, setOpen] = useState(false);
  const selection = useChoice((choice) => choice.selection);
  const values = facets?.facets[facet] ?? [];
  if (values.length === 0) return null;
  const shown = firstValues(values, selection.facets[facet], first);
  const all = values.length <= shown.length;
  return (
    <Section
      title={t(`facet.${facet}`)}
      aside={all ? undefined : t('rail.shownOf', { shown: n(shown.length), total: n(values.length) })}
      onOpen={all ? undefined : () => setOpen(true)}
    >
      <ul className={styles.rows}>
        {shown.map((value) => (
          <FacetRow
            key={value.value}
            facet={facet}
            value={value.value}
            name={naming.value(facet, value.value)}
            count={value.count}
            most={values[0]?.count ?? 0}
            standing={standingOf(selection, facet, value.value)}
            sign={facet === 'kind' ? kindSign(value.value) : undefined}
          />
        ))}
      </ul>
      {open && (
        <Suspense fallback={null}>
          <FacetDialog facet={facet} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Section>
  );
}

function kindSign(value: string): React.ReactNode {
  const kind = WORK_KINDS.find((known) => known === value);
  return kind && <KindShape kind={kind} colour="ink" />;
}
