import { expect, test } from 'vitest';
import { fold, foldTitle } from './fold';
import { slug } from './slug';

test.each([
  ['Łukasz Kaiser', 'łukasz-kaiser'],
  ['Université de Montréal', 'universite-de-montreal'],
  ['AI经典文献和资料', 'ai经典文献和资料'],
  ["Chinchilla's wild implications", 'chinchillas-wild-implications'],
  ['  GPT-3 / Codex  ', 'gpt-3-codex'],
  ['ガンダム', 'ガンダム'],
  ['!!!', ''],
])('%s becomes %s', (text, expected) => {
  expect(slug(text)).toBe(expected);
});

test('folding compares what a reader takes as the same', () => {
  expect(fold('Ｂｅｒｔ  École')).toBe('bert ecole');
  expect(foldTitle('LLaMA: Open & Efficient!')).toBe('llama open efficient');
});
