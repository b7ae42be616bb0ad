import { LINE_STYLE } from '@stemma/layout';
import { expect, test } from 'vitest';
import { exportSvg } from './export-svg';
import type { SvgPicture } from './svg-picture';
import { SVG_WORDS } from './words';

const placed = (id: string, x: number, y: number) =>
  ({ id, x, y, radius: 5, label: `‹1 ${id} +2›`, before: '‹1 ', after: ' +2›', side: 'above' }) as const;
const work = (id: string, more: object = {}) =>
  ({ id, name: id, kind: 'paper', stub: false, date: '2017', ...more }) as const;
const picture: SvgPicture = {
  placement: {
    frame: 'wide',
    width: 400,
    height: 200,
    works: [placed('new', 300, 100), placed('old', 100, 50), placed('hidden', 200, 80)],
    ticks: [{ at: 40, label: '2017' }, { at: 200, label: '2018' }, { at: 380 }],
    minor: [],
    undatedLane: 180,
  },
  works: [work('new', { kind: 'model', slot: 1 }), work('old', { stub: true, kind: 'dataset' })],
  links: [
    { from: 'new', to: 'old', kind: 'adapter', disputed: false },
    { from: 'new', to: 'old', kind: 'training-data', disputed: true },
    { from: 'new', to: 'hidden', kind: 'bridge', disputed: false },
  ],
  focus: ['new'],
  theme: 'light',
  words: SVG_WORDS.en,
  title: 'What new builds on',
  subtitle: '3 steps back',
  organisations: [{ name: 'OpenAI', slot: 1, works: 1 }],
  otherOrganisations: { count: 2, works: 1 },
  notes: ['Sources: a list.'],
  link: 'http://127.0.0.1:4680/?focus=new',
};
const wording = (svg: string) => svg.replace(/<[^>]*>/g, '|');

/** Names of the elements that are open at the end; throws where a tag closes another than the last. */
function openElements(xml: string): string[] {
  const open: string[] = [];
  for (const [, closing, name, empty] of xml.matchAll(/<(\/?)([a-z]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name ?? '');
  }
  return open;
}

test('names, key, years and foot are real text', () => {
  const text = wording(exportSvg(picture));
  for (const said of ['What new builds on', '3 steps back', '2017', '2018', 'undated', 'OpenAI', '2 others'])
    expect(text).toContain(said);
  for (const said of ['Takes its weights', 'adapter', 'training data', 'disputed', 'not described yet'])
    expect(text).toContain(said);
  expect(text).toContain('Sources: a list.');
  expect(text).toContain(picture.link);
  expect(wording(exportSvg({ ...picture, words: SVG_WORDS.zh }))).toContain('取其权重');
});

test('a work that is placed and not listed is left out', () => {
  expect(wording(exportSvg(picture))).not.toContain('hidden +2');
});

test('lines have their dashes, and two between the same works bend apart', () => {
  const svg = exportSvg(picture);
  const paths = [...svg.matchAll(/<path d="(M100 50Q[^"]*300 100)"[^>]*>/g)];
  expect(paths).toHaveLength(2);
  expect(paths[0]?.[1]).not.toBe(paths[1]?.[1]);
  expect(paths[0]?.[0]).toContain(`stroke-dasharray="${LINE_STYLE.adapter.dash.join(' ')}"`);
  expect(paths[1]?.[0]).toContain('stroke-linecap="round"');
});

test('whatever a name or title holds is inert and the document well-formed', () => {
  const bad = `<img src=x onerror=alert(1)> ]]> & "'<script>\u0000\u001b\ud800`;
  const names = picture.works.map((one) => ({ ...one, name: bad }));
  const works = picture.placement.works.map((one) => ({ ...one, label: `‹1 ${bad} +2›` }));
  const svg = exportSvg({
    ...picture,
    title: bad,
    subtitle: bad,
    works: names,
    placement: { ...picture.placement, works },
    organisations: [{ name: bad, slot: 0, works: 1 }],
    notes: [bad],
    link: `javascript:${bad}`,
  });
  expect(svg).not.toMatch(/<img|<script|\]\]>|href="javascript/);
  expect(svg).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  const body = svg.slice(svg.indexOf('<svg'));
  expect(openElements(body)).toEqual([]);
  expect(body.replace(/<\/?[a-z]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, '')).not.toContain('<');
});

test('upright, each work has a row; the date stays where the maker is cut', () => {
  const maker = 'A university with a name that is longer than any row can hold';
  const works = [work('new', { maker, date: 'Feb 2023', aside: 'weights' })];
  const placement = { ...picture.placement, frame: 'upright', undatedLane: undefined } as const;
  const text = wording(exportSvg({ ...picture, placement, works }));
  expect(text).toMatch(/A university[^|]*…, Feb 2023\|/);
  expect(text).toContain(SVG_WORDS.en.directionUpright);
});

test('works without room for a name are counted', () => {
  const works = picture.placement.works.map(({ side, ...rest }) => rest);
  const text = wording(exportSvg({ ...picture, placement: { ...picture.placement, works } }));
  expect(text).toContain('2 works stand without a name');
});

test('the same picture gives the same bytes', () => {
  const { words, ...facts } = picture;
  expect(exportSvg({ ...structuredClone(facts), words })).toBe(exportSvg(picture));
});
