import { isStrong, parseUrl, recognise, schemeOf, WORK_KINDS, type WorkKind } from '@stemma/model';
import { isVenue } from './venue';

export interface KindClues {
  readonly title: string;
  /** The main address. */
  readonly address?: string;
  /** Labels of the links, words of a column. */
  readonly words: readonly string[];
  /** Headings above, outermost first. */
  readonly section: readonly string[];
}

const VIDEO_HOST =
  /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|bilibili\.com|videolectures\.net|ted\.com|slideslive\.com)$/;
const COURSE_HOST =
  /(?:^|\.)(?:coursera\.org|edx\.org|udacity\.com|udemy\.com|deeplearning\.ai|fast\.ai|khanacademy\.org|class-central\.com|ocw\.mit\.edu)$/;
const BOOK_HOST =
  /(?:^|\.)(?:amazon\.(?!science|jobs)[a-z.]+|amzn\.to|manning\.com|oreilly\.com|mitpress\.mit\.edu|goodreads\.com|packtpub\.com|d2l\.ai|deeplearningbook\.org)$/;
const ARTICLE_HOST =
  /(?:^|\.)(?:medium\.com|substack\.com|towardsdatascience\.com|lesswrong\.com|wordpress\.com|blogspot\.com|zhihu\.com|jianshu\.com|csdn\.net|dev\.to|notion\.site|mp\.weixin\.qq\.com|distill\.pub)$/;
const PAPER_HOST =
  /(?:^|\.)(?:(?:papers|proceedings)\.(?:nips|neurips)\.cc|proceedings\.mlr\.press|jmlr\.org|openaccess\.thecvf\.com|cv-foundation\.org|ieeexplore\.ieee\.org|dl\.acm\.org|link\.springer\.com|sciencedirect\.com|nature\.com|science\.org|pnas\.org|semanticscholar\.org|aaai\.org|ijcai\.org|isca-speech\.org|researchgate\.net|citeseerx\.ist\.psu\.edu|hal\.science|biorxiv\.org|medrxiv\.org|paperswithcode\.com|ecva\.net|transacl\.org|mitpressjournals\.org|direct\.mit\.edu|cell\.com|thecvf\.com)$/;
const CODE_HOST = /(?:^|\.)(?:github\.com|gitlab\.com|bitbucket\.org|sourceforge\.net|pypi\.org|npmjs\.com)$/;

const IN_TITLE: readonly (readonly [RegExp, WorkKind])[] = [
  [
    /\b(?:technical|tech\.?) report\b|\bsystem card\b|\bmodel card\b|\bwhite ?paper\b|技术报告|系统卡|模型卡|白皮书|现状报告|年度报告|\bindex report\b|\bstate of ai\b/i,
    'report',
  ],
  [
    /\b(?:course|bootcamp|curriculum|mooc|nanodegree|specialization)\b|\bCS ?\d{3}\w?\b|\bCOMP ?\d{3,5}\b|课程|训练营|公开课/i,
    'course',
  ],
  [/\bdatasets?\b(?!\s+(?:distillation|condensation|bias|shift))|数据集$/i, 'dataset'],
];
const IN_SECTION: readonly (readonly [RegExp, WorkKind])[] = [
  [/\bdata ?sets\b|\bcorpora\b|^数据集/i, 'dataset'],
  [/\bcourses?\b|\blectures?\b|\btutorials and courses\b|课程/i, 'course'],
  [/\bvideos\b|\btalks\b|^视频/i, 'video'],
  [/\bbooks?\b|\btextbooks?\b|书籍|图书/i, 'book'],
  [/\bblogs?\b|\bposts?\b|\barticles?\b|博客|文章/i, 'article'],
  [
    /\btools?\b|\bsoftware\b|\bframeworks?\b|\blibrar(?:y|ies)\b|\bimplementations?\b|\bcodebases?\b|工具|框架/i,
    'software',
  ],
  [
    /\b(?:open|publicly available|closed.source|pretrained|base)[ -](?:llms?|models?)\b|^models?$|开源模型|^模型$/i,
    'model',
  ],
  [/\bpapers?\b|\bsurveys?\b|论文|综述/i, 'paper'],
];
const LABELS: readonly (readonly [RegExp, WorkKind])[] = [
  [/^(?:paper|papers|pdf|arxiv|abs|论文|doi|acl|openreview|preprint)\b|论文/i, 'paper'],
  [/tech.*report/i, 'report'],
  [/^models?$|^llms?$/i, 'model'],
  [/^(?:blog|article|post)|博客|文章/i, 'article'],
  [/^(?:course|课程)/i, 'course'],
  [/^(?:videos?|talk|视频)/i, 'video'],
  [/^(?:book|书)/i, 'book'],
  [/^(?:code|repo|github|代码)/i, 'software'],
  [/^(?:dataset|data|数据)/i, 'dataset'],
];

