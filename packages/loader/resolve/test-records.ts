import fc from 'fast-check';
import type { OrganisationRecord, SourceRecord, WorkRecord } from '../record';
import type { SourceBundle } from './source-bundle';

/** A work record for tests; its place is line `line` of `list.md`. */
export function work(
  key: string,
  title: string,
  more: Partial<WorkRecord> & { line?: number } = {},
): WorkRecord {
  const { line = 1, ...rest } = more;
  return {
    type: 'work',
    key,
    place: { file: 'list.md', line },
    kinds: ['paper'],
    title,
    links: rest.url ? [{ label: '', url: rest.url }] : [],
    identifiers: [],
    authors: [],
    organisations: [],
    topics: [],
    listed: [],
    buildsOn: [],
    cites: [],
    introducedIn: [],
    ...rest,
  };
}

/** A source for tests; the format is that of a reading list unless given. */
export function bundle(
  name: string,
  records: readonly SourceRecord[],
  format = 'reading-list',
): SourceBundle {
  const source = {
    id: `source:${name}`,
    title: name,
    format,
    digest: `sha256:${name}`,
    loadedAt: '2023-06-01T00:00:00.000Z',
    origin: `/${name}`,
  };
  return { source, records };
}

const IDENTIFIERS = [
  'arxiv:1810.04805',
  'arxiv:1706.03762',
  'doi:10.1000/1',
  'openalex:W1000001',
  'canon:bert',
  'canon:transformer',
  'github:owner/name',
  'url:https://example.org/page',
];
const TITLES = [
  'BERT: Pre-training of Deep Bidirectional Transformers',
  'BERT',
  'Attention Is All You Need',
  'Generative Agents: Interactive Simulacra of Human Behavior',
  'Reflexion: Language Agents with Verbal Reinforcement Learning',
  '注意力就是你所需要的一切',
  'Reflexion：具有动态记忆和自反思能力的自主代理',
  '???',
];
const AUTHORS = ['Ashish Vaswani', 'A. Vaswani', 'Wei Wang', '王伟'];
const LABORATORIES = ['Google', 'google', 'Google Brain', 'MIT', '!'];
const YEARS = [2016, 2017, 2018, 2019];

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const some = (values: readonly string[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });

const reference = fc.oneof(
  fc.record({ identifier: fc.constantFrom(...IDENTIFIERS, 'arxiv:9999.00001') }),
  fc.record({ name: fc.constantFrom(...TITLES, 'nobody describes this') }),
);
const author = fc.record({
  name: fc.constantFrom(...AUTHORS),
  person: fc.option(fc.constantFrom('Ashish Vaswani', 'Wei Wang (Peking)'), { nil: undefined, freq: 8 }),
  orcid: maybe(fc.constantFrom('0000-1', '0000-2')),
  openalex: maybe(fc.constantFrom('A1', 'https://openalex.org/A2')),
});
const organisation = fc.record({
  name: fc.constantFrom(...LABORATORIES),
  ror: maybe(fc.constant('042nb2s44')),
});
const statement = fc.record({
  parent: reference,
  relation: fc.constantFrom('architecture' as const, 'weights' as const, 'evaluation' as const),
  evidence: fc.constantFrom('says so', 'says it otherwise', ' '),
});

const correction = fc.record({
  source: fc.constantFrom('source:one', 'source:two', 'source:described'),
  says: fc.constantFrom('arxiv:1810.04805', 'https://example.org/page', 'the year 2016'),
  why: fc.constant('it is another paper'),
});

