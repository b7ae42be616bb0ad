// biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
const UNCLEAN = /[\u0000-\u001f\u007f-\u009f<&\ud800-\udfff]|\s\s|^\s|\s$/;
/** Mark-up that publishers leave in titles: HTML, JATS and MathML. */
const MARKUP =
  /<\/?(?:a|b|br|em|font|h\d|i|inline-formula|italic|bold|p|sc|scp|small|span|strong|sub|sup|title|tt|u|(?:jats|mml):[\w-]+)(?:\s[^<>]*)?\/?>/gi;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are taken away
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&nbsp;': ' ',
};

/**
 * A name or title without mark-up, entities, control characters and halves of surrogate pairs, white space
 * single; `undefined` for one without any text.
 */
export function cleanText(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  if (!UNCLEAN.test(text)) return text;
  const clean = text
    .toWellFormed()
    .replace(/&(?:amp|lt|gt|quot|apos|nbsp|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(MARKUP, '')
    .replace(CONTROL, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return clean || undefined;
}
