const HEAD_WORDS = 4;
const HEAD_CHARACTERS = 32;
const MOST_CHARACTERS = 48;

/**
 * A short name made of a title, where nobody states one: what stands before a colon, if that is like
 * a name, else the title, cut at a word where it is long.
 */
export function shortName(title: string): string {
  const head = /^([^:：]+)[:：]\s*\S/u.exec(title)?.[1]?.trim();
  if (head && head.length <= HEAD_CHARACTERS && head.split(/\s+/).length <= HEAD_WORDS) return head;
  const characters = [...title];
  if (characters.length <= MOST_CHARACTERS) return title;
  const cut = characters.slice(0, MOST_CHARACTERS - 1).join('');
  const word = cut.replace(/\s+\S*$/u, '');
  return `${(word.length > MOST_CHARACTERS / 2 ? word : cut).trimEnd()}…`;
}
