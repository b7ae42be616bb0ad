import { isStrong, recognise } from '@stemma/model';

/** Whether an address is that of a paper, by arXiv, DOI, OpenReview, the ACL Anthology or OpenAlex. */
export function isPaperAddress(address: string): boolean {
  const identifier = recognise(address);
  return identifier !== undefined && isStrong(identifier);
}

export function isPaperLink({ address }: { readonly address: string }): boolean {
  return isPaperAddress(address);
}
