import { expect, test } from 'vitest';
import { work } from './test-records';
import { compareTitles } from './title-agreement';
import { titleForms } from './title-form';

const compare = (a: string, b: string) => compareTitles(titleForms(work('a', a)), titleForms(work('b', b)));

test.each([
  ['BERT', 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding'],
  ['Llama 2', 'LLaMA2'],
  ['Attention is all you need (2017)', 'Attention Is All You Need'],
  ['Attention is al you ned', 'Attention Is All You Need'],
  ['Language Models are Few-Shot Learners', 'Language models are few shot learners'],
  ['PaLM：通过路径扩展语言建模（2022 年', 'PaLM: Scaling Language Modeling with Pathways'],
  ['LLaMA：开放且高效的基础语言模型', 'LLaMA：开放高效的基础语言模型（2023 年）'],
  [
    'Reflexion: an autonomous agent with dynamic memory',
    'Reflexion: Language Agents with Verbal Reinforcement Learning',
  ],
])('one work: %s | %s', (a, b) => {
  expect(compare(a, b)).toBe('agree');
  expect(compare(b, a)).toBe('agree');
});

test.each([
  [
    'Generative Agents: Interactive Simulacra of Human Behavior',
    'Reflexion: Language Agents with Verbal Reinforcement Learning',
  ],
  ['Toolformer', 'Reflexion: Language Agents with Verbal Reinforcement Learning'],
  ['Toolformer：语言模型可以自学使用工具', 'Reflexion: Language Agents with Verbal Reinforcement Learning'],
  ['生成型代理：人类行为的交互模拟（2023 年）', 'Reflexion：具有动态记忆和自反思能力的自主代理（2023 年）'],
  [
    'Training language models to follow instructions with human feedback',
    'Training Compute-Optimal Large Language Models',
  ],
  ['GPT-3', 'GPT-4'],
])('two works: %s | %s', (a, b) => {
  expect(compare(a, b)).toBe('differ');
  expect(compare(b, a)).toBe('differ');
});

test.each([
  ['GPT-3', 'Language Models are Few-Shot Learners'],
  ['语言模型是少样本学习者', 'Language Models are Few-Shot Learners'],
  ['Внимание это все что нужно', 'Language Models are Few-Shot Learners'],
  ['???', 'BERT'],
])('titles that say nothing of each other: %s | %s', (a, b) => {
  expect(compare(a, b)).toBe('unknown');
});

test('name, aliases and Chinese title count as titles', () => {
  const paper = work('a', 'Language Models are Few-Shot Learners', {
    name: 'GPT-3',
    aliases: ['davinci'],
    titleZh: '语言模型是少样本学习者',
  });
  for (const title of ['GPT-3', 'Davinci', '语言模型是少样本学习者'])
    expect(compareTitles(titleForms(paper), titleForms(work('b', title)))).toBe('agree');
});
