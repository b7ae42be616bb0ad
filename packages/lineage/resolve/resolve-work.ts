import { schemeOf, slug } from '@stemma/model';
import type { GraphReader } from '../graph-reader';
import { identifiersOfText } from '../identifiers-of-text';
import { LineageError } from '../lineage-error';
import { named, type Resolution, resolution } from './named';
import { nearNames } from './near-names';

/**
 * What a reference to a work means, by the first of these that finds anything: id or former identifier;
 * arXiv id, DOI, address or repository name; name, alias or title with case, accents and punctuation
 * folded; slug of the canon.
 */
export async function findWork(reader: GraphReader, reference: string): Promise<Resolution> {
  const [exact] = await reader.works([reference]);
  if (exact) return { id: exact.id };
  const found =
    (await resolution(reader, 'Work', await identified(reader, reference))) ??
    (await resolution(reader, 'Work', await named(reader, 'Work', reference))) ??
    (await resolution(reader, 'Work', await bySlug(reader, reference)));
  return found ?? { reason: 'unknown', candidates: await nearNames(reader, 'Work', reference) };
}

/**
 * The id of the work that a reference means.
 * @throws LineageError `unknown-work`, `ambiguous-work`, with near or possible names.
 */
export async function resolveWork(reader: GraphReader, reference: string): Promise<string> {
  const found = await findWork(reader, reference);
  if ('id' in found) return found.id;
  const { reason, candidates } = found;
  const message =
    reason === 'unknown'
      ? `no work is called "${reference}"${candidates.length > 0 ? '; near names:' : ''}`
      : `"${reference}" may mean ${candidates.length} works: say which by its id:`;
  throw new LineageError(`${reason}-work`, message, candidates);
}

async function identified(reader: GraphReader, reference: string): Promise<readonly string[]> {
  for (const identifier of identifiersOfText(reference)) {
    const ids = await reader.identified(identifier);
    if (ids.length > 0) return ids;
  }
  return [];
}

async function bySlug(reader: GraphReader, reference: string): Promise<readonly string[]> {
  if (schemeOf(reference) !== undefined || slug(reference) !== reference) return [];
  return reader.identified(`canon:${reference}`);
}
