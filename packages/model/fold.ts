/** Text as it is compared: NFKC, case folded, accents off Latin letters, white space single. */
export function fold(text: string): string {
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
