import { isOnlyDate } from './stated-date';
import { isVenueWord } from './venue';

/** What a link's words say of it when they are no title: that it leads to the work itself, or to something beside it. */
export type Label = 'work' | 'beside';

const WORK = words(
  'paper papers pdf pdfs arxiv abs abstract preprint doi acl openreview link links url here this full text fulltext publication article report tech technical journal conference official version original camera ready alphaxiv',
);
const BESIDE = words(
  'code codes github gitlab repo repository repositories project projects page pages website websites webpage web homepage home site blog blogs blogpost post posts video videos slides slide poster talk talks tutorial tutorials demo demos dataset datasets data model models weights checkpoint checkpoints card cards bibtex bibtext bib cite citation supplementary supplement supp suppl appendix notebook notebooks colab docs doc documentation hugging face huggingface hf space spaces modelscope youtube bilibili zhihu wechat twitter tweet tweets thread tldr discussion reddit review reviews summary notes note news html media interview podcast lecture lectures slideshare course syllabus lecturer book ebook download downloads example examples benchmark leaderboard api app playground implementation implementations impl source sources material materials resource resources announcement release details info more read play watch supplemental wikipedia wiki readme list online amazon free epub audio annotated explanation explained presentation recording collection readcube scholar semantic tool eval evaluation evaluations',
);
const FILLER = words(
  'the a an of for to in on and or part new see our old main updated short long extended all v vol chapter section system user workshop oral spotlight best award english chinese japanese korean en cn zh show basic interactive live unofficial community slides',
);
/** Say something of code only. */
const WITH_CODE = words(
  'pytorch tensorflow jax keras torch tf theano caffe mxnet paddle paddlepaddle matlab lua julia python c++ reimplementation numpy',
);
const MOST_WORDS = 6;
const MOST_CONTENT = 3;
const CHINESE =
  /^(?:原|官方|英文|中文|技术|解释性|相关|项目|开源|预训练|线上|在线|体验|讲解|详细|配套|数据|代码|论文|视频|模型|参考|发布|介绍)*(?:论文|代码|源码|源代码|博客|博文|博客文章|文章|项目|网站|官网|主页|首页|页面|网页|网址|链接|地址|视频|数据|数据集|模型|权重|演示|幻灯片|课件|讲义|文档|笔记|解读|知乎|[bB]\s?站|哔哩哔哩|公众号|微信|推特|报告|海报|下载|教程|原文|译文|翻译|中文|英文|中文版|英文版|这里|此处|讲解|讨论|仓库|代码库|简介|書籍|論文|コード|リンク|スライド|動画|解説|논문|코드|링크)(?:链接|地址|页面|解读|仓库|\d)*$/u;

/** The words of a link or before a colon, if they are a label (`Paper`, `[[pdf]]`, `code & model`, `博客文章`) and no title. */
export function labelOf(text: string): Label | undefined {
  const plain = bare(text);
  if (plain === '') return undefined;
  if (CHINESE.test(plain.replace(/\s/g, '')))
    return /论文|論文|논문|原文|链接|地址|pdf/iu.test(plain) ? 'work' : 'beside';
  if (isOnlyDate(plain)) return 'work';
  const parts = plain.split(/[\s/&+,|·•:;_.–—-]+/u).filter(Boolean);
  if (parts.length > MOST_WORDS) return undefined;
  if (
    parts.filter((part) => !FILLER.has(part) && !/\d/.test(part) && !isVenueWord(part)).length > MOST_CONTENT
  )
    return undefined;
  let label: Label | undefined;
  let isVenue = false;
  const kinds = parts.map((part) => kindOf(part));
  const isCode = parts.some((part) =>
    /^(?:code|impl|implementations?|version|repo|repository|official|notebook)$/.test(part),
  );
  for (const kind of kinds) {
    if (kind === undefined || (kind === 'code' && !isCode)) return undefined;
    if (kind === 'beside') label = 'beside';
    else if (kind === 'work') label ??= 'work';
    else if (kind === 'venue') isVenue = true;
  }
  return label ?? (isVenue ? 'work' : undefined);
}

/** Whether a link's words say nothing of what it leads to, so that what stands before it names it. */
export function isVague(text: string): boolean {
  return /^(?:link|here|this|this link|official|url|web|html|链接|地址|这里|此处|\d+)$/i.test(bare(text));
}

function kindOf(part: string): 'work' | 'beside' | 'venue' | 'code' | 'filler' | undefined {
  if (/^v?\d+(?:st|nd|rd|th)?$/.test(part)) return 'filler';
  const word = part.replace(/\d+$/, '');
  if (WORK.has(word)) return 'work';
  if (BESIDE.has(word)) return 'beside';
  if (isVenueWord(part)) return 'venue';
  if (WITH_CODE.has(word)) return 'code';
  return FILLER.has(word) ? 'filler' : undefined;
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/:[a-z0-9_+-]+:/g, ' ')
    .replace(/\p{Extended_Pictographic}|\ufe0f|\u200d/gu, ' ')
    .replace(/[[\](){}<>"'“”‘’「」【】《》*`#!?。，、：→↗~]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
