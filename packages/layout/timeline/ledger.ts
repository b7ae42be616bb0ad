import type { Board } from './board';
import { costOfLine, costOfLineAtWork, costOfLines, costOfWork, costOfWorks } from './cost';
import { type Near, nearOf } from './near';

/**
 * A board with the cost of everything on it, pair by pair, so that a trial counts again only what the
 * moved works and their lines touch, and stops as soon as it has cost too much.
 */
export class Ledger {
  private readonly near: Near;
  /** Costs of pairs: line and line, line (row) and work, work and work. */
  private readonly ofLines: Float32Array;
  private readonly ofLineAtWork: Float32Array;
  private readonly ofWorks: Float32Array;
  private readonly ofWork: Float64Array;
  private readonly ofLine: Float64Array;
  /** Sums: all that a line costs, all that a work costs with other works, all lines at a work. */
  private readonly lineSums: Float64Array;
  private readonly workSums: Float64Array;
  private readonly atWorkSums: Float64Array;
  private readonly isMoved: Uint8Array;
  private readonly isRedrawn: Uint8Array;
  /** Lines of the works that change their lane, in the trial under way. */
  private redrawn: number[] = [];
  /** Costs found in a trial, in the order in which `commit` writes them down. */
  private fresh = new Float64Array(1024);
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
    this.lineSums = new Float64Array(m);
    this.workSums = new Float64Array(n);
    this.atWorkSums = new Float64Array(n);
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
    this.redrawn.length = 0;
    this.isRedrawn.fill(0);
    for (let k = 0; k < works.length; k++) {
      const i = works[k] as number;
      this.isMoved[i] = 1;
      if (board.lane[i] === lanes[k]) continue;
      for (const l of board.linesOf[i] as readonly number[]) {
        if (this.isRedrawn[l]) continue;
        this.isRedrawn[l] = 1;
        this.redrawn.push(l);
      }
    }
    const most = this.written(works) + allowed;
    const oldLanes = works.map((i) => board.lane[i] as number);
    const oldSides = works.map((i) => board.side[i] as number);
    this.place(works, lanes, sides);
    const accepted = this.count(works, most);
    if (accepted) this.commit(works);
    else this.place(works, oldLanes, oldSides);
    for (const i of works) this.isMoved[i] = 0;
    return accepted;
  }

  /** The cost of the whole board. */
  total(): number {
    let sum = 0;
    for (let l = 0; l < this.lineSums.length; l++)
      sum += ((this.lineSums[l] as number) + (this.ofLine[l] as number)) / 2;
    for (let i = 0; i < this.workSums.length; i++)
      sum += ((this.workSums[i] as number) + (this.ofWork[i] as number) + (this.atWorkSums[i] as number)) / 2;
    return sum;
  }

  private place(works: readonly number[], lanes: readonly number[], sides: readonly number[]): void {
    for (let k = 0; k < works.length; k++)
      this.board.put(works[k] as number, lanes[k] as number, sides[k] as number);
    for (const l of this.redrawn) this.board.draw(l);
  }

  private mark(works: readonly number[], value: 0 | 1): void {
    for (const i of works) this.isMoved[i] = value;
    for (const l of this.redrawn) this.isRedrawn[l] = value;
  }

  /** The cost now written down of all that the moved works and redrawn lines touch, each pair once. */
  private written(works: readonly number[]): number {
    const { redrawn } = this;
    const n = this.board.works.length;
    const m = this.board.lines.length;
    let sum = 0;
    for (const l of redrawn) sum += this.lineSums[l] as number;
    for (const i of works) {
      sum += (this.workSums[i] as number) + (this.atWorkSums[i] as number);
      for (const l of redrawn) sum -= this.ofLineAtWork[l * n + i] as number;
    }
    if (works.length === 1) return sum;
    for (let a = 0; a < redrawn.length; a++)
      for (let b = a + 1; b < redrawn.length; b++)
        sum -= this.ofLines[(redrawn[a] as number) * m + (redrawn[b] as number)] as number;
    for (let a = 0; a < works.length; a++)
      for (let b = a + 1; b < works.length; b++)
        sum -= this.ofWorks[(works[a] as number) * n + (works[b] as number)] as number;
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

  /** Writes down what `count` found, in the same order. */
  private commit(works: readonly number[]): void {
    const { near, isMoved, isRedrawn, fresh } = this;
    let at = 0;
    for (const l of this.redrawn) {
      const cost = fresh[at++] as number;
      this.add(this.lineSums, l, cost - (this.ofLine[l] as number));
      this.ofLine[l] = cost;
      for (const k of near.linesOfLine[l] as Int32Array)
        if (!(isRedrawn[k] && k < l)) this.writeLines(l, k, fresh[at++] as number);
      for (const i of near.worksOfLine[l] as Int32Array) this.writeLineAtWork(l, i, fresh[at++] as number);
    }
    for (const i of works) {
      const cost = fresh[at++] as number;
      this.add(this.workSums, i, cost - (this.ofWork[i] as number));
      this.ofWork[i] = cost;
      for (const j of near.worksOfWork[i] as Int32Array)
        if (!(isMoved[j] && j < i)) this.writeWorks(i, j, fresh[at++] as number);
      for (const l of near.linesOfWork[i] as Int32Array)
        if (!isRedrawn[l]) this.writeLineAtWork(l, i, fresh[at++] as number);
    }
  }

  private writeLines(l: number, k: number, cost: number): void {
    const m = this.board.lines.length;
    const change = cost - (this.ofLines[l * m + k] as number);
    if (change === 0) return;
    this.ofLines[l * m + k] = cost;
    this.ofLines[k * m + l] = cost;
    this.add(this.lineSums, l, change);
    this.add(this.lineSums, k, change);
  }

  private writeLineAtWork(l: number, i: number, cost: number): void {
    const at = l * this.board.works.length + i;
    const change = cost - (this.ofLineAtWork[at] as number);
    if (change === 0) return;
    this.ofLineAtWork[at] = cost;
    this.add(this.lineSums, l, change);
    this.add(this.atWorkSums, i, change);
  }

  private writeWorks(i: number, j: number, cost: number): void {
    const n = this.board.works.length;
    const change = cost - (this.ofWorks[i * n + j] as number);
    if (change === 0) return;
    this.ofWorks[i * n + j] = cost;
    this.ofWorks[j * n + i] = cost;
    this.add(this.workSums, i, change);
    this.add(this.workSums, j, change);
  }

  private add(sums: Float64Array, at: number, change: number): void {
    sums[at] = (sums[at] as number) + change;
  }
}
