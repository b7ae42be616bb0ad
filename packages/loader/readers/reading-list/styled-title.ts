import { cleanTitle } from './clean-title';
import { isFieldName } from './field-name';
import type { Part } from './parts';
import { namesOf } from './person-name';
import { isTitle, plainTitle } from './plain-title';
import { isNameLike } from './short-name';

/** A title that is set apart from the words around it: bold, quoted, or in italics at the beginning. */
export interface StyledTitle {
  readonly title: string;
  /** Where it stands. */
  readonly part: Part;
  /** A short name beside it. */
  readonly name?: string;
  /** What stands before and after it. */
  readonly rest: readonly Part[];
}

const QUOTED = /["“]([^"“”]{3,300})["”]|《([^《》]{2,200})》|``([^`']{3,300})''/u;

/** The set-apart title among parts that hold no title link; `undefined` where there is none. */
export function styledTitle(parts: readonly Part[]): StyledTitle | undefined {
  return boldTitle(parts) ?? quotedTitle(parts) ?? italicTitle(parts);
}

function boldTitle(parts: readonly Part[]): StyledTitle | undefined {
  for (const [from, to] of groups(parts, 'strong')) {
    const text = parts
      .slice(from, to)
      .map((part) => part.text)
      .join('');
    const part = parts[from];
    const title = cleanTitle(text);
    const isTag = /[[【]\s*$/u.test(parts[from - 1]?.text ?? '') && /^\s*[\]】]/u.test(parts[to]?.text ?? '');
    if (!part || isTag || /^\s*[[(（【]/u.test(text) || !isTitle(title)) continue;
    const rest = [...parts.slice(0, from), ...parts.slice(to)];
    const after = parts[to];
    const endsWithColon =
      /[:：]\s*$/u.test(text) || (after?.kind === 'text' && /^\s*[:：]/u.test(after.text));
    if (endsWithColon && isFieldName(title)) continue;
    if (endsWithColon && isNameLike(title)) {
      const whole = after?.kind === 'text' ? plainTitle(after.text.replace(/^\s*[:：]\s*/u, '')) : undefined;
      if (!whole || !after) continue;
      const kept = [...parts.slice(0, from), { ...after, text: whole.rest }, ...parts.slice(to + 1)];
      return { title: `${title}: ${whole.title}`, part, name: title, rest: kept };
    }
    if (endsWithColon && title.split(' ').length <= 2) continue;
    return { title, part, name: nameBefore(parts.slice(0, from)), rest };
  }
  return undefined;
}

/** `BERT **BERT: Pre-training …**`, `FLAN: **Finetuned …**`. */
function nameBefore(parts: readonly Part[]): string | undefined {
  const text = parts.every((part) => part.kind === 'text')
    ? cleanTitle(parts.map((part) => part.text).join(''))
    : '';
  return text !== '' && isNameLike(text) ? text : undefined;
}

function quotedTitle(parts: readonly Part[]): StyledTitle | undefined {
  for (const [index, part] of parts.entries()) {
    const match = part.kind === 'text' ? QUOTED.exec(part.text) : null;
    const inside = match?.[1] ?? match?.[2] ?? match?.[3];
    if (!match || inside === undefined) continue;
    const title = cleanTitle(inside);
    const isWords = /\s/.test(title) || /\p{Script=Han}{2}/u.test(title);
    const before = part.text.slice(0, match.index);
    const after = part.text.slice(match.index + match[0].length);
    const standsAlone =
      /(?:^|[\d.,:;()[\]|\s]|al\.?)\s*$/u.test(before) &&
      !/\b(?:the|a|an|of|is|and|with|from|on|in|to|for)\s*$/i.test(before);
    if (!isWords || !standsAlone || !isTitle(title) || inside.length * 3 < before.length + after.length - 200)
      continue;
    if (before.trim() !== '' && !/[.,:;)\]]\s*$|al\.?\s*$/u.test(before) && !namesOf(before)) continue;
    const rest = [
      ...parts.slice(0, index),
      { ...part, text: `${before}\n${after}` },
      ...parts.slice(index + 1),
    ];
    return { title, part, rest };
  }
  return undefined;
}

function italicTitle(parts: readonly Part[]): StyledTitle | undefined {
  const [group] = groups(parts, 'emphasis');
  if (!group) return undefined;
  const [from, to] = group;
  const before = parts.slice(0, from);
  if (before.some((one) => one.kind === 'link' || /[\p{L}]/u.test(one.text))) return undefined;
  const text = parts
    .slice(from, to)
    .map((one) => one.text)
    .join('');
  const title = cleanTitle(text);
  const part = parts[from];
  if (!part || !isTitle(title) || namesOf(text) || /^\s*[([（]/u.test(text)) return undefined;
  return { title, part, rest: [...before, ...parts.slice(to)] };
}

/** Stretches of text in one style, from and to. */
function groups(parts: readonly Part[], style: 'strong' | 'emphasis'): [number, number][] {
  const found: [number, number][] = [];
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'text' || !part[style] || part.text.trim() === '') continue;
    const last = found.at(-1);
    if (last?.[1] === index) last[1] = index + 1;
    else found.push([index, index + 1]);
  }
  return found;
}
