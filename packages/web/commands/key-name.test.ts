import { expect, test } from 'vitest';
import { keyName } from './key-name';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) => keyName({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

test('Ctrl and Cmd are one; letters are named in lower case', () => {
  expect(press('Z', { metaKey: true, shiftKey: true })).toBe('Mod+Shift+z');
  expect(press('z', { ctrlKey: true })).toBe('Mod+z');
});

test('a sign that needs Shift is named by the sign alone', () => {
  expect(press('?', { shiftKey: true })).toBe('?');
  expect(press('+', { shiftKey: true })).toBe('+');
  expect(press('Escape')).toBe('Escape');
});
