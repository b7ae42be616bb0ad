/** The sign of Stemma: a small family tree whose root is the rubric's red. */
export function TreeSign({ size }: { size: number }) {
  const ink = 'var(--ink)';
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 40 40"
      aria-hidden="true"
      style={{ display: 'block', flex: 'none' }}
    >
      <path
        d="M20 6 L8 19 M20 6 L31 19 M8 19 L8 34 M31 19 L24 34 M31 19 L34 34"
        stroke={ink}
        strokeWidth="2.2"
        fill="none"
      />
      <circle cx="20" cy="6" r="5" fill="var(--accent)" />
      {[
        [8, 19],
        [31, 19],
        [8, 34],
        [24, 34],
        [34, 34],
      ].map(([cx, cy]) => (
        <circle key={`${cx}-${cy}`} cx={cx} cy={cy} r="4" fill={ink} />
      ))}
    </svg>
  );
}
