import { StoreError } from '../store-error';

/** The oldest line that Neo4j maintains, and the oldest that the tests run on. */
const OLDEST = [5, 26] as const;

/**
 * That a server is new enough, by what it says of itself: `Neo4j/5.26.30`.
 * @throws StoreError `unsupported`.
 */
export function requireVersion(agent: string | undefined, url: string): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent ?? '') ?? [];
  const isKnown = major !== undefined && minor !== undefined;
  if (isKnown && (Number(major) > OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1])))
    return;
  throw new StoreError(
    'unsupported',
    `${url} is ${agent ?? 'a server that does not say its version'}: Stemma needs Neo4j ${OLDEST.join('.')} or later`,
  );
}
