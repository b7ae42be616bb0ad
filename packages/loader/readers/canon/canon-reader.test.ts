import { formatProblem } from '@stemma/model';
import { expect, test } from 'vitest';
import type { WorkRecord } from '../../record';
import { canonNames, canonReader, canonReaderBeside } from './canon-reader';

const GOOD = `
organisations:
  - id: org:google-brain
    name: Google Brain
    aliases: [谷歌大脑]
topics:
  - { id: topic:attention, name: Attention, nameZh: 注意力 }
sources:
  - { id: source:list, title: A list, format: reading-list }
works:
  - id: additive-attention
    title: Neural Machine Translation by Jointly Learning to Align and Translate
    kinds: [paper]
    date: 2014-09
    arxiv: "1409.0473"
    read: [https://arxiv.org/abs/1409.0473]
  - id: transformer
    name: Transformer
    title: Attention Is All You Need
    kinds: [model, paper]
    date: 2017-06-12
    arxiv: "1706.03762"
    organisations: [org:google-brain]
    topics: [topic:attention]
    authors: [Ashish Vaswani, { name: Noam Shazeer, orcid: 0000-0001 }]
    read: [source:list]
    buildsOn:
      - work: additive-attention
        relation: architecture
        evidence: Keeps attention and drops the recurrence around it.
        url: https://arxiv.org/abs/1706.03762
        where: section 3.2
        readOn: "2026-11-24"
        checked: true
`;

const read = (text: string) => canonReader.read([{ path: 'canon.yaml', text }]);
const problems = (text: string) => {
  const { refused, warnings } = read(text);
  return [...refused, ...warnings].map(formatProblem);
};
const changed = (from: string, to: string) => {
  expect(GOOD).toContain(from);
  return GOOD.replace(from, to);
};

test('an entry becomes a record with its identifiers, names and links', () => {
  const { records, refused, warnings } = read(GOOD);
  expect([...refused, ...warnings]).toEqual([]);
  expect(records).toHaveLength(5);
  const transformer = records.find((r): r is WorkRecord => r.type === 'work' && r.key === 'transformer');
  expect(transformer).toMatchObject({
    place: { file: 'canon.yaml', line: 17 },
    year: 2017,
    url: 'https://arxiv.org/abs/1706.03762',
    identifiers: ['arxiv:1706.03762', 'canon:transformer'],
    organisations: [{ id: 'org:google-brain', name: 'Google Brain' }],
    authors: [{ name: 'Ashish Vaswani' }, { name: 'Noam Shazeer', orcid: '0000-0001' }],
    buildsOn: [{ parent: { identifier: 'canon:additive-attention' }, place: { line: 28 } }],
  });
});

test.each([
  [
    'organisations: [org:google-brain]',
    'organisations: [org:gogle-brain]',
    'canon.yaml:23:21: nothing is called "org:gogle-brain"; did you mean "org:google-brain"? [unknown-name]',
  ],
  [
    'work: additive-attention',
    'work: additive-atention',
    'canon.yaml:28:15: nothing is called "additive-atention"; did you mean "additive-attention"? [unknown-name]',
  ],
  [
    'relation: architecture',
    'relation: architechture',
    /29:19: .*did you mean "architecture"\? \[bad-field\]/,
  ],
  [
    '    name: Transformer',
    '    nmae: Transformer',
    /"nmae" is no field of an entry of works; did you mean "name"\? \[unknown-field\]/,
  ],
  [
    'organisations:\n',
    'organizations:\n',
    /2:1: "organizations" is no field of a canon file.*did you mean "organisations"/,
  ],
  ['date: 2014-09', 'date: 2014-9', /14:11: date: .*YYYY/],
  ['arxiv: "1706.03762"', 'arxiv: "1409.0473"', /arxiv:1409.0473 is also that of "additive-attention"/],
  ['id: transformer', 'id: additive-attention', /"additive-attention" is taken by canon.yaml:11/],
  ['    read: [source:list]\n', '', /read: .*\[missing-field\]/],
  ['url: https://arxiv.org/abs/1706.03762', 'url: arxiv', /an http or https address/],
])('%s → %s is named with its place', (from, to, message) => {
  const found = problems(changed(from, to)).join('\n');
  expect(found).toMatch(message);
});

