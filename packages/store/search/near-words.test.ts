import { typoDistance } from '@stemma/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NameColumnsBuilder } from './name-columns-builder';
import { NearWords } from './near-words';

/** Distance by the definition: each step tried. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const steps = [distance(x, b) + 1, distance(a, y) + 1, distance(x, y) + Number(a.at(-1) !== b.at(-1))];
  const isSwapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  if (isSwapped) steps.push(distance(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...steps);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });

/** The words that a typed one leads to, among some that are known. */
function near(known: readonly string[], typed: string): string[] {
  const builder = new NameColumnsBuilder();
  for (const name of known) builder.add(0, { properties: { name } }, 0);
  const columns = builder.done();
  return new NearWords(columns).of(typed).map(({ index }) => columns.words.at(index));
}

test('what is within reach is so by the definition of the distance', () => {
  fc.assert(
    fc.property(word, word, fc.nat({ max: 3 }), (a, b, limit) => {
      expect(typoDistance(a, b, limit) <= limit).toBe(distance(a, b) <= limit);
    }),
  );
});

test('a word leads to its completions, then to what it may be a misspelling of', () => {
  const words = [
    'need',
    'ned',
    'needs',
    'attention',
    'attentive',
    'all',
    'algorithm',
    '注意',
    '注目',
    '2017',
  ];
  expect(near(words, 'ned')).toEqual(['ned', 'need']);
  expect(near(words, 'attentien')).toEqual(['attention', 'attentive']);
  expect(near(words, 'al')).toEqual(['all', 'algorithm']);
  expect(near(words, 'al').includes('need')).toBe(false);
  expect(near(words, '注')).toEqual(['注意', '注目']);
  expect(near(words, 'zzz')).toEqual([]);
  expect(near(words, '2018')).toEqual([]);
});

test('nothing within reach is missed by the quick refusal of other letters', () => {
  const long = fc.string({ unit: fc.constantFrom('a', 'b', 'ж', 'о', '1'), minLength: 3, maxLength: 7 });
  fc.assert(
    fc.property(fc.array(long, { maxLength: 12 }), long, (known, typed) => {
      fc.pre(/\p{L}/u.test(typed));
      const steps = typed.length < 6 ? 1 : 2;
      const found = near(known, typed);
      for (const one of known) if (typoDistance(typed, one, steps) <= steps) expect(found).toContain(one);
    }),
  );
});
