import { selectionSchema } from '@stemma/model';
import { expect, test } from 'vitest';
import en from '../locales/en.json';
import zh from '../locales/zh.json';
import { boundsInWords, type Naming, titleInWords } from './title-in-words';
import { translator } from './translate';
import { wordsOf } from './use-words';

const naming: Naming = {
  work: (id) => ({ llama: 'LLaMA', gan: 'GAN', bert: 'BERT' })[id] ?? id,
  value: (_, value) => ({ meta: 'Meta AI', diffusion: 'diffusion', deepmind: 'DeepMind' })[value] ?? value,
};
const say = (language: 'en' | 'zh', given: object) =>
  titleInWords(
    selectionSchema.parse(given),
    wordsOf(translator(language === 'en' ? en : zh, language), language),
    naming,
  );
const bounds = (given: object) =>
  boundsInWords(selectionSchema.parse(given), [2014, 2023], wordsOf(translator(en, 'en'), 'en'), naming);

test('a lineage is said as a sentence', () => {
  expect(say('en', { focus: ['llama'] })).toBe('What LLaMA builds on, and what builds on it');
  expect(say('en', { focus: ['llama'], on: 0 })).toBe('What LLaMA builds on');
  expect(say('en', { focus: ['llama'], back: 0 })).toBe('What builds on LLaMA');
  expect(say('en', { focus: ['llama'], back: 0, on: 0 })).toBe('LLaMA');
  expect(say('en', { focus: ['llama', 'bert'] })).toBe(
    'What LLaMA and BERT build on, and what builds on them',
  );
});

test('paths, comparisons and filters have a title too', () => {
  expect(say('en', { path: { a: 'llama', b: 'gan' } })).toBe('How LLaMA descends from GAN');
  expect(say('en', { compare: { a: 'llama', b: 'gan' } })).toBe('What LLaMA and GAN share');
  expect(say('en', {})).toBe('All works');
  const facets = { organisation: { any: ['meta', 'deepmind'] }, topic: { any: ['diffusion'] } };
  expect(say('en', { facets })).toBe('Works from Meta AI and DeepMind, about diffusion');
});

test('bounds name steps, filters of a lineage and years', () => {
  expect(bounds({ focus: ['llama'] })).toBe('3 steps back, 2 steps on, 2014–2023');
  expect(bounds({ focus: ['llama'], back: 1, on: 0, since: 2020 })).toBe('1 step back, 2020–2023');
  expect(bounds({ focus: ['llama'], on: 0, facets: { organisation: { not: ['meta'] } } })).toBe(
    '3 steps back, without Meta AI, 2014–2023',
  );
});

test('Chinese has its own sentences', () => {
  expect(say('zh', { focus: ['llama'] })).toBe('LLaMA 的来源与后继');
  expect(say('zh', { facets: { organisation: { any: ['meta'] } } })).toBe('来自 Meta AI 的作品');
});
