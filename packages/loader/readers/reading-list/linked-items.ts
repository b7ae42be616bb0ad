import { cleanTitle, withoutYear } from './clean-title';
import { type Draft, type DraftLink, newDraft } from './draft';
import { addFacts, isPerson } from './facts';
import { modeOf } from './link-mode';
import { linkOf, linksOf, type Part, wordsOf } from './parts';
import { isTitle } from './plain-title';
import { isNameLike } from './short-name';
import { takes } from './taken-link';
import { nameInBrackets, yearInTitle } from './titled-item';
import type { Context, Unit } from './unit';

/** Parts before a link that can hold its label. */
const NEAR = 4;

/** Items whose titles are links. */
export function linkedItems(parts: readonly Part[], first: number, context: Context): Unit {
  const lead = parts.slice(0, first);
  const mode = modeOf(lead, parts, context);
  const drafts: Draft[] = [];
  const mentions: Part[] = [];
  const loose: DraftLink[] = mode === 'list' ? [] : linksOf(lead);
  let tail: Part[] = [];
  const settle = () => {
    const draft = drafts.at(-1);
    if (draft) {
      addFacts(draft, tail);
      draft.name ??= nameInBrackets(tail);
    }
    tail = [];
  };
  for (const [index, part] of parts.entries()) {
    if (index < first) continue;
    if (part.role === 'title') {
      const take = takes(part, drafts, mode, tail);
      if (take === 'item') {
        settle();
        drafts.push(draftOf(part));
        continue;
      }
      if (take === 'author') drafts.at(-1)?.authors.push(cleanTitle(part.text));
      else if (take === 'link') drafts.at(-1)?.links.push(linkOf(part));
      else mentions.push(part);
    } else if (part.role === 'person') {
      const draft = drafts.at(-1);
      if (draft && isPerson(part.text)) draft.authors.push(part.text);
    } else if (part.role === 'label' || part.role === 'bare') {
      const link = linkOf(part, wordsOf(tail.slice(-NEAR)).split('|').at(-1));
      const draft = drafts.at(-1);
      if (draft && (mode === 'list' || isBeside(tail))) draft.links.push(link);
      else loose.push(link);
    }
    tail.push(part);
  }
  settle();
  const [draft] = drafts;
  if (draft && mode === 'list') {
    draft.links.push(...linksOf(lead));
    addLead(draft, lead);
  }
  return { drafts, loose, mentions, parts };
}

/** In prose a label belongs to the title that it stands directly beside. */
function isBeside(tail: readonly Part[]): boolean {
  const from = tail.findLastIndex((part) => part.role === 'title' || part.role === 'label');
  return !/\p{L}{2}/u.test(wordsOf(tail.slice(from + 1)));
}

function draftOf(part: Part): Draft {
  const title = cleanTitle(part.text);
  const draft = newDraft(withoutYear(title), part, 'link');
  draft.links.push({ ...linkOf(part), label: draft.title, role: 'main' });
  draft.stated = yearInTitle(title);
  return draft;
}

/** What stands before a title link: a short name, authors, a date. */
function addLead(draft: Draft, lead: readonly Part[]): void {
  const words = wordsOf(lead);
  const name = cleanTitle(words.replace(/\|/g, ' '));
  const isTag = lead.some((part) => part.strong) || /^\s*\[/.test(words) || /\d|.\p{Lu}/u.test(name);
  if (name !== '' && isTag && isNameLike(name) && isTitle(name) && !isPerson(name)) draft.name ??= name;
  else addFacts(draft, lead);
}
