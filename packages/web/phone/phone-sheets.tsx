import { CommandButton } from '../commands/command-button';
import { redo } from '../commands/redo';
import { undo } from '../commands/undo';
import { OutsideSwitch } from '../foot/outside-switch';
import { Icon } from '../glyph/icon';
import { Legend } from '../legend/legend';
import { RailContents } from '../rail/rail-contents';
import { SearchBox } from '../search/search-box';
import { openSheet, useStage } from '../state/stage';
import { Stepper } from '../strip/stepper';
import { ExportMenu } from '../top-bar/export-menu';
import { ThemeButton } from '../top-bar/theme-button';
import { useWords } from '../words/use-words';
import styles from './phone.module.css';

/** What a chip opens. */
export function PhoneSheets() {
  const { t } = useWords();
  const sheet = useStage((stage) => stage.sheet);
  if (sheet === undefined || sheet === 'card') return null;
  const close = () => openSheet(undefined);
  return (
    <>
      <button type="button" className={styles.shade} aria-label={t('command.close')} onClick={close} />
      <section className={styles.sheet} aria-label={t(`phone.sheet.${sheet}`)}>
        <button type="button" className={styles.closeSheet} aria-label={t('command.close')} onClick={close}>
          <Icon name="close" size={16} />
        </button>
        {sheet === 'rail' && (
          <>
            <RailContents />
            <OutsideSwitch />
          </>
        )}
        {sheet === 'key' && <Legend />}
        {sheet === 'search' && (
          <div className={styles.searching}>
            <SearchBox size="rail" autoFocus />
          </div>
        )}
        {sheet === 'steps' && (
          <div className={styles.steps}>
            <Stepper direction="back" />
            <Stepper direction="on" />
          </div>
        )}
        {sheet === 'menu' && (
          <div className={styles.menu}>
            <CommandButton command={undo} />
            <CommandButton command={redo} />
            <ExportMenu />
            <button type="button" onClick={() => useStage.setState({ sources: true })}>
              {t('sources.label')}
            </button>
            <ThemeButton />
          </div>
        )}
      </section>
    </>
  );
}
