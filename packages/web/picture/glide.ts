import type { LayoutPoint } from './stage/sigma-stage';

/** Milliseconds in which works move from an earlier placing to the next. */
const GLIDE_MS = 420;
const FRAME_MS = 16;

/** Moves places from where they were to where they shall be, in one even glide; at once where motion is unwelcome. */
export class Glide {
  #frame = 0;
  #moving = false;

  get moving(): boolean {
    return this.#moving;
  }

  /**
   * `step` is given the places at each frame, and `done` is called after the last. Works without an
   * earlier place begin where `born` says, and grow from there.
   */
  run(
    from: ReadonlyMap<string, LayoutPoint>,
    to: ReadonlyMap<string, LayoutPoint>,
    born: (id: string) => LayoutPoint | undefined,
    step: (at: ReadonlyMap<string, LayoutPoint>) => void,
    done: () => void,
  ): void {
    this.stop();
    const starts = new Map([...to].map(([id, end]) => [id, from.get(id) ?? born(id) ?? end]));
    const still = [...to].every(([id, end]) => {
      const start = starts.get(id);
      return start === undefined || (start.x === end.x && start.y === end.y);
    });
    if (still || from.size === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      step(to);
      done();
      return;
    }
    this.#moving = true;
    const began = performance.now();
    const next = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - began + FRAME_MS) / GLIDE_MS));
      const eased = share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2;
      step(between(starts, to, eased));
      if (share < 1) {
        this.#frame = requestAnimationFrame(next);
        return;
      }
      this.#moving = false;
      done();
    };
    this.#frame = requestAnimationFrame(next);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#moving = false;
  }
}

function between(
  from: ReadonlyMap<string, LayoutPoint>,
  to: ReadonlyMap<string, LayoutPoint>,
  share: number,
): ReadonlyMap<string, LayoutPoint> {
  return new Map(
    [...to].map(([id, end]) => {
      const start = from.get(id) ?? end;
      return [id, { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share }];
    }),
  );
}
