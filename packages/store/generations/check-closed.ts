import type { GraphSize } from '../grafeo/grafeo-store';
import { databaseToRead } from '../grafeo/open-database';
import { releaseMemory } from '../grafeo/release-memory';
import { StoreError } from '../store-error';

/** Opens a closed database as readers will. @throws StoreError `damaged` where it is not of this size. */
export async function checkClosed(path: string, expected: GraphSize): Promise<void> {
  const found = sizeOnDisk(path);
  await releaseMemory(found.nodes);
  if (found.nodes === expected.nodes && found.relationships === expected.relationships) return;
  const counts = `${found.nodes} of ${expected.nodes} nodes, ${found.relationships} of ${expected.relationships}`;
  throw new StoreError(
    'damaged',
    `${path} was written and lacks some of it (${counts} relationships): load again`,
  );
}

function sizeOnDisk(path: string): GraphSize {
  const database = databaseToRead(path);
  const size = { nodes: database.nodeCount(), relationships: database.edgeCount() };
  database.close();
  return size;
}
