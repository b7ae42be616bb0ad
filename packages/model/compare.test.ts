import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCodePoint } from './compare';

const points = (text: string) => [...text].map((c) => c.codePointAt(0) ?? 0);

test('texts are ordered by code point, beyond the first plane too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      const x = points(a);
      const y = points(b);
      const at = x.findIndex((point, i) => point !== y[i]);
      const expected = at < 0 ? x.length - y.length : at >= y.length ? 1 : (x[at] ?? 0) - (y[at] ?? 0);
      expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(expected));
    }),
  );
});

test('a surrogate pair stands behind U+FFFD', () => {
  expect(byCodePoint('\u{1F600}', '\uFFFD')).toBeGreaterThan(0);
});
