import { expect, test } from 'vitest';
import { memoryReader } from '../readers/memory-reader';
import { namedGraph } from '../testing/named-graph';
import { onStore } from '../testing/store-of';
import { searchAnswer } from './search-answer';

const reader = memoryReader(namedGraph);
const names = async (query: string) => (await searchAnswer(reader, query)).hits.map(({ name }) => name);

test.each([
  ['atention is al you ned', 'Transformer'],
  ['need you all is attention', 'Transformer'],
  ['attention is all', 'Transformer'],
  ['注意力就是你所需要的', 'Transformer'],
  ['llama', 'LLaMA'],
  ['lama', 'LLaMA'],
  ['llama 2', 'Llama 2'],
  ['code lama', 'Code Llama'],
  ['gpt', 'GPT'],
  ['gpt3', 'GPT-3'],
  ['gpt-4', 'GPT-4'],
  ['chat gpt', 'ChatGPT'],
  ['instructgtp', 'InstructGPT'],
  ['bret', 'BERT'],
  ['hinton', 'Geoffrey Hinton'],
  ['hinton geoffrey', 'Geoffrey Hinton'],
  ['schmidhuber jurgen', 'Jürgen Schmidhuber'],
  ['openai', 'OpenAI'],
  ['opneai', 'OpenAI'],
  ['open ai', 'OpenAI'],
  ['fair', 'Meta AI'],
  ['diffusion', 'Diffusion models'],
  ['stable difusion', 'Latent Diffusion'],
  ['扩散', 'Diffusion models'],
  ['alphafold2', 'AlphaFold 2'],
  ['alphafo', 'AlphaFold 2'],
  ['pytroch', 'PyTorch'],
  ['https://arxiv.org/pdf/1706.03762v5.pdf', 'Transformer'],
  ['arXiv:1706.03762', 'Transformer'],
  ['1706.03762', 'Transformer'],
  ['arxiv.org/abs/1706.03762', 'Transformer'],
  ['https://doi.org/10.1038/s41586-021-03819-2', 'AlphaFold 2'],
  ['10.1038/S41586-021-03819-2', 'AlphaFold 2'],
  ['https://openreview.net/forum?id=BZ5a1r-kVsf', 'A path'],
  ['https://github.com/facebookresearch/llama', 'LLaMA'],
  ['facebookresearch/llama', 'LLaMA'],
  ['huggingface.co/meta-llama/Llama-2-7b', 'Llama-2-7b'],
  ['meta-llama/Llama-2-7b', 'Llama-2-7b'],
])('"%s" finds %s first', async (query, first) => {
  expect((await names(query))[0]).toBe(first);
});

test('a family of names stands in the order of name, then of descendants', async () => {
  expect((await names('gpt')).slice(0, 4)).toEqual(['GPT', 'GPT-3', 'GPT-2', 'GPT-4']);
  expect((await names('llama')).slice(0, 3)).toEqual(['LLaMA', 'Llama 2', 'Llama-2-7b']);
  expect(await names('llama')).toContain('Code Llama');
});

test('what is matched is said, with the places to set bold', async () => {
  const { hits } = await searchAnswer(reader, 'atention need');
  expect(hits[0]?.matched).toEqual({
    field: 'title',
    text: 'Attention Is All You Need',
    ranges: [
      [0, 9],
      [21, 25],
    ],
  });
  const [prefix] = (await searchAnswer(reader, 'schmid')).hits;
  expect(prefix).toMatchObject({ label: 'Author', matched: { field: 'name', ranges: [[7, 13]] } });
  const [han] = (await searchAnswer(reader, '模型')).hits;
  expect(han).toMatchObject({ matched: { field: 'nameZh', text: '扩散模型', ranges: [[2, 4]] } });
});

test('rows say what stands beside the name', async () => {
  const { hits } = await searchAnswer(reader, 'GPT-3');
  expect(hits[0]).toMatchObject({
    label: 'Work',
    kind: 'model',
    date: '2020',
    organisation: 'OpenAI',
    score: 1,
  });
  const [person] = (await searchAnswer(reader, 'Hinton')).hits;
  expect(person).toMatchObject({ label: 'Author', works: 1 });
});

test('total counts what a limit leaves out', async () => {
  const all = await searchAnswer(reader, 'gpt');
  const two = await searchAnswer(reader, 'gpt', { limit: 2 });
  expect(two.hits).toEqual(all.hits.slice(0, 2));
  expect(two.total).toBe(all.hits.length);
});

test('only lists that list something are found', async () => {
  const { hits } = await searchAnswer(reader, 'reading list');
  expect(hits.map(({ id }) => id)).toEqual(['source:list']);
});

test.each(['', '   ', '!?', 'zzzzqqqq', 'https://arxiv.org/abs/2999.99999'])(
  '"%s" finds nothing',
  async (query) => {
    expect(await searchAnswer(reader, query)).toEqual({ query, total: 0, hits: [] });
  },
);

test('a store gives the same first hits', async () => {
  const queries = ['atention is al you ned', 'llama', 'gpt', 'hinton', 'openai', 'diffusion', '注意力'];
  const first = async (on: typeof reader) =>
    Promise.all(queries.map(async (query) => (await searchAnswer(on, query, { limit: 3 })).hits));
  expect(await onStore(namedGraph, first)).toEqual(await first(reader));
});
