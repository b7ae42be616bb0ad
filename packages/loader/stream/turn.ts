import { setImmediate } from 'node:timers/promises';

const WORKS_A_TURN = 1_000;

/**
 * Goes through numbers from 0 and lets the event loop have a turn now and then: signs of life of the
 * load's lock and the progress go on.
 */
export async function inTurns(
  count: number,
  visit: (number: number) => void,
  told: (done: number) => void | Promise<void> = () => {},
): Promise<void> {
  for (let start = 0; start < count; start += WORKS_A_TURN) {
    const end = Math.min(count, start + WORKS_A_TURN);
    for (let number = start; number < end; number++) visit(number);
    await told(end);
    await setImmediate();
  }
}
