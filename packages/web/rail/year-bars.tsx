import styles from './rail.module.css';

interface YearBarsProps {
  readonly years: readonly { readonly year: number; readonly count: number; readonly total: number }[];
  readonly low: number;
  readonly high: number;
}

const HEIGHT = 40;
const LEAST = 2;

/** Works a year: dark inside the range, pale outside it and for what other filters leave out. */
export function YearBars({ years, low, high }: YearBarsProps) {
  const first = years[0]?.year ?? 0;
  const span = (years.at(-1)?.year ?? 0) - first + 1;
  const most = Math.max(...years.map(({ total }) => total));
  const tall = (works: number) => (works === 0 ? 0 : Math.max(LEAST, (HEIGHT * works) / most));
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${span} ${HEIGHT}`}
      height={HEIGHT}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {years.map(({ year, count, total }) => {
        const inside = year >= low && year <= high;
        const x = year - first + 0.06;
        return (
          <g key={year}>
            <rect
              className={styles.barPale}
              x={x}
              width={0.88}
              y={HEIGHT - tall(total)}
              height={tall(total)}
            />
            {inside && (
              <rect
                className={styles.barDark}
                x={x}
                width={0.88}
                y={HEIGHT - tall(count)}
                height={tall(count)}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}
