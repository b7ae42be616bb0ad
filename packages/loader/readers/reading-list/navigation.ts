import { isStrong, parseUrl, recognise } from '@stemma/model';
import type { Run } from './run';

const ASIDE_HOSTS =
  /(?:^|\.)(?:shields\.io|badgen\.net|badge\.fury\.io|awesome\.re|star-history\.com|contrib\.rocks|visitor-badge\.\w+(?:\.\w+)?|hits\.\w+(?:\.\w+)?|komarev\.com|makeapullrequest\.com|creativecommons\.org|opensource\.org|choosealicense\.com|buymeacoffee\.com|ko-fi\.com|patreon\.com|discord\.gg|discord\.com|t\.me|slack\.com|codecov\.io|travis-ci\.\w+|forms\.gle)$/;
const PROFILE_HOSTS =
  /^(?:www\.|m\.|mobile\.)?(?:twitter\.com|x\.com|linkedin\.com|facebook\.com|instagram\.com|scholar\.google\.[a-z.]+|weibo\.com|mastodon\.social)$/;
const ASIDE_PATHS =
  /^\/sindresorhus\/awesome(?:\/|$)|\/(?:issues|pulls|pull|stargazers|network\/members|graphs\/contributors|discussions|actions|fork|labels)(?:\/|$)|\/(?:blob|tree|raw)\/[^/]+\/(?:.*\/)?(?:licen[cs]e[^/]*|contributing[^/]*|code_of_conduct[^/]*|how-to-pr[^/]*)$|\/licen[cs]e(?:[-_.][\w.-]*)?$/i;
const CONTENTS =
  /^(?:table of )?contents?$|^toc$|^catalog(?:ue)?$|^index$|^outline$|^navigation$|^quick links$|^目\s*录$|^导航$|^内容$|^目次$/i;
const APART =
  /^(?:how to )?(?:contribut(?:e|ing|ions?|ors?)|licen[cs]es?|citations?|cite(?: us)?|citing|bibtex|star(?:gazers| history| trend| chart)s?|contacts?(?: us)?|acknowledg?e?ments?|sponsors?|maintainers?|authors?|team|the team|code of conduct|disclaimer|footnotes?|support|thanks|credits?|shar(?:e|ing)|researchers|people|experts|changelog|change log|update log|updates?|latest (?:news|updates?)|news|what'?s new|recent updates?|todo|to-?do list|贡献(?:指南|者)?|如何贡献|参与贡献|许可证?|版权|引用|联系(?:我们|方式)?|致谢|鸣谢|更新(?:日志|记录)?|免责声明|star 历史)(?:\b.*)?$/i;
const NOT_A_SECTION_WORD =
  /(?:models?|papers?|llms?|survey|networks?|language|analysis|recommendation|intent|generation|benchmarks?)/i;

/** Whether a heading stands over the contents of the page itself. */
export function isContents(heading: string): boolean {
  return CONTENTS.test(plain(heading));
}

/** Whether what stands under a heading is about the list and no part of it: how to contribute, licence, news. */
export function isApart(heading: string): boolean {
  const words = plain(heading);
  return APART.test(words) && !NOT_A_SECTION_WORD.test(words) && words.split(' ').length <= 6;
}

/** Whether a link is furniture: a badge, a licence, a way to contribute. A link to a paper never is. */
export function isAside(address: string): boolean {
  const url = parseUrl(address);
  if (!url) return true;
  const identifier = recognise(address);
  if (identifier !== undefined && isStrong(identifier)) return false;
  const host = url.hostname.toLowerCase().replace(/^www\./, '');
  return (
    ASIDE_HOSTS.test(host) ||
    ASIDE_PATHS.test(decodeURIComponentSafely(url.pathname)) ||
    /licen[cs]e-agreement/i.test(url.pathname)
  );
}

/** Whether a link leads to a person's page in a social network. */
export function isProfile(address: string, text: string): boolean {
  if (/^@[\w.-]+$/.test(text)) return true;
  const url = parseUrl(address);
  if (!url || !PROFILE_HOSTS.test(url.hostname.toLowerCase())) return false;
  return !/\/status\/|\/posts\/|\/pulse\/|\/watch/.test(url.pathname);
}

/** Whether most links of a list lead to places of the same page. */
export function isTableOfContents(runs: readonly Run[]): boolean {
  const links = runs.filter((run) => run.kind === 'link');
  const inside = links.filter(({ href }) => href?.startsWith('#'));
  return inside.length > 0 && inside.length * 2 > links.length;
}

function plain(heading: string): string {
  return heading
    .replace(/:[a-z0-9_+-]+:/g, ' ')
    .replace(/^[^\p{L}]+|[^\p{L}\p{N})]+$/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function decodeURIComponentSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
