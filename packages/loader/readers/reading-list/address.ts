import { parseUrl } from '@stemma/model';

/** Ends a bare address that other text follows without a space, as in Chinese. */
const AFTER_ADDRESS = /[\u3000-\u303f\uff00-\uffef\p{Script=Han}]/u;
const WITHOUT_SCHEME =
  /^(?:\/\/)?((?:[a-z0-9-]+\.)+(?:com|org|net|edu|io|ai|gov|dev|cn|uk|de|fr|co|me|site)(?:[/?#]\S*)?)$/i;

/** The web address that a link was meant to have; `undefined` for a place in the same page or repository. */
export function addressOf(href: string): string | undefined {
  const trimmed = href.trim();
  if (/^https?:\/\//i.test(trimmed)) return parseUrl(trimmed) ? trimmed : undefined;
  const inside = /https?:\/\/\S+/i.exec(trimmed)?.[0];
  if (inside && !/^[a-z]+:/i.test(trimmed)) return parseUrl(inside) ? inside : undefined;
  const bare = WITHOUT_SCHEME.exec(trimmed)?.[1];
  return bare && !/\.(?:md|pdf|txt|png|jpe?g|gif|svg|html?|bib)$/i.test(bare.split('/')[0] ?? '')
    ? `https://${bare}`
    : undefined;
}

/** A bare address and the text that only seemed to belong to it. */
export function splitBareAddress(address: string): readonly [address: string, rest: string] {
  const at = address.search(AFTER_ADDRESS);
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)];
}
