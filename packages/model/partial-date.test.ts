import { expect, test } from 'vitest';
import { certainlyBefore, decimalYear, earliest, isPartialDate } from './partial-date';

test.each(['2017', '2017-06', '2017-06-12', '2020-02-29'])('%s is a date', (text) => {
  expect(isPartialDate(text)).toBe(true);
});

test.each(['17', '2017-6-1', '2017-13', '2017-02-30', '2019-02-29', '2017-06-12T00:00', ''])(
  '"%s" is no date',
  (text) => {
    expect(isPartialDate(text)).toBe(false);
  },
);

test.each([
  ['2017', '2018', true],
  ['2017-06', '2017', false],
  ['2017', '2017-12-31', false],
  ['2017-05', '2017-06-01', true],
  ['2017-06-11', '2017-06-12', true],
  ['2017-06-12', '2017-06-12', false],
])('%s before %s for certain: %s', (a, b, before) => {
  expect(certainlyBefore(a, b)).toBe(before);
});

test('the more precise of two forms of a date is kept, else the earlier', () => {
  expect(earliest('2017', '2017-06')).toBe('2017-06');
  expect(earliest('2017-06-12', '2018')).toBe('2017-06-12');
  expect(earliest(undefined, '2018')).toBe('2018');
});

test('an unknown month stands in the middle of its year', () => {
  expect(decimalYear('2020')).toBe(2020.5);
  expect(decimalYear('2020-01-01')).toBe(2020);
  expect(decimalYear('2020-07')).toBeCloseTo(2020.5417, 3);
});
