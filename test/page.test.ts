// The page in a real browser, on the canon. All tests share one server and one browser.
import { expect } from 'vitest';
import { address, faults, inBrowser, requests } from './helpers/pages';
import './page/reading';
import './page/gestures';
import './page/expanding';
import './page/history';
import './page/accessible';

inBrowser('no page asked another host for anything, and none had a fault', () => {
  expect([...requests]).toEqual([address()]);
  expect(faults).toEqual([]);
});