const anyWork = fc
  .record({
    title: fc.constantFrom(...TITLES),
    name: maybe(fc.constantFrom('BERT', 'Transformer')),
    year: maybe(fc.constantFrom(...YEARS)),
    date: maybe(fc.constantFrom('2017', '2017-06', '2018-10-11')),
    url: maybe(
      fc.constantFrom(
        'https://github.com/owner/name',
        'https://example.org/page',
        'https://arxiv.org/abs/1706.03762',
      ),
    ),
    identifiers: some(IDENTIFIERS, 3),
    authors: fc.array(author, { maxLength: 3 }),
    authorCount: maybe(fc.constantFrom(1, 2, 5)),
    aliases: maybe(some(TITLES, 2)),
    titleZh: maybe(fc.constantFrom(...TITLES)),
    correction: fc.option(correction, { nil: undefined, freq: 8 }),
    organisations: fc.array(organisation, { maxLength: 2 }),
    topics: fc.array(fc.record({ name: fc.constantFrom('Agents', 'agents', '智能体') }), { maxLength: 1 }),
    listed: fc.array(
      fc.record({
        source: fc.constantFrom('', 'source:described', 'source:nowhere'),
        section: fc.constant(['A', 'B']),
        line: fc.nat(9),
      }),
      { maxLength: 2 },
    ),
    buildsOn: fc.array(statement, { maxLength: 3 }),
    cites: fc.array(reference, { maxLength: 2 }),
    introducedIn: fc.array(reference, { maxLength: 1 }),
    line: fc.integer({ min: 1, max: 9 }),
  })
  .map(
    ({ title, ...more }) =>
      (key: string) =>
        work(key, title, more),
  );

const anyOrganisation = fc
  .record({
    id: fc.constantFrom('org:google', 'org:google-brain', 'org:mit'),
    name: fc.constantFrom('Google', 'Google Brain', 'MIT'),
    aliases: some(['谷歌', 'Google', 'MIT'], 2),
    partOf: maybe(fc.constantFrom('org:google', 'org:nowhere')),
    colour: maybe(fc.nat(7)),
  })
  .map(
    (facts) =>
      (key: string): OrganisationRecord => ({
        type: 'organisation',
        key,
        place: { file: 'o.yaml', line: 1 },
        ...facts,
      }),
  );

const anyOther = fc.constantFrom<(key: string) => SourceRecord>(
  (key) => ({
    type: 'topic',
    key,
    place: { file: 't.yaml', line: 1 },
    id: 'topic:agents',
    name: 'Agents',
    nameZh: '智能体',
  }),
  (key) => ({
    type: 'source',
    key,
    place: { file: 's.yaml', line: 1 },
    id: 'source:described',
    title: 'Described',
    format: 'reading-list',
  }),
  (key) => ({
    type: 'never-merge',
    key,
    place: { file: 'n.yaml', line: 1 },
    works: ['canon:bert', 'canon:transformer'],
    why: 'two',
  }),
);

/** Any set of sources whose records share identifiers, titles, people and laboratories, and contradict each other. */
export const anyBundles: fc.Arbitrary<SourceBundle[]> = fc
  .uniqueArray(
    fc.record({
      name: fc.constantFrom('one', 'two', 'three', 'described'),
      format: fc.constantFrom('canon', 'reading-list', 'bibtex'),
      records: fc.array(fc.oneof({ weight: 6, arbitrary: anyWork }, anyOrganisation, anyOther), {
        maxLength: 6,
      }),
    }),
    { minLength: 1, maxLength: 4, selector: ({ name }) => name },
  )
  .map((all) =>
    all.map(({ name, format, records }) =>
      bundle(
        name,
        records.map((make, index) => make(`r${index}`)),
        format,
      ),
    ),
  );

/** The bundles and the records in each in another order. */
export function shuffled(bundles: readonly SourceBundle[]): fc.Arbitrary<SourceBundle[]> {
  return fc
    .tuple(fc.shuffledSubarray([...bundles], { minLength: bundles.length }), fc.constant(null))
    .chain(([order]) =>
      fc.tuple(
        ...order.map(({ source, records }) =>
          fc
            .shuffledSubarray([...records], { minLength: records.length })
            .map((all) => ({ source, records: all })),
        ),
      ),
    );
}
