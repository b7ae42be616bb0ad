import { expect, test } from 'vitest';
import { firstValues } from './first-values';

const values = ['a', 'b', 'c', 'd'].map((value) => ({ value }));
const names = (rule: Parameters<typeof firstValues>[1], first: number) =>
  firstValues(values, rule, first).map(({ value }) => value);

test('what the filter names is always shown', () => {
  expect(names(undefined, 2)).toEqual(['a', 'b']);
  expect(names({ any: ['d'], not: [] }, 2)).toEqual(['a', 'b', 'd']);
  expect(names({ any: ['a'], not: ['c'] }, 1)).toEqual(['a', 'c']);
});
