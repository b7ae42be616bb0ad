// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;

/** Text as it is compared: NFKC, case folded, accents off Latin letters, white space single. */
export function fold(text: string): string {
  // plain ASCII has no other forms; loading a large graph folds millions of such names
  if (ASCII.test(text)) return text.toLowerCase().replace(/\s+/g, ' ').trim();
  return text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** A title as it is compared: folded, without punctuation or symbols. */
export function foldTitle(title: string): string {
  return fold(title)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
