/**
 * A stable word for an id: NFKC, lower case, accents off Latin letters, letters and digits of every
 * script kept, everything between them one hyphen. Empty for text without letters or digits.
 */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[''’`]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
