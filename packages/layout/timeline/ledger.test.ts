import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '../random';
import { Board, type BoardLine, type BoardWork } from './board';
import { improve } from './improve';
import { Ledger } from './ledger';

function randomBoard(random: () => number): Board {
  const size = 3 + Math.floor(random() * 20);
  const works = Array.from(
    { length: size },
    (_, i): BoardWork => ({
      id: `w${i}`,
      t: Math.round(random() * 800),
      half: 6,
      lanes: [0, 8],
      labelWidth: random() < 0.2 ? 0 : 20 + random() * 90,
      labelSize: 12.5,
      labelGap: 4,
      focus: i === 0,
      awkwardSides: [],
    }),
  );
  const lines: BoardLine[] = [];
  for (let i = 1; i < size; i++)
    lines.push({ older: Math.floor(random() * i), newer: i, weight: random() < 0.2 ? 2 : 1 });
  const limits = [4, 30, 800, 430] as const;
  const board = new Board(works, lines, {
    lanes: 9,
    first: 61,
    step: 42,
    limits,
    keepClear: [0, 0, 200, 100],
  });
  for (let i = 0; i < size; i++) board.put(i, Math.floor(random() * 9), Math.floor(random() * 4));
  return board;
}

test('after any moves the cost kept is that of a board counted anew', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = randomFrom(seed);
      const ledger = new Ledger(randomBoard(random));
      improve(ledger, random, 300, 40);
      const kept = ledger.total();
      ledger.recount();
      expect(kept).toBeCloseTo(ledger.total(), 3);
      expect(new Ledger(ledger.board).total()).toBeCloseTo(kept, 3);
    }),
    { numRuns: 40 },
  );
});

test('a move that is refused leaves the board as it was', () => {
  const ledger = new Ledger(randomBoard(randomFrom(5)));
  const { board } = ledger;
  const before = [Array.from(board.lane), Array.from(board.side), Array.from(board.labels), ledger.total()];
  expect(ledger.attempt([1, 2], [8, 0], [3, 3], -1e9)).toBe(false);
  expect([Array.from(board.lane), Array.from(board.side), Array.from(board.labels), ledger.total()]).toEqual(
    before,
  );
});
