/** Opens a store as a server does, reads nothing and prints the bytes that its process takes. */
import { openStore } from '@stemma/store';

const store = await openStore(process.argv[2] ?? '');
process.stdout.write(`${process.memoryUsage.rss()}\n`);
await store.close();
