import { expect, test } from 'vitest';
import { isNeo4jUrl, parseNeo4jUrl } from './neo4j-place';
import { requireVersion } from './server-version';

test.each(['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'])('%s:// is a server', (scheme) => {
  const url = `${scheme}://host.example:7687`;
  expect(isNeo4jUrl(url)).toBe(true);
  const environment = { NEO4J_USERNAME: 'reader', NEO4J_PASSWORD: 'secret', NEO4J_DATABASE: 'papers' };
  expect(parseNeo4jUrl(`${url}/`, environment)).toEqual({
    ...{ kind: 'neo4j', url, username: 'reader', password: 'secret', database: 'papers' },
  });
  expect(parseNeo4jUrl(url, {})).toEqual({ kind: 'neo4j', url, username: 'neo4j', database: 'neo4j' });
});

test.each(['neo4j://', 'neo4j://host/papers', 'bolt://host:port', 'bolt://host#x'])(
  '"%s" is refused',
  (url) => {
    expect(() => parseNeo4jUrl(url, {})).toThrow(expect.objectContaining({ code: 'bad-url' }));
  },
);

test('credentials in the URL are refused and not repeated', () => {
  for (const url of ['neo4j://me:secret@host:7687', 'bolt://secret@host', 'neo4j://a:b@secret@host'])
    expect(() => parseNeo4jUrl(url, {})).toThrow(
      expect.objectContaining({ code: 'bad-url', message: expect.not.stringContaining('secret') }),
    );
});

test.each([undefined, 'Neo4j/4.4.40', 'Neo4j/5.25.1', 'Other/9.0'])(
  'a server that says it is %s is refused',
  (agent) => {
    expect(() => requireVersion(agent, 'bolt://host')).toThrow(
      expect.objectContaining({ code: 'unsupported', message: expect.stringContaining('5.26') }),
    );
  },
);

test.each(['Neo4j/5.26.0', 'Neo4j/5.26.30', 'Neo4j/2026.08.1'])('%s is taken', (agent) => {
  expect(() => requireVersion(agent, 'bolt://host')).not.toThrow();
});
