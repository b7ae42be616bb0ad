import { useEffect, useRef, useState } from 'react';
import { RangeSlider } from '../controls/range-slider';
import { useScene } from '../page/scene-context';
import { setYears } from '../state/bounds';
import { adjust, go, useChoice } from '../state/choice-store';
import { useWords } from '../words/use-words';
import styles from './rail.module.css';
import { Section } from './section';
import { YearBars } from './year-bars';

/** One bar a year over the whole lineage, and two handles that narrow it. */
export function YearSection() {
  const { t, n } = useWords();
  const { facets } = useScene();
  const since = useChoice(({ selection }) => selection.since);
  const until = useChoice(({ selection }) => selection.until);
  const years = (facets?.years ?? []).filter(({ total }) => total > 0);
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? 0;
  const chosen: [number, number] = [clamp(since ?? first, first, last), clamp(until ?? last, first, last)];
  const [range, setRange] = useState(chosen);
  const stepped = useRef(false);
  const [from, to] = chosen;
  useEffect(() => setRange([from, to]), [from, to]);
  if (!facets || years.length === 0) return null;
  const [low, high] = range;
  const dated = years.reduce((sum, { year, count }) => (year >= low && year <= high ? sum + count : sum), 0);
  const commit = () => {
    const step = setYears(low === first ? undefined : low, high === last ? undefined : high);
    // Many presses of a key are one step back.
    (stepped.current ? adjust : go)(step);
    stepped.current = true;
  };
  const whole = low === first && high === last;
  return (
    <Section title={t('rail.years')} aside={whole ? t('rail.allYears') : undefined}>
      <YearBars years={years} low={low} high={high} />
      <RangeSlider
        min={first}
        max={last}
        range={range}
        names={[t('rail.firstYear'), t('rail.lastYear')]}
        onChange={setRange}
        onCommit={commit}
        onLeave={() => {
          stepped.current = false;
        }}
      />
      <p className={styles.years}>
        <b>{low}</b>
        <span>{t('rail.dated', { dated: n(dated), undated: n(facets.gaps.undated) })}</span>
        <b>{high}</b>
      </p>
    </Section>
  );
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
