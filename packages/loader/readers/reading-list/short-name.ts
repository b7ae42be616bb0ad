import { isFieldWord } from './field-words';
import { isOrganisation } from './organisation-name';

const TOKEN = /^[\p{Script=Latin}\d][\p{Script=Latin}\p{Script=Greek}\d.+\-‐‑–*²³]*$/u;
const HAN = /\p{Script=Han}/u;
const NO_NAME = new Set(
  'survey review tutorial paper book course talk video blog note notes part chapter lecture introduction overview part1 part2 title why how what update news new draft workshop keynote report dataset code section day week module lesson unit attention ai ml nlp deep learning language vision'.split(
    ' ',
  ),
);
const MOST_WORDS = 3;
const MOST_CHARACTERS = 30;

/** The name that stands before a title's colon, where it plainly is one: `BERT`, `Make-A-Video`, `PaLM 2`. */
export function nameBeforeColon(title: string): string | undefined {
  const head = /^([^:：]{1,40}?)\s*(：|:(?=\s))\s*(\S.*)$/u.exec(title);
  const [, name, colon, rest] = head ?? [];
  if (!name || !rest || !isNameLike(name)) return undefined;
  const parts = name.split(/\s+/);
  return parts.length === 1 || colon === '：' || HAN.test(rest) || parts.some(isCoined) ? name : undefined;
}

/** Whether a text can be the short name of a work: few words, Latin letters, no common word. */
export function isNameLike(text: string): boolean {
  const parts = text.split(/\s+/);
  if (
    /^(?:the|an?)\s/i.test(text) ||
    parts.length > MOST_WORDS ||
    text.length > MOST_CHARACTERS ||
    isOrganisation(text)
  )
    return false;
  if (!parts.every((part) => TOKEN.test(part)) || parts.every(isCommon)) return false;
  return (
    parts.every((part) => isCoined(part) || /^[\p{Lu}\d]/u.test(part)) &&
    parts.some((part) => /\p{L}/u.test(part))
  );
}

function isCommon(word: string): boolean {
  return NO_NAME.has(word.toLowerCase()) || (isFieldWord(word) && !isCoined(word));
}

/** A word with a digit, or with a capital that does not begin it: no word of the dictionary. */
function isCoined(word: string): boolean {
  return /\p{L}/u.test(word) && /.\p{Lu}|\d|[+²³]/u.test(word);
}
