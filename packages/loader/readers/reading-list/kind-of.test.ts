import type { WorkKind } from '@stemma/model';
import { expect, test } from 'vitest';
import { type KindClues, kindsOf } from './kind-of';

const cases: readonly (readonly [Partial<KindClues>, readonly WorkKind[]])[] = [
  [{ address: 'https://arxiv.org/abs/1706.03762' }, ['paper']],
  [{ address: 'https://papers.nips.cc/paper/2020/file/x-Paper.pdf' }, ['paper']],
  [{ title: 'GPT-4 Technical Report', address: 'https://arxiv.org/abs/2303.08774' }, ['paper', 'report']],
  [{ address: 'https://huggingface.co/Qwen/Qwen-VL' }, ['model']],
  [{ address: 'https://huggingface.co/datasets/a/b' }, ['dataset']],
  [{ address: 'https://github.com/a/b' }, ['software']],
  [{ address: 'https://github.com/a/b', title: 'LLM course' }, ['course']],
  [{ address: 'https://youtu.be/abc', section: ['Lectures'] }, ['course', 'video']],
  [{ address: 'https://www.amazon.com/dp/1' }, ['book']],
  [{ address: 'https://www.amazon.science/publications/x' }, ['article']],
  [{ address: 'https://someone.medium.com/a-post' }, ['article']],
  [{ address: 'https://example.org' }, ['website']],
  [{ address: 'https://example.org/2020/a-long-post-name' }, ['article']],
  [{ address: 'https://example.org/x', section: ['Datasets'] }, ['dataset']],
  [{ address: 'https://example.org/x', words: ['NeurIPS 2020'] }, ['paper']],
  [{ address: 'https://example.org/x', words: ['Blog'] }, ['article']],
  [{ address: 'https://arxiv.org/abs/1910.10683', words: ['model'] }, ['model', 'paper']],
  [{}, ['article']],
];

test.each(cases)('%j', (clues, kinds) => {
  expect(kindsOf({ title: 'Widgets', words: [], section: [], ...clues })).toEqual(kinds);
});
