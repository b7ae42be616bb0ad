import { StoreError } from '../store-error';

/** A database on a Neo4j server, and who asks. */
export interface Neo4jPlace {
  readonly kind: 'neo4j';
  /** Without credentials. */
  readonly url: string;
  readonly database: string;
  readonly username: string;
  /** Absent for a server that asks for none. */
  readonly password?: string;
}

const SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

export function isNeo4jUrl(url: string): boolean {
  return SCHEMES.some((scheme) => url.startsWith(`${scheme}://`));
}

/**
 * The place that a URL names, with credentials and database of `NEO4J_USERNAME`, `NEO4J_PASSWORD` and
 * `NEO4J_DATABASE`.
 * @throws StoreError `bad-url`; its message never holds what stands before an `@`.
 */
export function parseNeo4jUrl(url: string, environment: NodeJS.ProcessEnv = process.env): Neo4jPlace {
  const place = url.replace(/\/\/.*@/, '//');
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (url.includes('@'))
    throw new StoreError(
      'bad-url',
      `${place}: a store's URL holds no credentials: set NEO4J_USERNAME and NEO4J_PASSWORD instead`,
    );
  if (!parsed?.hostname || !['', '/'].includes(parsed.pathname) || parsed.hash !== '')
    throw new StoreError(
      'bad-url',
      `"${place}" is no address of a Neo4j server: write neo4j://HOST:7687, the database in NEO4J_DATABASE`,
    );
  return {
    kind: 'neo4j',
    url: place.replace(/\/$/, ''),
    database: environment.NEO4J_DATABASE || 'neo4j',
    username: environment.NEO4J_USERNAME || 'neo4j',
    password: environment.NEO4J_PASSWORD || undefined,
  };
}
