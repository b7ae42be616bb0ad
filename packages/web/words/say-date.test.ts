import { expect, test } from 'vitest';
import { sayDate } from './say-date';

test('a date is said as precisely as it is known', () => {
  expect(sayDate('2023-02-24', 'en')).toBe('24 February 2023');
  expect(sayDate('2023-02-24', 'en', 'short')).toBe('24 Feb 2023');
  expect(sayDate('2023-02', 'en', 'short')).toBe('Feb 2023');
  expect(sayDate('1986', 'en')).toBe('1986');
});

test('in Chinese', () => {
  expect(sayDate('2023-02-24', 'zh')).toBe('2023年2月24日');
  expect(sayDate('2023', 'zh')).toBe('2023年');
});
