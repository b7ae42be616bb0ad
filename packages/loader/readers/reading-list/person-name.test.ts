import { expect, test } from 'vitest';
import { isFullName, namesAt, namesOf } from './person-name';

test.each([
  ['Ashish Vaswani, Noam Shazeer and Niki Parmar', ['Ashish Vaswani', 'Noam Shazeer', 'Niki Parmar']],
  ['Vedant Singh1, Robin San-Roman2', ['Vedant Singh', 'Robin San-Roman']],
  ['Thang-Anh-Quan Nguyen*, Amine Bourki*', ['Thang-Anh-Quan Nguyen', 'Amine Bourki']],
  [
    'Max W. Y. Lam, P.N.Suganthan, Vineeth N. Balasubramanian',
    ['Max W. Y. Lam', 'P.N.Suganthan', 'Vineeth N. Balasubramanian'],
  ],
  ["Ryan O'Connor & Jun Zhu", ["Ryan O'Connor", 'Jun Zhu']],
  ['Rianne van den Berg, Valentin De Bortoli', ['Rianne van den Berg', 'Valentin De Bortoli']],
  ['Mildenhall et al.', ['Mildenhall']],
  ['Niemeyer & Geiger', ['Niemeyer', 'Geiger']],
  [
    'Hinton, Geoffrey E., Simon Osindero, and Yee-Whye Teh',
    ['Geoffrey E. Hinton', 'Simon Osindero', 'Yee-Whye Teh'],
  ],
  ['He, Kaiming, et al.', ['Kaiming He']],
  ['Vaswani, A., Shazeer, N., & Parmar, N.', ['A. Vaswani', 'N. Shazeer', 'N. Parmar']],
  ['By Stephen Wolfram', ['Stephen Wolfram']],
  ['Percy Liang、Tatsu Hashimoto 和 Chris Re', ['Percy Liang', 'Tatsu Hashimoto', 'Chris Re']],
  ['Gaon An, Can Yang, Bo Li', ['Gaon An', 'Can Yang', 'Bo Li']],
  ['Deep Learning, Machine Learning', undefined],
  ['Widgets', undefined],
  ['NeurIPS 2020', undefined],
  ['A Comprehensive Study', undefined],
  ['Measuring the performance of models', undefined],
] as const)('%s', (text, names) => {
  expect(namesOf(text)?.names).toEqual(names);
});

test('names end where a title, a venue or prose begins', () => {
  const text = 'Todd Hester, Michael Quinlan, and Peter Stone, Generalized Model Learning';
  const found = namesAt(text);
  expect(found?.names).toEqual(['Todd Hester', 'Michael Quinlan', 'Peter Stone']);
  expect(text.slice(found?.end)).toBe(', Generalized Model Learning');
  expect(namesAt('Deng et al., CVPR 2021')).toMatchObject({ names: ['Deng'], hasMore: true });
  expect(namesAt('Matthew Lai, Giraffe: Using search')?.names).toEqual(['Matthew Lai']);
});

test('a full name is of one person', () => {
  expect(isFullName('Ben Mildenhall')).toBe(true);
  expect(isFullName('Ben Mildenhall, Jon Barron')).toBe(false);
  expect(isFullName('Mildenhall')).toBe(false);
  expect(isFullName('Hugging Face')).toBe(false);
});

test('reading a very long list of names takes one pass', () => {
  const names = Array.from({ length: 5000 }, () => 'Ann Arbour').join(', ');
  expect(namesOf(names)?.names).toHaveLength(5000);
});
