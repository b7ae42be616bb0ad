import styles from './range-slider.module.css';

interface RangeSliderProps {
  readonly min: number;
  readonly max: number;
  readonly range: readonly [number, number];
  readonly names: readonly [string, string];
  readonly onChange: (range: [number, number]) => void;
  /** When the handle is let go, or a key is. */
  readonly onCommit: () => void;
  /** When the keyboard leaves a handle. */
  readonly onLeave: () => void;
}

/** Two sliders of the browser's own on one track: a first and a last value. */
export function RangeSlider({ min, max, range, names, onChange, onCommit, onLeave }: RangeSliderProps) {
  const [low, high] = range;
  const share = (value: number) => (max === min ? 0 : (value - min) / (max - min));
  const change = (end: 0 | 1) => (event: React.ChangeEvent<HTMLInputElement>) => {
    const value = Number(event.target.value);
    onChange(end === 0 ? [Math.min(value, high), high] : [low, Math.max(value, low)]);
  };
  return (
    <div className={styles.slider}>
      <span
        className={styles.range}
        style={{ left: `${100 * share(low)}%`, right: `${100 * (1 - share(high))}%` }}
      />
      {([0, 1] as const).map((end) => (
        <input
          key={end}
          type="range"
          className={styles.input}
          aria-label={names[end]}
          min={min}
          max={max}
          step={1}
          value={range[end]}
          disabled={min === max}
          // Where both handles meet at the right end, the first one can still be taken hold of.
          data-above={end === 0 && low > (min + max) / 2}
          onChange={change(end)}
          onPointerUp={onCommit}
          onKeyUp={onCommit}
          onBlur={onLeave}
        />
      ))}
    </div>
  );
}
