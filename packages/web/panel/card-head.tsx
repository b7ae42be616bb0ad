import type { WorkAnswer } from '@stemma/lineage';
import { Icon } from '../glyph/icon';
import { KindShape } from '../glyph/kind-shape';
import { slotOf } from '../page/scene';
import { useChoice } from '../state/choice-store';
import { sayDate } from '../words/say-date';
import { nameOf, titlesOf } from '../words/say-names';
import { useWords } from '../words/use-words';
import { CardActions } from './card-actions';
import { CardFacts } from './card-facts';
import { CardNotes } from './card-notes';
import styles from './panel.module.css';
import { PanelHeading } from './panel-heading';

interface CardHeadProps {
  readonly answer: WorkAnswer;
  readonly onClose: () => void;
}

/** Kind, maker and date in one line; the name; the titles; the facts; what can be done. */
export function CardHead({ answer, onClose }: CardHeadProps) {
  const { t, language } = useWords();
  const colours = useChoice(({ view }) => view.colours);
  const { work, organisations } = answer;
  const { kind, date, name, stub } = work.properties;
  const makers = organisations.slice(0, 2).map((lab) => nameOf(lab, language));
  if (organisations.length > 2) makers.push(t('panel.moreMakers', { count: organisations.length - 2 }));
  const line = [
    t(`kindTitle.${kind}`),
    ...makers,
    date === undefined ? t('date.none') : sayDate(date, language),
  ];
  const { first, second } = titlesOf(work, language);
  return (
    <header className={styles.head}>
      <p className={styles.line}>
        <KindShape kind={kind} colour={slotOf(organisations, colours)} stub={stub === true} size={12} />
        <span>{line.join(t('join.comma'))}</span>
        <button type="button" className={styles.close} aria-label={t('panel.close')} onClick={onClose}>
          <Icon name="close" size={14} />
        </button>
      </p>
      <PanelHeading>{name}</PanelHeading>
      {first && <p className={styles.title}>{first}</p>}
      {second && (
        <p className={styles.second} lang={language === 'en' ? 'zh-Hans' : 'en'}>
          {second}
        </p>
      )}
      <CardFacts answer={answer} />
      <CardNotes work={work} />
      <CardActions work={work} />
    </header>
  );
}
