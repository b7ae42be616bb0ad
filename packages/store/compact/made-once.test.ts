import { expect, test } from 'vitest';
import { MadeOnce } from './made-once';

test('what is asked for at once and later is made once, until it is forgotten', async () => {
  let made = 0;
  const once = new MadeOnce(async (key: string) => `${key}${++made}`);
  expect(await Promise.all([once.of('a'), once.of('a'), once.of('b')])).toEqual(['a1', 'a1', 'b2']);
  expect(await once.of('a')).toBe('a1');
  once.forget();
  expect(await once.of('a')).toBe('a3');
});

test('what failed is told to all who waited, and made anew', async () => {
  let tries = 0;
  const once = new MadeOnce(async () => {
    if (++tries === 1) throw new Error('not yet');
    return tries;
  });
  const both = await Promise.allSettled([once.of(1), once.of(1)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await once.of(1)).toBe(2);
});
