// The program of a reading process: opens a store read-only, answers one request after the other, and
// can be killed at any time. Its store URL is the only argument.
import { openReadOnly, StoreError } from '@stemma/store';
import type { ReadMessage, ReadRequest } from './protocol';

const [url = ''] = process.argv.slice(2);
const tell = (message: ReadMessage) => process.send?.(message);
process.on('disconnect', () => process.exit(0));
// The terminal sends Ctrl-C to the whole group; the parent decides when its readers end.
process.on('SIGINT', () => undefined);

try {
  const store = await openReadOnly(url);
  process.on('message', async (request: ReadRequest) => {
    try {
      const rows = await store.read(request.cypher, request.parameters, { maxRows: request.maxRows });
      tell({ type: 'rows', id: request.id, rows });
    } catch (error) {
      const code = error instanceof StoreError ? error.code : 'failed';
      tell({
        type: 'error',
        id: request.id,
        code,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  });
  tell({ type: 'ready' });
} catch (error) {
  tell({ type: 'unable', reason: error instanceof Error ? error.message : String(error) });
}
