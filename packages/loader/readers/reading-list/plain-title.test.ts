import { expect, test } from 'vitest';
import { isTitle, plainTitle } from './plain-title';

test.each([
  ['Scaling laws for widgets (OpenAI, 2020, ', 'Scaling laws for widgets'],
  [
    'Is DPO Superior to PPO? A Comprehensive Study (Tsinghua, Apr 2024, ',
    'Is DPO Superior to PPO? A Comprehensive Study',
  ],
  ['Show and tell, John Doe, Jane Roe, CVPR 2015', 'Show and tell'],
  ['Deep widgets. John Doe and Jane Roe. NeurIPS 2019.', 'Deep widgets'],
  ['Smith, J., & Doe, A. (2017). A plain title. NeurIPS.', 'A plain title'],
  ['Mykel J. Kochenderfer, Decision Making Under Widgets: Theory', 'Decision Making Under Widgets: Theory'],
  ['[CVPR 2021] A Bracketed Title ', 'A Bracketed Title'],
  ['2021-05-03: A dated title', 'A dated title'],
  ['12. A numbered title', 'A numbered title'],
  ['Paper: A labelled title', 'A labelled title'],
  ['标题：组件模型，链接：', '组件模型'],
  [
    'Constitutional AI: Harmlessness from AI Feedback (Anthropic, ',
    'Constitutional AI: Harmlessness from AI Feedback',
  ],
  ['AutoGen by Microsoft (', 'AutoGen'],
  ['Are you talking to a machine? dataset and methods', 'Are you talking to a machine? dataset and methods'],
  ['paper', undefined],
  ['NeurIPS 2020', undefined],
  ['2020', undefined],
])('%s', (text, title) => {
  expect(plainTitle(text)?.title).toBe(title);
});

test('what stands beside a title is kept', () => {
  expect(plainTitle('Deep widgets (2015), J. Doe et al.')).toMatchObject({ isReference: true });
  expect(plainTitle('Deep widgets (2015), J. Doe et al.')?.rest).toContain('J. Doe');
  expect(plainTitle('Deep widgets')).toMatchObject({ isReference: false, rest: '' });
});

test('labels, venues, dates and addresses are no titles', () => {
  const none = [
    'Paper',
    '[[pdf]]',
    'code & model',
    'ICCV 2021 (Oral)',
    'https://example.org',
    '⭐⭐',
    '2023-05',
    '链接',
  ];
  expect(none.filter(isTitle)).toEqual([]);
  const titles = ['T5', 'BERT', '宪法 AI', 'Attention is all you need', 'Nature of widgets, A Survey', 'o1'];
  expect(titles.filter(isTitle)).toEqual(titles);
});
