import type { Code } from './block';
import { cleanTitle } from './clean-title';
import type { Collected } from './collected';
import { newDraft } from './draft';
import { isPaperAddress } from './paper-link';
import { statedDate } from './stated-date';

const ADDRESS = /https?:\/\/[^\s"'{}<>\\]+/g;

/** References in BibTeX that say where a paper is are items; so is no other code. */
export function readCode({ text, line, column }: Code, section: readonly string[], out: Collected): void {
  let before = 0;
  for (const entry of text.split(/^\s*(?=@\w+\s*\{)/m)) {
    const at = line + 1 + text.slice(0, before).split('\n').length - 1;
    before += entry.length;
    const address = entry.match(ADDRESS)?.find(isPaperAddress);
    if (!address) continue;
    const title = cleanTitle((field(entry, 'title') ?? '').replace(/[{}]/g, ''));
    const isListed = out.drafts.some(({ links }) => links.some((link) => link.address === address));
    if (isListed) continue;
    if (title === '') {
      out.notUnderstood.push({ line: at, text: address });
      continue;
    }
    const draft = newDraft(title, { line: at, column });
    draft.links.push({ label: title, address, role: 'main', line: at, column });
    draft.authors.push(...(field(entry, 'author') ?? '').split(/\s+and\s+/).flatMap(inOrder));
    draft.stated = statedDate(field(entry, 'year') ?? '');
    out.add(draft, section);
  }
}

function inOrder(name: string): string[] {
  const plain = name.replace(/[{}]/g, '').replace(/\s+/g, ' ').trim();
  const [last, first] = plain.split(/\s*,\s*/);
  if (plain === '' || plain === 'others') return [];
  return [first ? `${first} ${last}` : plain];
}

/** The value of a field, between braces or quotation marks, or a number. */
function field(entry: string, name: string): string | undefined {
  const start = new RegExp(`\\b${name}\\s*=\\s*`, 'i').exec(entry);
  if (!start) return undefined;
  const rest = entry.slice(start.index + start[0].length);
  if (rest[0] === '"') return rest.slice(1, rest.indexOf('"', 1));
  if (rest[0] !== '{') return /^\d+/.exec(rest)?.[0];
  let depth = 0;
  for (const [index, character] of [...rest].entries()) {
    if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return [...rest].slice(1, index).join('');
  }
  return undefined;
}
