/**
 * Identifiers of works, written `scheme:value`. The order of schemes is the order in which one
 * becomes a work's id.
 */
export const IDENTIFIER_SCHEMES = [
  'arxiv',
  'doi',
  'openalex',
  'openreview',
  'acl',
  'canon',
  'hf',
  'github',
  'youtube',
  'url',
  'title',
] as const;
export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];

/** `scheme:value`, for instance `arxiv:1706.03762`. */
export type Identifier = string;

/**
 * Schemes that name one work wherever they stand. The others (a repository, a video, an address)
 * do so only as a record's main link.
 */
export const STRONG_SCHEMES: readonly IdentifierScheme[] = [
  'arxiv',
  'doi',
  'openalex',
  'openreview',
  'acl',
  'canon',
];

export function schemeOf(identifier: Identifier): IdentifierScheme | undefined {
  const scheme = identifier.slice(0, identifier.indexOf(':'));
  return IDENTIFIER_SCHEMES.find((known) => known === scheme);
}

/** Place of an identifier in the order in which one becomes a work's id; unknown schemes last. */
export function identifierRank(identifier: Identifier): number {
  const scheme = schemeOf(identifier);
  return scheme ? IDENTIFIER_SCHEMES.indexOf(scheme) : IDENTIFIER_SCHEMES.length;
}

export function isStrong(identifier: Identifier): boolean {
  const scheme = schemeOf(identifier);
  return scheme !== undefined && STRONG_SCHEMES.includes(scheme);
}
