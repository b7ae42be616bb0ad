import { expect, test } from 'vitest';
import { drawnSelection } from './drawn-selection';

test('citations are drawn behind the start page where nothing else joins the works', () => {
  expect(drawnSelection({ types: { BUILDS_ON: 0, CITES: 9 } }).relations).toEqual(['cites']);
  for (const types of [
    { BUILDS_ON: 1, CITES: 9 },
    { BUILDS_ON: 0, CITES: 0 },
  ])
    expect(drawnSelection({ types }).relations).toEqual([]);
  expect(drawnSelection(undefined).relations).toEqual([]);
});
