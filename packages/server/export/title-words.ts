import type { FacetName, Language, Lines } from '@stemma/model';

/** What a picture says of works that are joined by lines of one sort. */
interface LineWords {
  readonly both: (name: string, several: boolean) => string;
  readonly back: (name: string, several: boolean) => string;
  readonly on: (name: string) => string;
}

/** Sentences of a picture's title and foot. */
export interface TitleWords {
  readonly lines: Readonly<Record<Lines, LineWords>>;
  readonly path: (a: string, b: string) => string;
  readonly compare: (a: string, b: string) => string;
  readonly everything: string;
  readonly works: (which: string) => string;
  readonly facet: Readonly<Record<FacetName, (names: string) => string>>;
  readonly without: (names: string) => string;
  readonly text: (text: string) => string;
  readonly stepsBack: (count: number) => string;
  readonly stepsOn: (count: number) => string;
  readonly comma: string;
  readonly shown: (works: number, ofWorks: number, links: number, ofLinks: number) => string;
  readonly cut: (works: number, ofWorks: number) => string;
  readonly sources: (names: string) => string;
  readonly dataOf: (day: string) => string;
  readonly licence: (name: string, licence: string) => string;
}

function inEnglish(one: string, many: string): LineWords {
  return {
    both: (name, several) =>
      `What ${name} ${several ? many : one}, and what ${one} ${several ? 'them' : 'it'}`,
    back: (name, several) => `What ${name} ${several ? many : one}`,
    on: (name) => `What ${one} ${name}`,
  };
}

const ENGLISH: TitleWords = {
  lines: {
    buildsOn: inEnglish('builds on', 'build on'),
    cites: inEnglish('cites', 'cite'),
    either: inEnglish('builds on or cites', 'build on or cite'),
  },
  path: (a, b) => `How ${a} descends from ${b}`,
  compare: (a, b) => `What ${a} and ${b} share`,
  everything: 'All works',
  works: (which) => `Works ${which}`,
  facet: {
    organisation: (names) => `from ${names}`,
    author: (names) => `by ${names}`,
    topic: (names) => `about ${names}`,
    kind: (names) => `of the kind ${names}`,
    source: (names) => `said by ${names}`,
    relation: (names) => `joined by ${names}`,
  },
  without: (names) => `without ${names}`,
  text: (text) => `with “${text}”`,
  stepsBack: (count) => `${count} ${count === 1 ? 'step' : 'steps'} back`,
  stepsOn: (count) => `${count} ${count === 1 ? 'step' : 'steps'} on`,
  comma: ', ',
  shown: (works, ofWorks, links, ofLinks) => `${works} of ${ofWorks} works, ${links} of ${ofLinks} links.`,
  cut: (works, ofWorks) => `Cut to the nearest ${works} of ${ofWorks} works.`,
  sources: (names) => `Sources: ${names}.`,
  dataOf: (day) => `Data loaded ${day}.`,
  licence: (name, licence) => `${name} (${licence})`,
};

const CHINESE: TitleWords = {
  lines: {
    buildsOn: {
      both: (name) => `${name} 的来源与后继`,
      back: (name) => `${name} 的来源`,
      on: (name) => `${name} 的后继`,
    },
    cites: {
      both: (name) => `${name} 的引用与被引`,
      back: (name) => `${name} 引用的作品`,
      on: (name) => `引用 ${name} 的作品`,
    },
    either: {
      both: (name) => `${name} 的来源、后继与引用`,
      back: (name) => `${name} 的来源与引用`,
      on: (name) => `${name} 的后继与被引`,
    },
  },
  path: (a, b) => `${a} 如何源自 ${b}`,
  compare: (a, b) => `${a} 与 ${b} 的共同来源`,
  everything: '全部作品',
  works: (which) => `${which} 的作品`,
  facet: {
    organisation: (names) => `来自 ${names}`,
    author: (names) => `作者为 ${names}`,
    topic: (names) => `关于 ${names}`,
    kind: (names) => `类型为 ${names}`,
    source: (names) => `出处为 ${names}`,
    relation: (names) => `以 ${names} 相连`,
  },
  without: (names) => `不含 ${names}`,
  text: (text) => `含有“${text}”`,
  stepsBack: (count) => `向前 ${count} 步`,
  stepsOn: (count) => `向后 ${count} 步`,
  comma: '，',
  shown: (works, ofWorks, links, ofLinks) =>
    `共 ${ofWorks} 件作品，显示 ${works} 件；共 ${ofLinks} 条联系，显示 ${links} 条。`,
  cut: (works, ofWorks) => `共 ${ofWorks} 件作品，只取最近的 ${works} 件。`,
  sources: (names) => `出处：${names}。`,
  dataOf: (day) => `数据载入于 ${day}。`,
  licence: (name, licence) => `${name}（${licence}）`,
};

export const TITLE_WORDS: Readonly<Record<Language, TitleWords>> = { en: ENGLISH, zh: CHINESE };
