import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runAhead } from './run-ahead';

test('items run in their order, at most so many at once', async () => {
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  await runAhead([5, 4, 3, 2, 1], 2, async (item, sent) => {
    begun.push(item);
    most = Math.max(most, ++running);
    sent();
    await delay(item);
    running--;
  });
  expect(begun).toEqual([5, 4, 3, 2, 1]);
  expect([most, running]).toEqual([2, 0]);
});

test('the next item is made while the one before is worked on', async () => {
  const told: string[] = [];
  function* items() {
    for (const item of ['a', 'b']) {
      told.push(`made ${item}`);
      yield item;
    }
  }
  await runAhead(items(), 1, async (item, sent) => {
    sent();
    await delay(20);
    told.push(`done ${item}`);
  });
  expect(told).toEqual(['made a', 'made b', 'done a', 'done b']);
});

test('after a failure no further item begins, and what runs ends first', async () => {
  const told: string[] = [];
  const failing = runAhead(['a', 'b', 'c', 'd'], 2, async (item, sent) => {
    sent();
    await delay(item === 'a' ? 30 : 5);
    told.push(item);
    if (item === 'b') throw new Error('b failed');
  });
  await expect(failing).rejects.toThrow('b failed');
  expect(told).toContain('a');
  expect(told).not.toContain('d');
});
