import type { Board } from './board';

/** For each line and work, what it can ever meet, whatever the lanes: found once by place in time. */
export interface Near {
  /** Lines that share no work with the line. */
  readonly linesOfLine: readonly Int32Array[];
  readonly worksOfLine: readonly Int32Array[];
  readonly linesOfWork: readonly Int32Array[];
  readonly worksOfWork: readonly Int32Array[];
}

export function nearOf(board: Board): Near {
  const { works, lines, frame } = board;
  // A steep line's bend may leave the span of its ends by this much (curvature 0.07, half of it in the curve).
  const bulge = 0.035 * frame.lanes * frame.step + 2;
  const spans = lines.map(({ older, newer }) => {
    const a = works[older]?.t ?? 0;
    const b = works[newer]?.t ?? 0;
    return [Math.min(a, b) - bulge, Math.max(a, b) + bulge] as const;
  });
  const reaches = works.map(
    ({ half, labelGap, labelWidth }) => half + 2 + (labelWidth ? labelGap + labelWidth : 0),
  );
  const workSpans = works.map(({ t }, i) => [t - (reaches[i] ?? 0) - 6, t + (reaches[i] ?? 0) + 6] as const);
  const touch = (a: readonly [number, number] | undefined, b: readonly [number, number] | undefined) =>
    a !== undefined && b !== undefined && a[0] <= b[1] && b[0] <= a[1];

  const linesOfWork = works.map((): number[] => []);
  const linesOfLine: Int32Array[] = [];
  const worksOfLine: Int32Array[] = [];
  lines.forEach((line, l) => {
    const others: number[] = [];
    lines.forEach((other, m) => {
      const apart =
        line.older !== other.older &&
        line.newer !== other.newer &&
        line.older !== other.newer &&
        line.newer !== other.older;
      if (apart && touch(spans[l], spans[m])) others.push(m);
    });
    const close: number[] = [];
    works.forEach((_, i) => {
      if (!touch(spans[l], workSpans[i])) return;
      close.push(i);
      linesOfWork[i]?.push(l);
    });
    linesOfLine.push(Int32Array.from(others));
    worksOfLine.push(Int32Array.from(close));
  });
  return {
    linesOfLine,
    worksOfLine,
    linesOfWork: linesOfWork.map((list) => Int32Array.from(list)),
    worksOfWork: works.map((_, i) =>
      Int32Array.from(works.flatMap((_, j) => (j !== i && touch(workSpans[i], workSpans[j]) ? [j] : []))),
    ),
  };
}
