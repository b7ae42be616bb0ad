import { cleanTitle } from './clean-title';
import type { DraftLink } from './draft';
import { isVague, labelOf } from './link-label';
import { type LinkRole, roleOf } from './link-role';
import type { Run } from './run';

/** A run with what its link is; `role` is absent for text and line ends. */
export interface Part extends Run {
  readonly role?: LinkRole;
  readonly address?: string;
}

const MOST_WORDS_OF_LABEL = 4;
const LEAST_WORDS_OF_TITLE = 3;
const FILE = /\.(?:pdf|ps|djvu|epub|ipynb)(?:[?#].*)?$/i;

/** Runs with the roles of their links; furniture is taken out, a link inside the repository becomes its words. */
export function partsOf(runs: readonly Run[]): Part[] {
  const parts = runs.flatMap((run): Part | readonly Part[] => {
    if (run.kind !== 'link') return run;
    const { role, address } = roleOf(run);
    if (role === 'aside') return [];
    if (role !== 'local') return { ...run, role, address };
    if (run.isImage || labelOf(run.text)) return [];
    return { ...run, kind: 'text', strong: run.strong || FILE.test(run.href ?? '') };
  });
  return withBracketedLabels(parts);
}

/** Behind the words of a title a short link in brackets is a label, whatever it says: `Title [[Pytorch]](…)`. */
function withBracketedLabels(parts: readonly Part[]): Part[] {
  let words = 0;
  return parts.map((part, index) => {
    if (part.kind === 'break') words = 0;
    if (part.kind === 'text') words += part.text.match(/\p{L}{2,}|\p{Script=Han}/gu)?.length ?? 0;
    if (part.role !== 'title') return part;
    const isBracketed =
      /^\[.*\]$|^\(.*\)$/u.test(part.text.trim()) || /[[(（]\s*$/u.test(parts[index - 1]?.text ?? '');
    const isShort = part.text.split(/\s+/).length <= MOST_WORDS_OF_LABEL;
    return isBracketed && isShort && words >= LEAST_WORDS_OF_TITLE ? { ...part, role: 'label' } : part;
  });
}

/** A label or bare link of an item; a vague one takes its label from what stands before it. */
export function linkOf(part: Part, before = ''): DraftLink {
  const prefix = /([^\n|,;()[\]]{2,40})[:：]\s*$/u.exec(before)?.[1]?.trim();
  const text = part.text.replace(/\s+/g, ' ').trim();
  const own = part.role === 'bare' ? '' : cleanTitle(text) || text;
  const isNamed = prefix !== undefined && labelOf(prefix) !== undefined;
  const label = isNamed && (own === '' || isVague(own)) ? cleanTitle(prefix) : own;
  const role = label === '' ? 'work' : (labelOf(label) ?? 'beside');
  return { label, address: part.address ?? '', role, line: part.line, column: part.column };
}

/** The words of parts; a link or a stretch of code is a gap (`|`), so that what stands on either side stays apart. */
export function wordsOf(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'break') return '\n';
      if (part.kind === 'link') return ' | ';
      return part.code ? `|${part.text}|` : part.text;
    })
    .join('');
}

/** The links of parts that have no title of their own; with `all`, those too that have one. */
export function linksOf(parts: readonly Part[], all = false): DraftLink[] {
  return parts.flatMap((part, index) => {
    const isTaken = part.role === 'label' || part.role === 'bare' || (all && part.role === 'title');
    if (!isTaken) return [];
    let from = index;
    while (from > 0 && parts[from - 1]?.kind === 'text') from--;
    return linkOf(part, wordsOf(parts.slice(from, index)));
  });
}
