import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { askAhead } from './ask-ahead';

async function taken<T>(answers: AsyncIterable<T>, most = Number.POSITIVE_INFINITY): Promise<T[]> {
  const all: T[] = [];
  for await (const one of answers) if (all.push(one) >= most) break;
  return all;
}

test('answers come in the order of the questions, at most so many under way', async () => {
  let [under, most] = [0, 0];
  const ask = async (ms: number) => {
    most = Math.max(most, ++under);
    await delay(ms);
    under--;
    return ms;
  };
  expect(await taken(askAhead([9, 1, 7, 3, 5], 2, ask))).toEqual([9, 1, 7, 3, 5]);
  expect([most, under]).toEqual([2, 0]);
});

test('fewer questions than may be under way are all answered', async () => {
  expect(await taken(askAhead([1, 2], 5, async (one) => one))).toEqual([1, 2]);
  expect(await taken(askAhead([], 5, async (one) => one))).toEqual([]);
});

test('an answer is given before the last question is asked', async () => {
  const asked: number[] = [];
  const ask = async (one: number) => asked.push(one);
  await taken(askAhead([1, 2, 3, 4], 2, ask), 1);
  expect(asked).toEqual([1, 2]);
});

test.each([
  ['the first', 1, []],
  ['a later one', 3, [1, 2]],
])('%s that fails ends it, when nothing is under way any more', async (_, bad, before) => {
  let under = 0;
  const ask = async (one: number) => {
    under++;
    await delay(one === bad ? 1 : 10);
    under--;
    if (one >= bad) throw new Error(`${one} failed`);
    return one;
  };
  const found: number[] = [];
  const all = (async () => {
    for await (const one of askAhead([1, 2, 3, 4, 5], 2, ask)) found.push(one);
  })();
  await expect(all).rejects.toThrow(`${bad} failed`);
  expect(found).toEqual(before);
  expect(under).toBe(0);
});
