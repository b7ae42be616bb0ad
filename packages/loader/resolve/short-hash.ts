import { createHash } from 'node:crypto';

/** Eight hexadecimal digits of a text's SHA-256: enough to tell namesakes apart. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** An id that is not taken yet: the id itself, else with `~` and a short hash of `seed`. Marks it as taken. */
export function freeId(id: string, seed: () => string, taken: Set<string>): string {
  let free = id;
  for (let round = 0; taken.has(free); round++)
    free = `${id}~${shortHash(round === 0 ? seed() : `${seed()}#${round}`)}`;
  taken.add(free);
  return free;
}
