import { isStrong, recognise, schemeOf } from '@stemma/model';
import { addressOf } from './address';
import { cleanTitle } from './clean-title';
import { labelOf } from './link-label';
import { isAside, isProfile } from './navigation';
import { namesOf } from './person-name';
import type { Run } from './run';

/**
 * What a link is among the words around it: the title of a work, a label beside a title, a person, an
 * address that stands for itself, a place in the same page or repository, or furniture.
 */
export type LinkRole = 'title' | 'label' | 'person' | 'bare' | 'local' | 'aside';

export interface RoledLink {
  readonly role: LinkRole;
  /** Empty for `local`. */
  readonly address: string;
}

export function roleOf(run: Run): RoledLink {
  const address = addressOf(run.href ?? '');
  if (address === undefined) return { role: 'local', address: '' };
  const as = (role: LinkRole): RoledLink => ({ role, address });
  if (isAside(address)) return as('aside');
  const identifier = recognise(address);
  const scheme = identifier && schemeOf(identifier);
  if (isLicence(run.text) && !(identifier !== undefined && isStrong(identifier))) return as('aside');
  if (run.isImage) {
    const isKnown = identifier !== undefined && (isStrong(identifier) || scheme === 'youtube');
    return as(isKnown || (run.text !== '' && labelOf(run.text)) ? 'label' : 'aside');
  }
  if (isProfile(address, run.text)) return as('person');
  if (isAddress(run.text)) return as('bare');
  const title = cleanTitle(run.text);
  if (!/\p{L}{2}|\p{L}\d|\d\p{L}|\p{Script=Han}/u.test(title)) return as('label');
  return as(labelOf(run.text) || isCitation(title) ? 'label' : 'title');
}

/** `Liu et al. (2018)` says who wrote it and not what it is called. */
function isCitation(text: string): boolean {
  return (
    /\bet al\b/.test(text) && namesOf(text.replace(/[,\s]*[(]?(?:19|20)\d\d[a-z]?[)]?$/, '')) !== undefined
  );
}

function isLicence(text: string): boolean {
  return /\blicen[cs]es?\b/i.test(text) && text.split(/\s+/).length <= 6;
}

/** Whether a text is an address and no title. */
function isAddress(text: string): boolean {
  return (
    /^(?:https?:\/\/|www\.)\S+$/i.test(text) ||
    /^[\w-]+(?:\.[\w-]+)+\/\S*$/.test(text) ||
    /^arxiv:\s?\S+$/i.test(text)
  );
}
