import type { TitleForm } from './title-form';

/**
 * What the titles of two records say of whether they are one work: `unknown` where they are in
 * different scripts, or a name meets a title that need not contain it.
 */
export type TitleAgreement = 'agree' | 'differ' | 'unknown';

/** Words that half of the field's titles share; they tell little. */
const COMMON = new Set(
  'language model learning learn training train pre pretraining pretrained neural network deep large data system method approach task generation generative image text vision 语言 言模 模型 学习 训练 预训 神经 经网 网络 深度 大型 型语 数据 生成 图像 文本'.split(
    ' ',
  ),
);
const COMMON_WEIGHT = 0.25;
/** Shares of the smaller title's words found in the other: at least this is the same, less than that another. */
const AGREE = 0.6;
const DIFFER = 0.34;
const SAME_SPELLING = 0.7;

/** Compares two lists of forms; any pair that agrees decides, then any that is near, then any that differs. */
export function compareTitles(a: readonly TitleForm[], b: readonly TitleForm[]): TitleAgreement {
  let near = false;
  let differ = false;
  for (const x of a)
    for (const y of b) {
      const verdict = compareForms(x, y);
      if (verdict === 'agree') return 'agree';
      if (verdict === 'near') near = true;
      if (verdict === 'differ') differ = true;
    }
  return differ && !near ? 'differ' : 'unknown';
}

function compareForms(a: TitleForm, b: TitleForm): 'agree' | 'near' | 'differ' | 'none' {
  if (a.script !== b.script) return 'none';
  if (a.compact === b.compact) return 'agree';
  if (a.short && b.short) return compareNames(a, b);
  const share = sharedPart(a.words, b.words);
  if (a.short !== b.short) return share === 1 ? 'agree' : 'none';
  if (share >= AGREE || similarity(a.compact, b.compact) >= SAME_SPELLING) return 'agree';
  return share < DIFFER ? 'differ' : 'near';
}

function compareNames(a: TitleForm, b: TitleForm): 'agree' | 'differ' {
  const [x, y] = [a.compact.match(/\d+/g), b.compact.match(/\d+/g)];
  if (x && y && !x.some((number) => y.includes(number))) return 'differ';
  if (sharedPart(a.words, b.words) === 1) return 'agree';
  const [small, large] =
    a.compact.length < b.compact.length ? [a.compact, b.compact] : [b.compact, a.compact];
  const inside = small.length >= 3 && large.includes(small);
  return inside || similarity(a.compact, b.compact) >= SAME_SPELLING ? 'agree' : 'differ';
}

/** How much of the smaller set of words is in the other, 0 to 1, common words counting little. */
function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [x, y] = [weight(a), weight(b)];
  const [small, large, whole] = x < y ? [a, b, x] : [b, a, y];
  return whole === 0 ? 0 : weight([...small].filter((word) => large.has(word))) / whole;
}

function weight(words: Iterable<string>): number {
  let sum = 0;
  for (const word of words) sum += COMMON.has(word) ? COMMON_WEIGHT : 1;
  return sum;
}

/** Dice's coefficient of the pairs of letters, 0 to 1: forgives misspellings and hyphens. */
function similarity(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
  const [x, y] = [pairs(a), pairs(b)];
  if (x.size + y.size === 0) return 0;
  let shared = 0;
  for (const pair of x) if (y.has(pair)) shared++;
  return (2 * shared) / (x.size + y.size);
}
