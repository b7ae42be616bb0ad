import { expect, test } from 'vitest';
import { memoryReader } from '../readers/memory-reader';
import { namedGraph } from '../testing/named-graph';
import { resolveValue } from './resolve-value';
import { resolveWork } from './resolve-work';

const twice = ['w:1', 'w:2'].map((id) => ({
  id,
  labels: ['Work', 'Model'],
  properties: {
    id,
    kind: 'model',
    name: 'Twin',
    title: `Twin ${id}`,
    identifiers: [id, `canon:twin-${id.at(-1)}`],
  },
}));
const reader = memoryReader({ ...namedGraph, nodes: [...namedGraph.nodes, ...twice] });

test.each([
  ['arxiv:2302.13971', 'arxiv:2302.13971'],
  ['2302.13971', 'arxiv:2302.13971'],
  ['https://arxiv.org/abs/2302.13971v1', 'arxiv:2302.13971'],
  ['canon:llama', 'arxiv:2302.13971'],
  ['LLaMA', 'arxiv:2302.13971'],
  ['llama', 'arxiv:2302.13971'],
  ['facebookresearch/llama', 'arxiv:2302.13971'],
  ['gpt-1', 'canon:gpt'],
  ['Stable Diffusion', 'arxiv:2112.10752'],
  ['attention is all you need', 'arxiv:1706.03762'],
  ['注意力就是你所需要的一切', 'arxiv:1706.03762'],
  ['state-of-gpt', 'canon:state-of-gpt'],
  ['twin-2', 'w:2'],
])('%s is %s', async (reference, id) => {
  expect(await resolveWork(reader, reference)).toBe(id);
});

test('a name of two works lists both', async () => {
  await expect(resolveWork(reader, 'twin')).rejects.toMatchObject({
    code: 'ambiguous-work',
    candidates: [
      { id: 'w:1', name: 'Twin' },
      { id: 'w:2', name: 'Twin' },
    ],
  });
});

test('a name that is unknown lists near ones, best first', async () => {
  const error: unknown = await resolveWork(reader, 'lllama').catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'unknown-work', message: 'no work is called "lllama"; near names:' });
  expect(error).toHaveProperty('candidates.0.name', 'LLaMA');
});

test('values of facets are known by id, name, alias and Chinese name', async () => {
  expect(await resolveValue(reader, 'organisation', 'org:openai')).toBe('org:openai');
  expect(await resolveValue(reader, 'organisation', 'fair')).toBe('org:meta-ai');
  expect(await resolveValue(reader, 'topic', '扩散模型')).toBe('topic:diffusion');
  expect(await resolveValue(reader, 'author', 'jurgen schmidhuber')).toBe('author:jürgen-schmidhuber');
  expect(await resolveValue(reader, 'source', 'a reading list that lists nothing')).toBe('source:only-read');
  await expect(resolveValue(reader, 'organisation', 'OpenIA')).rejects.toMatchObject({
    code: 'unknown-value',
    candidates: [{ id: 'org:openai', name: 'OpenAI' }],
  });
});
