import { expect, test } from 'vitest';
import { translator } from './translate';

const t = translator(
  { works_one: '{{count}} work', works_other: '{{count}} works', group: { hello: '{{a}} and {{b}}' } },
  'en',
);

test('a count chooses the form and is grouped', () => {
  expect(t('works', { count: 1 })).toBe('1 work');
  expect(t('works', { count: 12345 })).toBe('12,345 works');
});

test('values are filled in as they are', () => {
  expect(t('group.hello', { a: '<b>', b: '$&' })).toBe('<b> and $&');
});

test('a key without words comes back itself', () => {
  expect(t('nowhere')).toBe('nowhere');
});
