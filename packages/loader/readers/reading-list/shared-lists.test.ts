import { existsSync, readFileSync } from 'node:fs';
import { isStrong, recognise } from '@stemma/model';
import { expect, test } from 'vitest';
import type { Reading, WorkRecord } from '../../record';
import { labelOf } from './link-label';
import { readingListReader } from './reading-list-reader';

const SEED = '../shared/seed/ai-canon-zh.md';
const LISTS = '../shared/lists';
/** How many items each list has, counted by reading it. */
const COUNTS = [
  ['02_Hannibal046_Awesome-LLM_README.md', 373],
  ['03_Mooler0410_LLMsPracticalGuide_README.md', 150],
  ['07_heejkoo_Awesome-Diffusion-Models_README.md', 261],
  ['10_awesome-NeRF_README.md', 168],
] as const;

function read(file: string): { text: string; reading: Reading; works: WorkRecord[] } {
  const text = readFileSync(file, 'utf8');
  const reading = readingListReader.read([{ path: file, text }]);
  return { text, reading, works: reading.records.filter((record) => record.type === 'work') };
}

/** Papers that a text links to, comments left out. */
function papersIn(text: string): string[] {
  const addresses = text.replace(/<!--[\s\S]*?-->/g, '').match(/https?:\/\/[^\s)>\]"'|}]+/g) ?? [];
  const found = addresses
    .map((address) => recognise(address))
    .filter((id) => id !== undefined && isStrong(id));
  return [...new Set(found)] as string[];
}

function papersOf(works: readonly WorkRecord[]): Set<string> {
  const linked = works.flatMap(({ links }) => links.map(({ url }) => recognise(url) ?? ''));
  return new Set([...linked, ...works.flatMap(({ identifiers }) => identifiers)]);
}

function hasGoodTitle({ title }: WorkRecord): boolean {
  const isLong = title.length > 2 || /^[A-Z]\d$/.test(title);
  return (
    isLong && title.length < 200 && labelOf(title) === undefined && !/^https?:|^www\.|[⭐★]/u.test(title)
  );
}

test.skipIf(!existsSync(SEED))(
  'the reading list: every heading with a link, in its section, on its line',
  () => {
    const { text, reading, works } = read(SEED);
    const headings = text.split('\n').flatMap((line, index) => {
      const match = /^(#{2,4}) .*?\[([^\]]+)\]\((\S+)\)/.exec(line);
      return match
        ? [{ line: index + 1, title: (match[2] ?? '').replace(/（\d{4} 年）?$/, ''), url: match[3] }]
        : [];
    });
    expect(reading.title).toBe('AI经典文献和资料');
    expect(headings.length).toBeGreaterThan(85);
    const found = headings.map(({ line }) => works.find((work) => work.place.line === line));
    expect(found.map((work) => ({ line: work?.place.line, title: work?.title, url: work?.url }))).toEqual(
      headings,
    );
    expect(found.every((work) => (work?.listed[0]?.section.length ?? 0) > 0)).toBe(true);
    expect(reading.notUnderstood).toEqual([]);
    expect(works).toHaveLength(104);
  },
);

test.skipIf(!existsSync(SEED))(
  'the reading list: what paragraphs recommend, sections without a link, years, names',
  () => {
    const { works } = read(SEED);
    const at = (line: number) => works.filter((work) => work.place.line === line);
    const inline = [8, 73, 123, 133, 201, 205, 345, 357, 491].map((line) => [
      line,
      ...at(line).map(({ title }) => title),
    ]);
    expect(inline).toEqual([
      [8, 'AI Canon | Andreessen Horowitz'],
      [73, 'GPT2 Transformer - Wolfram Neural Net Repository'],
      [123, 'Practical Deep Learning for Coders'],
      [133, '斯坦福大学的 CS231n 课程讲座'],
      [201, '人工智能的革命: How Auto-GPT unleashes a new era of automation and creativity'],
      [205, 'Waluigi 效应'],
      [345, 'PaLM-2 技术报告'],
      [357, 'GPT-4 系统卡片'],
      [491, 'ChatGPT', 'GPT-4'],
    ]);
    expect(at(223)[0]?.listed[0]?.section).toEqual([
      '技术深入探究：理解 Transformer 和大型语言模型',
      '使用大型语言模型（LLMs）进行构建的实用指南',
    ]);
    expect(at(205)[0]?.listed[0]?.section).toEqual(['技术深入探究：理解 Transformer 和大型语言模型']);
    expect(at(323)[0]).toMatchObject({
      titleZh: 'BERT：深度双向 Transformer 的预训练语言理解',
      name: 'BERT',
      year: 2018,
      date: '2018-10',
      identifiers: ['arxiv:1810.04805'],
      listed: [{ section: ['具有里程碑意义的研究成果', '新的大语言模型'], line: 323 }],
    });
    expect(at(323)[0]?.links[1]).toMatchObject({ label: '博客文章' });
    expect(at(12)[0]).toMatchObject({ year: 2017, authors: [{ name: 'Andrej Karpathy' }] });
    expect(at(98)[0]).toMatchObject({ year: 2015, authors: [], organisations: [{ name: 'Nvidia' }] });
    expect(at(173)[0]?.authors.map(({ name }) => name)).toEqual([
      'Percy Liang',
      'Tatsu Hashimoto',
      'Chris Re',
    ]);
    expect(at(437)[0]?.key).toBe('arxiv:2304.03442~2');
  },
);

test.skipIf(!existsSync(LISTS)).each(COUNTS)('%s', (name, count) => {
  const { text, reading, works } = read(`${LISTS}/${name}`);
  expect(works.filter((work) => !hasGoodTitle(work)).map(({ title }) => title)).toEqual([]);
  const held = papersOf(works);
  expect(papersIn(text).filter((paper) => !held.has(paper))).toEqual([]);
  expect(works).toHaveLength(count);
  expect(reading.refused).toEqual([]);
  expect(reading.notUnderstood.length).toBeLessThanOrEqual(1);
  expect(works.every((work) => work.url !== undefined && work.links.length > 0)).toBe(true);
});

test.skipIf(!existsSync(LISTS))('authors, dates and sections of blocks and bullets', () => {
  const blocks = read(`${LISTS}/${COUNTS[2][0]}`).works;
  expect(blocks.filter(({ authors }) => authors.length > 0).length).toBeGreaterThan(255);
  expect(blocks.filter(({ date }) => date?.length === 10).length).toBeGreaterThan(240);
  expect(blocks.find((work) => work.title === 'Denoising Diffusion Implicit Models')).toMatchObject({
    date: '2020-10-06',
    identifiers: ['arxiv:2010.02502'],
    authors: [{ name: 'Jiaming Song' }, { name: 'Chenlin Meng' }, { name: 'Stefano Ermon' }],
    listed: [{ section: ['Papers', 'Vision', 'Image Generation'] }],
  });
  const bullets = read(`${LISTS}/${COUNTS[3][0]}`).works;
  expect(bullets.filter(({ authors }) => authors.length > 0).length).toBeGreaterThan(155);
  expect(bullets.find((work) => work.title.startsWith('FastNeRF'))?.listed[0]?.section).toEqual([
    'Papers',
    'Faster Inference',
  ]);
  const guide = read(`${LISTS}/${COUNTS[1][0]}`).works;
  expect(guide.find((work) => work.title === 'Holistic evaluation of language models')).toMatchObject({
    name: 'HELM',
    listed: [{ section: ['Practical Guide for NLP Tasks', 'Efficiency', 'Latency'] }],
  });
});
