import { recognise } from '@stemma/model';

const ADDRESS_WITHOUT_SCHEME = /^[\w-]+(\.[\w-]+)+\/\S+$/;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;

/**
 * The identifiers that a typed or pasted text may state: an identifier as it stands, an address with
 * or without `https://`, `owner/name` of a model page or repository.
 */
export function identifiersOfText(text: string): string[] {
  const trimmed = text.trim();
  const found: (string | undefined)[] = [recognise(trimmed)];
  if (ADDRESS_WITHOUT_SCHEME.test(trimmed)) found.push(recognise(`https://${trimmed}`));
  if (REPOSITORY.test(trimmed) && found.every((identifier) => !identifier))
    found.push(`hf:${trimmed}`, `github:${trimmed.toLowerCase()}`);
  if (/^[a-z]+:\S+$/.test(trimmed)) found.push(trimmed);
  return [...new Set(found.flatMap((identifier) => identifier ?? []))];
}
