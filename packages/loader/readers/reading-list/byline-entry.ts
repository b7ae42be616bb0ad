import type { Entry } from './block';
import { organisationsOf } from './organisation-name';
import { partsOf, wordsOf } from './parts';
import { namesOf } from './person-name';
import type { Run } from './run';

const LABORATORY = /\bUniv\b|\bUniversity\b|\bInstitute\b|\bTech\b|^\p{Lu}{2,6}$/u;

/**
 * The words of an entry whose own line holds authors or laboratories and the link, and whose nested line
 * holds the title: both in one, the title first. `undefined` for any other entry.
 */
export function joinedByline({ runs, blocks }: Entry): readonly Run[] | undefined {
  const [block] = blocks;
  const [nested] = block?.type === 'list' ? block.entries : [];
  if (blocks.length !== 1 || block?.type !== 'list' || block.entries.length !== 1 || !nested)
    return undefined;
  if (nested.runs.some((run) => run.kind === 'link') || nested.blocks.length > 0) return undefined;
  const words = wordsOf(partsOf(runs))
    .replace(/[|[\]()\s]+/g, ' ')
    .trim();
  const links = runs.filter((run) => run.kind === 'link');
  if (links.length === 0 || !isByline(words)) return undefined;
  return [...nested.runs, ...links];
}

function isByline(words: string): boolean {
  if (namesOf(words) || organisationsOf(words).length > 0) return true;
  const parts = words.split(/\s*\+\s*/);
  const known = parts.filter((part) => organisationsOf(part).length > 0 || LABORATORY.test(part));
  return known.length === parts.length || (parts.length > 1 && known.length > 0);
}
