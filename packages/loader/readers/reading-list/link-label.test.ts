import { expect, test } from 'vitest';
import { isVague, labelOf } from './link-label';

test.each([
  'Paper',
  '[pdf]',
  '📖 arXiv Paper',
  'NeurIPS 2020',
  "CVPR'21",
  'arXiv:1706.03762',
  'Tech.Report',
  'here',
  '论文',
  '原文链接',
  '論文',
  'DOI',
])('%s leads to the work itself', (text) => {
  expect(labelOf(text)).toBe('work');
});

test.each([
  'code & model',
  'Github2',
  'Website-Part 1',
  'official code',
  'PyTorch code',
  'project page',
  'Blog',
  'slides',
  'bibtex',
  'Model Card',
  '博客文章',
  '解释性文章',
  '网站',
  'B站',
  'コード',
])('%s leads to something beside it', (text) => {
  expect(labelOf(text)).toBe('beside');
});

test.each([
  'BERT',
  'PyTorch',
  'Papers with Code',
  'ChatGPT',
  'PaLM-2 技术报告',
  'GPT-4 系统卡片',
  '斯坦福大学的 CS231n 课程讲座',
  'Attention Is All You Need',
  'Data Distillation',
  '',
])('%s is no label', (text) => {
  expect(labelOf(text)).toBeUndefined();
});

test('a vague label says nothing by itself', () => {
  expect(['link', 'here', 'official', '链接', '1'].every(isVague)).toBe(true);
  expect(['code', 'slides'].some(isVague)).toBe(false);
});
