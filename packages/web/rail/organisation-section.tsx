import { lazy, Suspense, useMemo, useState } from 'react';
import { type Scene, slotOf } from '../page/scene';
import { useScene } from '../page/scene-context';
import { useChoice } from '../state/choice-store';
import { standingOf } from '../state/facet-rule';
import { useWords } from '../words/use-words';
import { barLength } from './bar-length';
import { FacetRow } from './facet-row';
import { firstValues } from './first-values';
import styles from './rail.module.css';
import { Section } from './section';

const FacetDialog = lazy(() => import('./facet-dialog'));

/** Laboratories that hold a colour and stand in the rail. */
const FIRST = 9;

/** The key of colours, which is a filter too; those without a colour are one row that opens the full list. */
export function OrganisationSection() {
  const { t, n } = useWords();
  const { facets, naming, scene } = useScene();
  const [open, setOpen] = useState(false);
  const selection = useChoice((choice) => choice.selection);
  const colours = useChoice(({ view }) => view.colours);
  const values = facets?.facets.organisation ?? [];
  const coloured = values.filter(({ value, colour }) => (colours[value] ?? colour) !== undefined);
  const named = new Set([
    ...(selection.facets.organisation?.any ?? []),
    ...(selection.facets.organisation?.not ?? []),
  ]);
  const shown = [
    ...firstValues(coloured, selection.facets.organisation, FIRST),
    ...values.filter((entry) => named.has(entry.value) && !coloured.includes(entry)),
  ];
  const others = values.length - shown.length;
  const uncoloured = useMemo(() => countUncoloured(scene, colours), [scene, colours]);
  if (values.length === 0) return null;
  const most = values.reduce((high, { count }) => Math.max(high, count), uncoloured);
  return (
    <Section
      title={t('facet.organisation')}
      aside={t('rail.coloured', { coloured: n(coloured.length), total: n(values.length) })}
      onOpen={() => setOpen(true)}
    >
      <ul className={styles.rows}>
        {shown.map(({ value, count, colour }) => (
          <FacetRow
            key={value}
            facet="organisation"
            value={value}
            name={naming.value('organisation', value)}
            count={count}
            most={most}
            standing={standingOf(selection, 'organisation', value)}
            sign={<ColourDot slot={colours[value] ?? colour} />}
          />
        ))}
        {others > 0 && (
          <li className={styles.row}>
            <button
              type="button"
              className={styles.value}
              aria-haspopup="dialog"
              onClick={() => setOpen(true)}
            >
              <span className={styles.sign}>
                <ColourDot slot={undefined} />
              </span>
              <span className={styles.name}>{t('rail.others', { count: others })}</span>
              <span className={styles.bar}>
                <span style={{ width: barLength(uncoloured, most) }} />
              </span>
              <span className={styles.count}>{n(uncoloured)}</span>
            </button>
          </li>
        )}
      </ul>
      {open && (
        <Suspense fallback={null}>
          <FacetDialog facet="organisation" onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Section>
  );
}

/** Works of the picture that a laboratory made and that hold no colour. */
function countUncoloured(scene: Scene, colours: Readonly<Record<string, number>>): number {
  let count = 0;
  for (const id of scene.works.keys()) {
    const labs = scene.organisations(id);
    if (labs.length > 0 && !scene.outside.has(id) && slotOf(labs, colours) === undefined) count += 1;
  }
  return count;
}

function ColourDot({ slot }: { slot: number | undefined }) {
  return <span className={styles.dot} style={{ background: `var(--org-${slot ?? 'other'})` }} />;
}
