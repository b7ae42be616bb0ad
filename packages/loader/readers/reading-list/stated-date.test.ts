import { expect, test } from 'vitest';
import { arxivMonth, betterStated, statedDate } from './stated-date';

test.each([
  ['2017', { year: 2017 }],
  ['2017 年', { year: 2017 }],
  ['2017年6月12日', { year: 2017, date: '2017-06-12' }],
  ['2023-05', { year: 2023, date: '2023-05' }],
  ['2023.2', { year: 2023, date: '2023-02' }],
  ['2019/10', { year: 2019, date: '2019-10' }],
  ['06 Jun 2022', { year: 2022, date: '2022-06-06' }],
  ['29 June 2021', { year: 2021, date: '2021-06-29' }],
  ['July 2024', { year: 2024, date: '2024-07' }],
  ["CVPR'23", { year: 2023 }],
  ['NIPS ’98', { year: 1998 }],
  ['ACL2019', { year: 2019 }],
  ['arXiv 2208.01448', undefined],
  ['1080p at 60 frames', undefined],
  ['31.02.2020', undefined],
])('%s', (text, stated) => {
  expect(statedDate(text)).toEqual(stated);
});

test('an arXiv id tells its month', () => {
  expect(arxivMonth('1706.03762')).toBe('2017-06');
  expect(arxivMonth('cs/0112017')).toBe('2001-12');
  expect(arxivMonth('hep-th/9711200')).toBe('1997-11');
  expect(arxivMonth('2013.00001')).toBeUndefined();
});

test('a month is better than a year, unless they are far apart', () => {
  const month = { year: 2020, date: '2020-10-16' };
  expect(betterStated({ year: 2021 }, month)).toBe(month);
  expect(betterStated({ year: 2011 }, { year: 2022, date: '2022-04-20' })).toEqual({ year: 2011 });
  expect(betterStated(undefined, month)).toBe(month);
  expect(betterStated(month, undefined)).toBe(month);
});