test('one spelling that leads to two organisations is a fault', () => {
  const text = changed('topics:\n', '  - { id: org:brain, name: Brain, aliases: [google brain] }\ntopics:\n');
  expect(problems(text).join()).toMatch(/"google brain" already names org:google-brain/);
});

test('aliases that explode and deep nesting are told apart from other syntax', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghi'.split('').map((k, i) => `${k}: &${k} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]`),
  ].join('\n');
  expect(problems(bomb).join()).toMatch(/aliases of this file grow/);
  expect(problems(`works: ${'['.repeat(200_000)}`).join()).toMatch(/\[too-deep\]|\[bad-syntax\]/);
  expect(problems('works: [}').join()).toMatch(/canon.yaml:1:9: .*\[bad-syntax\]/);
});

test('an entry with several faults names them all and the others are kept', () => {
  const text = changed('kinds: [paper]', 'kinds: [novel]').replace('date: 2014-09', 'date: soon');
  const { refused, records } = read(text);
  expect(refused).toHaveLength(1);
  expect(refused[0]?.reason).toMatch(/kinds.*; line \d+: date/);
  expect(records.filter((r) => r.type === 'work')).toHaveLength(1);
});

test('a file of its own may refer to the names of another canon, and keeps its own title', () => {
  const beside = () => canonNames([{ path: 'canon.yaml', text: GOOD }]);
  const mine = `
title: My models
works:
  - id: my-model
    title: My model
    kinds: [model]
    date: 2024
    organisations: [org:google-brain]
    read: [source:list]
    buildsOn:
      - { work: transformer, relation: architecture, evidence: Its blocks., url: https://example.org }
      - { work: transformr, relation: idea, evidence: A slip., url: https://example.org }
`;
  const reading = canonReaderBeside(beside).read([{ path: 'mine.yaml', text: mine }]);
  expect(reading.title).toBe('My models');
  expect(reading.records[0]).toMatchObject({
    date: '2024',
    organisations: [{ name: 'Google Brain' }],
    buildsOn: [{ parent: { identifier: 'canon:transformer' } }, {}],
  });
  expect(reading.warnings.map(formatProblem)).toEqual([
    'mine.yaml:12:17: nothing is called "transformr"; did you mean "transformer"? [unknown-name]',
  ]);
});

test('a person whom works spell differently has one name, and a work keeps its own spelling', () => {
  const { records, refused, warnings } = read(`
authors:
  - { name: Jeff Dean, aliases: [Jeffrey Dean] }
works:
  - id: word2vec
    title: Efficient Estimation of Word Representations
    kinds: [paper]
    authors: [Jeffrey Dean, Tomas Mikolov]
    read: [https://arxiv.org/abs/1301.3781]
  - id: glm
    title: An Open Bilingual Model
    kinds: [paper]
    authors: [{ name: Jie Tang, person: Jie Tang (Tsinghua) }, Jeff Dean]
    read: [https://arxiv.org/abs/2210.02414]
`);
  expect([...refused, ...warnings]).toEqual([]);
  expect(records.map((record) => record.type === 'work' && record.authors)).toEqual([
    [{ name: 'Jeffrey Dean', person: 'Jeff Dean' }, { name: 'Tomas Mikolov' }],
    [{ name: 'Jie Tang', person: 'Jie Tang (Tsinghua)' }, { name: 'Jeff Dean' }],
  ]);
});

test('two people who claim one spelling are warned of', () => {
  const text =
    'authors:\n  - { name: Jeff Dean, aliases: [J. Dean] }\n  - { name: Jo Dean, aliases: [J. Dean] }\n';
  expect(problems(text).join()).toMatch(/3:\d+: "j. dean" already names Jeff Dean \(line 2\)/);
});
