import { expect, test } from 'vitest';
import { placePopover } from './place-popover';

const size = { width: 348, height: 250 };
const room = { width: 852, height: 680 };
const covers = (at: { x: number; y: number }, point: { x: number; y: number }) =>
  point.x > at.x && point.x < at.x + size.width && point.y > at.y && point.y < at.y + size.height;

test('it hangs below the middle of the line, clear of both ends', () => {
  const anchor = { middle: { x: 570, y: 120 }, from: { x: 640, y: 145 }, to: { x: 500, y: 100 } };
  const at = placePopover(anchor, size, room);
  expect(at.y).toBe(144);
  expect(covers(at, anchor.from)).toBe(false);
  expect(covers(at, anchor.to)).toBe(false);
});

test('near the foot it stands above', () => {
  const anchor = { middle: { x: 400, y: 640 }, from: { x: 700, y: 660 }, to: { x: 100, y: 640 } };
  expect(placePopover(anchor, size, room).y).toBe(640 - 24 - 250);
});

test('it never leaves the picture', () => {
  const anchor = { middle: { x: 3, y: 300 }, from: { x: 0, y: 290 }, to: { x: 9, y: 310 } };
  const at = placePopover(anchor, size, room);
  expect(at.x).toBeGreaterThanOrEqual(0);
  expect(at.y + size.height).toBeLessThanOrEqual(room.height);
});
