import { expect, test } from 'vitest';
import { jsonElements } from './json-elements';

test('values of an array, of an object that holds one, and an object that holds none', () => {
  expect(jsonElements('[{"a":1}, {"b":[2,3]}]', 'results')).toEqual({
    elements: [
      { text: '{"a":1}', line: 0 },
      { text: '{"b":[2,3]}', line: 0 },
    ],
  });
  expect(jsonElements('\n{"a":1}\n', 'results')).toEqual({ elements: [{ text: '{"a":1}', line: 1 }] });
  expect(jsonElements('[]', 'results')).toEqual({ elements: [] });
});

test('lines are those on which values begin; brackets, commas and quotes in strings divide nothing', () => {
  const text =
    '{\n "meta": {"results": [0]},\n "results": [\n  {"t": "a ] , } \\" [ {"},\n\n  {"t":\n 2}\n ],\n "group_by": []\n}';
  expect(jsonElements(text, 'results')?.elements).toEqual([
    { text: '{"t": "a ] , } \\" [ {"}', line: 3 },
    { text: '{"t":\n 2}', line: 5 },
  ]);
});

test('of a text that breaks off what is whole is given; one that is no object or array has none', () => {
  expect(jsonElements('[{"a":1},\n {"b"', 'results')).toEqual({
    elements: [{ text: '{"a":1}', line: 0 }],
    breaksOff: 1,
  });
  expect(jsonElements('{"results":[\n{"a":1}', 'results')).toEqual({ elements: [], breaksOff: 1 });
  expect(jsonElements('\n{"a":', 'results')).toEqual({ elements: [], breaksOff: 1 });
  expect(jsonElements('7', 'results')).toBeUndefined();
});
