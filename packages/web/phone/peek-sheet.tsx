import type { WorkAnswer } from '@stemma/lineage';
import { useQuery } from '@tanstack/react-query';
import { useDataSource } from '../data/data-context';
import { workQuery } from '../data/queries/work-query';
import { KindShape } from '../glyph/kind-shape';
import { slotOf } from '../page/scene';
import { useScene } from '../page/scene-context';
import { Card } from '../panel/card';
import { useChoice } from '../state/choice-store';
import { cardOf } from '../state/chosen';
import { openSheet, useStage } from '../state/stage';
import { sayDate } from '../words/say-date';
import { nameOf, titlesOf } from '../words/say-names';
import { useWords } from '../words/use-words';
import styles from './phone.module.css';

/** The chosen work peeks from below; pulled up it is the right panel. */
export function PeekSheet() {
  const { t, language } = useWords();
  const { scene } = useScene();
  const id = useChoice(cardOf);
  const colours = useChoice(({ view }) => view.colours);
  const up = useStage((stage) => stage.sheet === 'card');
  if (id === undefined) return null;
  if (up)
    return (
      <section className={styles.sheet} data-tall="true" aria-label={t('panel.label')}>
        <Card id={id} onClose={() => openSheet(undefined)} />
      </section>
    );
  const work = scene.works.get(id);
  if (!work) return null;
  const labs = scene.organisations(id);
  const { kind, name, date } = work.properties;
  const { first, second } = titlesOf(work, language);
  const line = [
    t(`kindTitle.${kind}`),
    labs[0] && nameOf(labs[0], language),
    date && sayDate(date, language, 'short'),
  ];
  return (
    <section className={styles.peek} aria-label={t('panel.label')}>
      <button type="button" className={styles.pull} onClick={() => openSheet('card')}>
        <span className={styles.handle} />
        <span className={styles.peekName}>
          <KindShape kind={kind} colour={slotOf(labs, colours)} stub={work.properties.stub === true} />
          <b>{name}</b>
          <span>{line.filter(Boolean).join(t('join.comma'))}</span>
        </span>
        {first && <span className={styles.peekTitle}>{first}</span>}
        {second && <span className={styles.peekSecond}>{second}</span>}
        <span className={styles.peekFoot}>
          <Both id={id} />
          <span className={styles.red}>{t('phone.evidence')}</span>
        </span>
      </button>
    </section>
  );
}

/** "Builds on 9, built on by 26". */
function Both({ id }: { id: string }) {
  const { t, n } = useWords();
  const { data } = useQuery(workQuery(useDataSource(), id));
  if (!data) return null;
  const size = (groups: WorkAnswer['buildsOn']) =>
    n(groups.reduce((sum, { links }) => sum + links.length, 0));
  return (
    <>
      <span>
        <b>{t('panel.buildsOn')}</b> {size(data.buildsOn)}
      </span>
      <span>
        <b>{t('panel.builtOnBy')}</b> {size(data.builtOnBy)}
      </span>
    </>
  );
}
