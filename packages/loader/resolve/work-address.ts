import type { Identifier } from '@stemma/model';

const ADDRESS: Readonly<Record<string, (value: string) => string>> = {
  arxiv: (value) => `https://arxiv.org/abs/${value}`,
  doi: (value) => `https://doi.org/${value}`,
  openreview: (value) => `https://openreview.net/forum?id=${value}`,
  acl: (value) => `https://aclanthology.org/${value}`,
  openalex: (value) => `https://openalex.org/${value}`,
  hf: (value) => `https://huggingface.co/${value}`,
  github: (value) => `https://github.com/${value}`,
  url: (value) => value,
};

/** The public page of the first identifier that has one. */
export function addressOf(identifiers: readonly Identifier[]): string | undefined {
  for (const identifier of identifiers) {
    const colon = identifier.indexOf(':');
    const address = ADDRESS[identifier.slice(0, colon)];
    if (address) return address(identifier.slice(colon + 1));
  }
  return undefined;
}
