import { expect, test } from 'vitest';
import { standingEntries } from './expansions';

const open = (work: string) => ({ work, direction: 'on' as const, relations: [] });
const worksOf = (log: Parameters<typeof standingEntries>[0]) => standingEntries(log).map(({ work }) => work);

test('a collapse takes back one earlier entry, and taking it back opens that again', () => {
  expect(worksOf([open('a'), open('b'), { collapse: 0 }])).toEqual(['b']);
  expect(worksOf([open('a'), { collapse: 0 }, { collapse: 1 }])).toEqual(['a']);
  expect(worksOf([open('a'), { collapse: 0 }, open('a')])).toEqual(['a']);
});

test('a collapse of itself or of a later entry does nothing', () => {
  expect(worksOf([{ collapse: 1 }, open('a'), { collapse: 2 }, { collapse: 9 }])).toEqual(['a']);
});
