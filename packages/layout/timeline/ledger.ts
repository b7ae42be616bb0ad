import type { Board } from './board';
import { costOfLine, costOfLineAtWork, costOfLines, costOfWork, costOfWorks } from './cost';
import { type Near, nearOf } from './near';

/**
 * A board with the cost of everything on it, pair by pair, so that a trial counts again only what the
 * moved works and their lines touch.
 */
export class Ledger {
  private readonly near: Near;
  private readonly ofLines: Float32Array;
  private readonly ofLineAtWork: Float32Array;
  private readonly ofWorks: Float32Array;
  private readonly ofWork: Float64Array;
  private readonly ofLine: Float64Array;
  private readonly isMoved: Uint8Array;
  private readonly isRedrawn: Uint8Array;
  private redrawn: number[] = [];
  /** Costs found in a trial, in the order in which `commit` writes them down. */
  private fresh: Float64Array = new Float64Array(1024);
  private found = 0;

  constructor(readonly board: Board) {
    const n = board.works.length;
    const m = board.lines.length;
    this.near = nearOf(board);
    this.ofLines = new Float32Array(m * m);
    this.ofLineAtWork = new Float32Array(m * n);
    this.ofWorks = new Float32Array(n * n);
    this.ofWork = new Float64Array(n);
    this.ofLine = new Float64Array(m);
    this.isMoved = new Uint8Array(n);
    this.isRedrawn = new Uint8Array(m);
    this.recount();
  }

  /** Counts everything anew, after works were put elsewhere on the board itself. */
  recount(): void {
    const { board } = this;
    board.drawAll();
    const all = board.works.map((_, i) => i);
    this.redrawn = board.lines.map((_, l) => l);
    this.mark(all, 1);
    this.count(all, Number.POSITIVE_INFINITY);
    this.commit(all);
    this.mark(all, 0);
  }

  /**
   * Moves works to lanes and sides if that costs at most `allowed` more than now; says whether it did.
   * The three lists are in step and name each work once.
   */
  attempt(
    works: readonly number[],
    lanes: readonly number[],
    sides: readonly number[],
    allowed: number,
  ): boolean {
    const { board } = this;
    this.redrawn = [];
    works.forEach((i, k) => {
      if (board.lane[i] !== lanes[k]) this.redrawn.push(...(board.linesOf[i] ?? []));
    });
    if (works.length > 1) this.redrawn = [...new Set(this.redrawn)];
    this.mark(works, 1);
    const before = this.written(works);
    const oldLanes = works.map((i) => board.lane[i] as number);
    const oldSides = works.map((i) => board.side[i] as number);
    this.place(works, lanes, sides);
    const better = this.count(works, before + allowed);
    if (better) this.commit(works);
    else this.place(works, oldLanes, oldSides);
    this.mark(works, 0);
    return better;
  }

  private place(works: readonly number[], lanes: readonly number[], sides: readonly number[]): void {
    works.forEach((i, k) => {
      this.board.put(i, lanes[k] as number, sides[k] as number);
    });
    for (const l of this.redrawn) this.board.draw(l);
  }

  private mark(works: readonly number[], value: 0 | 1): void {
    for (const i of works) this.isMoved[i] = value;
    for (const l of this.redrawn) this.isRedrawn[l] = value;
  }

  /** The cost now written down of all that the marked works and lines touch, each pair once. */
  private written(works: readonly number[]): number {
    const { near, isMoved, isRedrawn } = this;
    const n = this.board.works.length;
    const m = this.board.lines.length;
    let sum = 0;
    for (const l of this.redrawn) {
      sum += this.ofLine[l] as number;
      for (const k of near.linesOfLine[l] as Int32Array)
        if (!(isRedrawn[k] && k < l)) sum += this.ofLines[l * m + k] as number;
      for (const i of near.worksOfLine[l] as Int32Array) sum += this.ofLineAtWork[l * n + i] as number;
    }
    for (const i of works) {
      sum += this.ofWork[i] as number;
      for (const j of near.worksOfWork[i] as Int32Array)
        if (!(isMoved[j] && j < i)) sum += this.ofWorks[i * n + j] as number;
      for (const l of near.linesOfWork[i] as Int32Array)
        if (!isRedrawn[l]) sum += this.ofLineAtWork[l * n + i] as number;
    }
    return sum;
  }

  /** Counts the same anew into `fresh`; false as soon as it is more than `most`. */
  private count(works: readonly number[], most: number): boolean {
    const { board, near, isMoved, isRedrawn } = this;
    this.found = 0;
    let sum = 0;
    for (const l of this.redrawn) {
      sum += this.find(costOfLine(board, l));
      for (const k of near.linesOfLine[l] as Int32Array)
        if (!(isRedrawn[k] && k < l)) sum += this.find(costOfLines(board, l, k));
      if (sum > most) return false;
      for (const i of near.worksOfLine[l] as Int32Array) sum += this.find(costOfLineAtWork(board, l, i));
      if (sum > most) return false;
    }
    for (const i of works) {
      sum += this.find(costOfWork(board, i));
      for (const j of near.worksOfWork[i] as Int32Array)
        if (!(isMoved[j] && j < i)) sum += this.find(costOfWorks(board, i, j));
      if (sum > most) return false;
      for (const l of near.linesOfWork[i] as Int32Array)
        if (!isRedrawn[l]) sum += this.find(costOfLineAtWork(board, l, i));
    }
    return sum <= most;
  }

  private find(cost: number): number {
    if (this.found === this.fresh.length) {
      const longer = new Float64Array(this.fresh.length * 2);
      longer.set(this.fresh);
      this.fresh = longer;
    }
    this.fresh[this.found++] = cost;
    return cost;
  }

  private commit(works: readonly number[]): void {
    const { near, isMoved, isRedrawn, fresh } = this;
    const n = this.board.works.length;
    const m = this.board.lines.length;
    let at = 0;
    for (const l of this.redrawn) {
      this.ofLine[l] = fresh[at++] as number;
      for (const k of near.linesOfLine[l] as Int32Array) {
        if (isRedrawn[k] && k < l) continue;
        const cost = fresh[at++] as number;
        this.ofLines[l * m + k] = cost;
        this.ofLines[k * m + l] = cost;
      }
      for (const i of near.worksOfLine[l] as Int32Array) this.ofLineAtWork[l * n + i] = fresh[at++] as number;
    }
    for (const i of works) {
      this.ofWork[i] = fresh[at++] as number;
      for (const j of near.worksOfWork[i] as Int32Array) {
        if (isMoved[j] && j < i) continue;
        const cost = fresh[at++] as number;
        this.ofWorks[i * n + j] = cost;
        this.ofWorks[j * n + i] = cost;
      }
      for (const l of near.linesOfWork[i] as Int32Array)
        if (!isRedrawn[l]) this.ofLineAtWork[l * n + i] = fresh[at++] as number;
    }
  }

  /** The cost of the whole board. */
  total(): number {
    let sum = 0;
    for (const cost of this.ofWork) sum += cost;
    for (const cost of this.ofLine) sum += cost;
    for (const cost of this.ofLineAtWork) sum += cost;
    for (const cost of this.ofWorks) sum += cost / 2;
    for (const cost of this.ofLines) sum += cost / 2;
    return sum;
  }
}
