import type { SearchHit } from '@stemma/lineage';
import { useId, useRef, useState } from 'react';
import { Icon } from '../glyph/icon';
import { go } from '../state/choice-store';
import { openSheet } from '../state/stage';
import { useWords } from '../words/use-words';
import { choosing } from './choose-hit';
import { HitList } from './hit-list';
import styles from './search.module.css';
import { useSearch } from './use-search';

interface SearchBoxProps {
  readonly size: 'home' | 'rail';
  readonly autoFocus?: boolean;
}

/** One box for works, people, laboratories and topics: the combobox pattern, one ranked list. */
export function SearchBox({ size, autoFocus = false }: SearchBoxProps) {
  const { t } = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { data, error, isPlaceholderData } = useSearch(text);
  const hits = text.trim() === '' ? [] : (data?.hits ?? []);
  const shown = open && text.trim() !== '' && (data !== undefined || error !== null);

  const choose = (hit: SearchHit) => {
    setText('');
    setOpen(false);
    input.current?.blur();
    openSheet(undefined);
    go(choosing(hit));
  };
  const press = (event: React.KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const hit = hits[active];
    if (by !== undefined && hits.length > 0) setActive((active + by + hits.length) % hits.length);
    else if (event.key === 'Enter' && hit && !isPlaceholderData) choose(hit);
    else if (event.key === 'Escape' && (shown || text !== '')) setText('');
    else if (event.key === 'Escape') input.current?.blur();
    // the key that leads here says nothing here
    else if (event.key === '/' && text === '') input.current?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <search className={size === 'home' ? styles.home : styles.rail}>
      <div className={styles.box}>
        <Icon name="search" size={size === 'home' ? 20 : 16} />
        <input
          ref={input}
          data-search-box=""
          className={styles.input}
          // The start page is a question: its box is where the person begins.
          // biome-ignore lint/a11y/noAutofocus: only on the start page, which holds nothing else
          autoFocus={autoFocus}
          type="text"
          role="combobox"
          aria-label={t('search.label')}
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && hits.length > 0 ? `${id}-${active}` : undefined}
          placeholder={t(size === 'home' ? 'search.examples' : 'search.label')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={press}
        />
        <span className={styles.key} aria-hidden="true">
          /
        </span>
      </div>
      {shown && (
        <HitList
          id={id}
          hits={hits}
          total={data?.total ?? 0}
          query={text}
          failed={error !== null && data === undefined}
          active={active}
          onActive={setActive}
          onChoose={choose}
        />
      )}
    </search>
  );
}
