const CELL = 64;

/** Boxes [left, top, right, bottom], found by where they are. */
export class BoxGrid {
  private readonly cells = new Map<string, (readonly number[])[]>();

  add(box: readonly number[]): void {
    for (const key of keysOf(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
    }
  }

  /** Whether a box comes nearer than `beside` and `above` px to any box that was added, but for `except`. */
  touches(box: readonly number[], beside: number, above: number, except?: readonly number[]): boolean {
    const [left = 0, top = 0, right = 0, bottom = 0] = box;
    const wide = [left - beside, top - above, right + beside, bottom + above];
    for (const key of keysOf(wide))
      for (const other of this.cells.get(key) ?? [])
        if (other !== except && overlap(wide, other)) return true;
    return false;
  }
}

function overlap(a: readonly number[], b: readonly number[]): boolean {
  const [left = 0, top = 0, right = 0, bottom = 0] = a;
  const [left2 = 0, top2 = 0, right2 = 0, bottom2 = 0] = b;
  return left < right2 && left2 < right && top < bottom2 && top2 < bottom;
}

function* keysOf([left = 0, top = 0, right = 0, bottom = 0]: readonly number[]) {
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) yield `${x} ${y}`;
}
