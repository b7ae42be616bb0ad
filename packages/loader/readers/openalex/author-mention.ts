import { fold } from '@stemma/model';
import type { AuthorMention } from '../../record';
import { cleanText } from './clean-text';
import type { OpenAlexAuthorship } from './schema';

const AUTHOR = /^(?:https?:\/\/(?:www\.)?openalex\.org\/)?(A\d{1,15})$/i;
const ORCID = /\b(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/i;
const LONGEST_NAME = 80;

/** The person of an authorship; `undefined` where it names nobody. */
export function authorMention({ author, raw_author_name }: OpenAlexAuthorship): AuthorMention | undefined {
  const known = cleanText(author?.display_name);
  const spelled = cleanText(raw_author_name);
  const name = known ?? spelled;
  if (!name) return undefined;
  const openalex = author?.id ? AUTHOR.exec(author.id)?.[1]?.toUpperCase() : undefined;
  const orcid = author?.orcid ? ORCID.exec(author.orcid)?.[1]?.toUpperCase() : undefined;
  const ids = { ...(orcid && { orcid }), ...(openalex && { openalex }) };
  return spelled && spelled !== name && isSpelling(spelled, name)
    ? { name: spelled, person: name, ...ids }
    : { name, ...ids };
}

/**
 * Whether a work's own spelling is one of the name: its words are those of the name, some perhaps as initials,
 * in the name's order. What else publishers send in this field (surname first, degrees, footnote marks, whole
 * lists) is no name to show.
 */
function isSpelling(spelled: string, name: string): boolean {
  if (spelled.length > LONGEST_NAME || fold(spelled) === fold(name)) return false;
  const [own, known] = [wordsOf(spelled), wordsOf(name)];
  if (own.at(-1) !== known.at(-1) || own[0]?.[0] !== known[0]?.[0]) return false;
  let at = 0;
  return own.every((word) => {
    while (at < known.length && !fits(word, known[at] ?? '')) at++;
    return at++ < known.length;
  });
}

function fits(word: string, known: string): boolean {
  return (
    word === known ||
    (word.length === 1 ? known.startsWith(word) : known.length === 1 && word.startsWith(known))
  );
}

function wordsOf(name: string): string[] {
  return fold(name)
    .split(/[\s.]+/)
    .filter(Boolean);
}
