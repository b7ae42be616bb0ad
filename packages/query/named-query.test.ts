import { expect, test } from 'vitest';
import { namedParameters } from './named-queries';
import { parseNamedQuery } from './named-query';

const TEXT = `// title: Works of a year
// description: What was published in a year.
// parameter: year, integer, 2017: the year
// parameter: kind, text, "paper": the kind that is drawn
MATCH (w:Work) // of all kinds
WHERE w.year = $year AND w.kind = $kind
RETURN w.id AS id ORDER BY id
`;

test('a file holds title, description, parameters and the query', () => {
  const query = parseNamedQuery('works-of-a-year', TEXT);
  expect(query).toMatchObject({
    name: 'works-of-a-year',
    title: 'Works of a year',
    description: 'What was published in a year.',
    parameters: [
      { name: 'year', type: 'integer', value: 2017, description: 'the year' },
      { name: 'kind', type: 'text', value: 'paper', description: 'the kind that is drawn' },
    ],
  });
  expect(query.cypher).toMatch(/^MATCH .+ORDER BY id$/s);
});

test.each([
  ['no title', TEXT.replace('// title: Works of a year\n', ''), 'works.cypher: a title'],
  ['an unknown comment', TEXT.replace('// title', '// titel'), 'works.cypher:1'],
  ['a parameter of another type', TEXT.replace('2017', '"2017"'), 'works.cypher:3'],
  ['a parameter without what it is', TEXT.replace(': the year', ''), 'works.cypher:3'],
  ['no query', TEXT.slice(0, TEXT.indexOf('MATCH')), 'works.cypher: a title'],
])('%s is refused with its place', (_, text, place) => {
  expect(() => parseNamedQuery('works', text)).toThrow(place);
});

test('parameters that are given take the place of the defaults', () => {
  const query = parseNamedQuery('works', TEXT);
  expect(namedParameters(query, {})).toEqual({ year: 2017, kind: 'paper' });
  expect(namedParameters(query, { year: 2020, kind: 3 })).toEqual({ year: 2020, kind: '3' });
  expect(() => namedParameters(query, { yaer: 2020 })).toThrow('it has: year, kind');
  expect(() => namedParameters(query, { year: 'last' })).toThrow('whole number');
});
