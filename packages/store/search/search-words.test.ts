import { expect, test } from 'vitest';
import { work } from '../contract/sample-graph';
import { wordsOfNode, wordsOfQuery, wordsOfText } from './search-words';

test.each([
  ['Attention Is All You Need', ['attention', 'is', 'all', 'you', 'need']],
  ['GPT-4', ['gpt', '4', 'gpt4']],
  ['注意力机制', ['注意', '意力', '力机', '机制']],
  ['BERT模型', ['bert', '模型']],
  ['Poincaré ＧＰＴ', ['poincare', 'gpt']],
  ['书', ['书']],
  ['… !', []],
])('words of %s', (text, words) => {
  expect(wordsOfText(text)).toEqual(words);
});

test('a query also joins neighbours', () => {
  expect(wordsOfQuery('Alpha Fold 2')).toEqual(['alpha', 'fold', '2', 'alphafold', 'fold2']);
  expect(wordsOfQuery('注意力')).toEqual(['注意', '意力']);
});

test('a node is found under all its names, each word once', () => {
  const node = work('w', {
    name: 'BERT',
    title: 'BERT: deep',
    titleZh: '深度',
    aliases: ['mBERT'],
    summary: 'unseen',
  });
  expect(wordsOfNode(node)).toEqual(['bert', 'deep', '深度', 'mbert']);
});
