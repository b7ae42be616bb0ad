import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WORK_KINDS } from '../labels';
import { RELATIONS, TRACEABLE } from '../relation';
import { readSelection, writeSelection } from './codec';
import { readLink, writeLink } from './link';
import { EMPTY_SELECTION, GAPS, type Selection, selectionSchema } from './selection';
import { DEFAULT_VIEW, LANGUAGES, LAYOUTS, type View, viewSchema } from './view';

const name = fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }).filter((s) => s.isWellFormed());
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const facet = <T>(value: fc.Arbitrary<T>) =>
  optional(
    fc
      .record({ any: fc.array(value, { maxLength: 3 }), not: fc.array(value, { maxLength: 3 }) })
      .filter(({ any, not }) => any.length + not.length > 0),
  );
const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
const pair = fc.record({ a: name, b: name });

const selections: fc.Arbitrary<Selection> = fc
  .record({
    focus: fc.array(name, { maxLength: 3 }),
    back: optional(fc.nat(99)),
    on: optional(fc.nat(99)),
    relations: fc.array(fc.constantFrom(...TRACEABLE), { maxLength: 3 }),
    expand: fc.array(
      fc.oneof(
        fc.record({ collapse: fc.nat(9) }),
        fc
          .record({
            work: name,
            direction: fc.constantFrom('back' as const, 'on' as const),
            relations: fc.array(fc.constantFrom(...TRACEABLE), { maxLength: 2 }),
            first: optional(fc.integer({ min: 1, max: 500 })),
          })
          .map(withoutUndefined),
      ),
      { maxLength: 3 },
    ),
    exclude: fc.array(name, { maxLength: 3 }),
    facets: fc
      .record({
        organisation: facet(name),
        author: facet(name),
        topic: facet(name),
        kind: facet(fc.constantFrom(...WORK_KINDS)),
        source: facet(name),
        relation: facet(fc.constantFrom(...RELATIONS)),
      })
      .map(withoutUndefined),
    since: optional(fc.nat(9999)),
    until: optional(fc.nat(9999)),
    gaps: fc.dictionary(fc.constantFrom(...GAPS), fc.constantFrom('only' as const, 'without' as const), {
      noNullPrototype: true,
    }),
    text: optional(name),
    path: optional(pair),
    compare: optional(pair),
    cypher: optional(name),
    cap: optional(fc.integer({ min: 1, max: 9999 })),
  })
  .map((draft) => selectionSchema.parse(withoutUndefined(draft)));

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((x) => x + 0);
const views: fc.Arbitrary<View> = fc
  .record({
    layout: optional(fc.constantFrom(...LAYOUTS)),
    chosen: fc.array(name, { maxLength: 3 }),
    evidence: optional(fc.record({ from: name, to: name, relation: name })),
    outside: fc.constantFrom('dim' as const, 'hide' as const),
    camera: optional(
      fc.record({ x: finite, y: finite, zoom: fc.double({ noNaN: true, min: 0.01, max: 100 }) }),
    ),
    pins: fc.dictionary(
      name.filter((n) => n !== '__proto__'),
      fc.tuple(finite, finite),
      {
        maxKeys: 3,
        noNullPrototype: true,
      },
    ),
    colours: fc.dictionary(
      name.filter((n) => n !== '__proto__'),
      fc.nat(7),
      { maxKeys: 3, noNullPrototype: true },
    ),
    folded: fc.subarray(['rail', 'panel'] as const),
    language: optional(fc.constantFrom(...LANGUAGES)),
  })
  .map((draft) => viewSchema.parse(withoutUndefined(draft)));

test('a selection and a view come back from their link', () => {
  fc.assert(
    fc.property(selections, views, (selection, view) => {
      expect(readLink(writeLink(selection, view))).toEqual({ selection, view });
    }),
    { numRuns: 500 },
  );
});

test('a selection comes back from its flags', () => {
  fc.assert(
    fc.property(selections, (selection) => {
      expect(readSelection(writeSelection(selection))).toEqual(selection);
    }),
    { numRuns: 500 },
  );
});

test('nothing chosen is an empty link', () => {
  expect(writeLink(EMPTY_SELECTION, DEFAULT_VIEW)).toBe('');
  expect(readLink('')).toEqual({ selection: EMPTY_SELECTION, view: DEFAULT_VIEW });
});

test('a link keeps its form', () => {
  const selection = selectionSchema.parse({
    focus: ['arxiv:2302.13971'],
    back: 3,
    on: 2,
    facets: { organisation: { any: ['org:openai'], not: ['org:google'] } },
    since: 2017,
  });
  expect(writeLink(selection, DEFAULT_VIEW)).toBe(
    'work=arxiv:2302.13971&back=3&on=2&organisation=org:openai&organisation=%21org:google&since=2017&v=1',
  );
});

test.each([
  ['back=three', /back: /],
  ['since=2017&since=2018', /since: given 2 times/],
  ['kind=novel', /kind: .*model/],
  ['path=one', /path: /],
  ['path=a,b,c', /path: /],
  ['gaps=holes', /gaps: /],
  ['expand=sideways:::x', /expand: /],
])('%s is refused with the name of the parameter', (query, message) => {
  expect(() => readLink(query)).toThrow(message);
});

test('a bad view is refused with its part', () => {
  expect(() => readLink('camera=1,2')).toThrow(/camera/);
});