/** The kinds of a work, in the model's order, by what its link, its labels and the words around it say. */
export function kindsOf(clues: KindClues): WorkKind[] {
  const kinds = new Set<WorkKind>();
  const byTitle = firstOf(IN_TITLE, clues.title);
  const byLink = clues.address ? kindOfAddress(clues.address) : undefined;
  const byWords = clues.words
    .map((word) => firstOf(LABELS, word) ?? (isVenue(word) ? 'paper' : undefined))
    .filter((kind) => kind !== undefined);
  const bySection = clues.section
    .map((heading) => firstOf(IN_SECTION, heading))
    .findLast((kind) => kind !== undefined);
  if (byLink) kinds.add(byLink);
  if (clues.words.includes('model')) kinds.add('model');
  if (byTitle === 'report' || (byTitle === 'course' && byLink !== 'paper')) {
    kinds.add(byTitle);
    if (byTitle === 'course') kinds.delete('software');
  } else if (byTitle === 'dataset' && byLink === undefined) kinds.add(byTitle);
  if (byWords.includes('paper') && !kinds.has('video')) kinds.add('paper');
  const [first] = byWords;
  if (kinds.size === 0 && first && first !== 'software') kinds.add(first);
  if (kinds.size === 0 && bySection) kinds.add(bySection);
  if (bySection === 'course' && byLink === 'video') kinds.add('course');
  if (kinds.size === 0 && first) kinds.add(first);
  if (kinds.size === 0) kinds.add(clues.address ? pageKind(clues.address) : 'article');
  return WORK_KINDS.filter((kind) => kinds.has(kind));
}

function kindOfAddress(address: string): WorkKind | undefined {
  const identifier = recognise(address);
  const scheme = identifier && schemeOf(identifier);
  if (identifier && isStrong(identifier)) return 'paper';
  if (scheme === 'hf') {
    if (identifier?.startsWith('hf:datasets/')) return 'dataset';
    return identifier?.startsWith('hf:spaces/') ? 'website' : 'model';
  }
  const url = parseUrl(address);
  const host = url?.hostname.toLowerCase().replace(/^www\./, '') ?? '';
  if (VIDEO_HOST.test(host)) return 'video';
  if (COURSE_HOST.test(host)) return 'course';
  if (BOOK_HOST.test(host)) return 'book';
  if (PAPER_HOST.test(host) || /\.pdf$/i.test(url?.pathname ?? '')) return 'paper';
  if (CODE_HOST.test(host)) return 'software';
  if (ARTICLE_HOST.test(host) || /(?:^|\.|\/)blogs?(?:\.|\/|$)/.test(`${host}${url?.pathname}`))
    return 'article';
  return undefined;
}

/** A site's front page is a website, what lies deeper an article. */
function pageKind(address: string): WorkKind {
  const url = parseUrl(address);
  const depth = url?.pathname.split('/').filter((part) => part && !/^index\.\w+$/.test(part)).length ?? 0;
  return depth >= 2 || (depth === 1 && (url?.pathname.length ?? 0) > 16) ? 'article' : 'website';
}

function firstOf(rules: readonly (readonly [RegExp, WorkKind])[], text: string): WorkKind | undefined {
  return rules.find(([pattern]) => pattern.test(text))?.[1];
}
