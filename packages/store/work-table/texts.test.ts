import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LeftInMemory } from './column-source';
import { IdList } from './id-list';
import { orderOf, placesIn, textsInOrder } from './in-order';
import { TextsBuilder } from './texts';
import { TextsInFile } from './texts-in-file';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ab', '注', '𝒳', ' '), maxLength: 6 });
const words = fc.array(word, { maxLength: 30 });

function textsOf(all: readonly string[]) {
  const builder = new TextsBuilder();
  for (const one of all) builder.push(one);
  return builder.done();
}

test('a text is found in each text that contains it, and in no two that only do together', () => {
  fc.assert(
    fc.property(words, word, fc.integer({ min: 1, max: 40 }), (all, wanted, atOnce) => {
      fc.pre(wanted !== '');
      const expected = all.flatMap((one, index) => (one.includes(wanted) ? index : []));
      const texts = textsOf(all);
      expect([...texts.containing(wanted)]).toEqual(expected);
      const inFile = new TextsInFile(new LeftInMemory(texts.bytes), texts.starts, atOnce);
      expect([...inFile.containing(wanted)]).toEqual(expected);
      expect(all.map((_, index) => inFile.at(index))).toEqual(all);
    }),
    { numRuns: 500 },
  );
});

test('ids are found under all their numbers, others under none', () => {
  fc.assert(
    fc.property(words, word, (all, wanted) => {
      const list = IdList.of(textsOf(all));
      const expected = all.flatMap((one, index) => (one === wanted ? index : []));
      expect([...list.all(wanted)].sort((a, b) => a - b)).toEqual(expected);
      expect(all.map((_, index) => list.at(index))).toEqual(all);
    }),
  );
});

test('texts are put in the order of their code points', () => {
  fc.assert(
    fc.property(words, (all) => {
      const texts = textsOf(all);
      const order = orderOf(texts);
      const sorted = textsInOrder(texts, order);
      const codes = (text: string) => [...text].map((one) => one.codePointAt(0) ?? 0);
      const expected = all.toSorted((a, b) => {
        const [x, y] = [codes(a), codes(b)];
        const at = x.findIndex((code, index) => code !== y[index]);
        return at < 0 ? x.length - y.length : (x[at] ?? 0) - (y[at] ?? -1);
      });
      expect(all.map((_, index) => sorted.at(index))).toEqual(expected);
      placesIn(order).forEach((place, old) => {
        expect(sorted.at(place)).toBe(all[old]);
      });
    }),
  );
});
