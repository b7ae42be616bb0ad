const SHORTCODE = /:[a-z][a-z0-9_+-]*:/g;
const PICTURES = String.raw`[\p{Extended_Pictographic}\ufe0f\u200d\u{1f3fb}-\u{1f3ff}\u20e3\u2605\u2606]`;
const LEADING = new RegExp(String.raw`^(?:${PICTURES}|[\s.,;:·•–—|>~]|-(?!\w)|\*(?!\w))+`, 'u');
const TRAILING = new RegExp(
  String.raw`(?:${PICTURES}|[\s,;:·•–—|~，。；：、]|(?<![\p{L}\d.])\.|(?<!\.)\.(?!\.)|(?<=\s)-+|\*(?![\w]))+$`,
  'u',
);
const NUMBER = /^(?:\[\s*\d{1,3}\s*\]|\(\s*\d{1,3}\s*\)|#\d{1,4}[.):]?|\d{1,3}\s?[.)、](?!\d))\s*(?=\S)/u;
const PAIRS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '【': '】',
  '[': ']',
  '(': ')',
  '（': '）',
  "'": "'",
  '*': '*',
};
const QUOTE = /"/g;
const BRACKETS: readonly (readonly [RegExp, RegExp])[] = [
  [/[(（]/g, /[)）]/g],
  [/[[]/g, /[\]]/g],
  [/[{]/g, /[}]/g],
  [/[“]/g, /[”]/g],
  [QUOTE, QUOTE],
];
const CITATION_AT_END =
  /\s*[（(](?:[^（()）]*\bet al\.?[^（()）]*|[^（()）\d]{2,60}),?\s+(?:19|20)\d\d[a-z]?[）)]$/u;
const YEAR_AT_END = /\s*[（([]\s*(?:1[89]|20)\d{2}\s*年?(?:\s*\d{1,2}\s*月)?\s*[）)\]]?$/u;

/** A title as it is kept: white space single, without numbering, pictograms, quotation marks around it or a closing full stop. */
export function cleanTitle(text: string): string {
  let title = text
    .replace(SHORTCODE, ' ')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
  for (let before = ''; before !== title; ) {
    before = title;
    title = title.replace(LEADING, '').replace(NUMBER, '').replace(TRAILING, '');
    title = unbalanced(unwrapped(title.trim()));
  }
  return title.replace(/\s+([:：,])(?=\s)/gu, '$1');
}

/** A title without the year or citation in brackets that ends it: `（2017 年）`, `(2015)`, `（2022 年`, `(Seo et al., 2017)`. */
export function withoutYear(title: string): string {
  const rest = title.replace(YEAR_AT_END, '').replace(CITATION_AT_END, '');
  return rest.trim() === '' ? title : cleanTitle(rest);
}

function unwrapped(text: string): string {
  const close = PAIRS[text[0] ?? ''];
  if (close === undefined || text.length < 3 || !text.endsWith(close)) return text;
  const inside = text.slice(1, -1);
  return inside.includes(close) || inside.includes(text[0] ?? '') ? text : inside.trim();
}

/** A bracket or quotation mark at an end whose other half was cut off. */
function unbalanced(text: string): string {
  for (const [open, close] of BRACKETS) {
    const opens = text.match(open)?.length ?? 0;
    const closes = text.match(close)?.length ?? 0;
    const isSame = open === close;
    if (isSame ? opens % 2 === 0 : opens === closes) continue;
    const isEnd = (pattern: RegExp, at: string | undefined) =>
      at !== undefined && at.replace(pattern, '') === '';
    const cutEnd = isEnd(isSame || opens > closes ? open : close, text.at(-1));
    if (cutEnd) return text.slice(0, -1).trim();
    if (isEnd(isSame || opens > closes ? open : close, text[0])) return text.slice(1).trim();
  }
  return text;
}
