import { expect, test } from 'vitest';
import { csv } from './csv';

test('cells are quoted where they must be', () => {
  expect(
    csv([
      ['a', 'b,c'],
      ['say "x"', 'two\nlines'],
    ]),
  ).toBe('a,"b,c"\r\n"say ""x""","two\nlines"\r\n');
});

test('no cell is a formula', () => {
  expect(csv([['=1+1', '@x', '-1', '-1+1']])).toBe("'=1+1,'@x,-1,'-1+1\r\n");
});
