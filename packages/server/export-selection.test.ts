import { graphAnswer, storeReader } from '@stemma/lineage';
import { type GraphNode, type GraphRelationship, type Properties, selectionSchema } from '@stemma/model';
import { beginLoad, contentHash, type GraphStore, openStore } from '@stemma/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PictureOptions } from './export/svg-picture';
import { type ExportFormat, exportSelection } from './export-selection';

const node = (id: string, label: string, properties: Properties): GraphNode => ({
  id,
  labels: label === 'Work' ? ['Work', 'Model'] : [label],
  properties: { id, sources: ['source:list'], ...properties },
});
const work = (id: string, year: number) =>
  node(id, 'Work', { name: id.toUpperCase(), title: id, kind: 'model', year, date: `${year}-05` });
const link = (type: GraphRelationship['type'], from: string, to: string, relation?: string) => ({
  type,
  from,
  to,
  properties: { sources: ['source:list'], ...(relation && { relation, evidence: 'said so' }) },
});
const nodes = [
  work('young', 2023),
  work('middle', 2020),
  work('old', 2017),
  node('org:lab', 'Organisation', { name: 'The Lab', _colour: 2 }),
  node('source:list', 'Source', {
    name: 'List',
    title: 'A <list>',
    format: 'canon',
    licence: 'CC BY 4.0',
    digest: 'sha256:00',
    loadedAt: '2026-02-03T04:05:06Z',
  }),
];
const relationships = [
  link('BUILDS_ON', 'young', 'middle', 'weights'),
  link('BUILDS_ON', 'middle', 'old', 'architecture'),
  link('FROM_LAB', 'young', 'org:lab'),
];

let store: GraphStore;
beforeAll(async () => {
  const load = await beginLoad('grafeo::memory:');
  await load.store.write({ nodes, relationships });
  await load.commit();
  store = await openStore('grafeo::memory:');
});
afterAll(() => store.close());

async function exported(format: ExportFormat, given: object, picture: Partial<PictureOptions> = {}) {
  const answer = await graphAnswer(storeReader(store), selectionSchema.parse(given), {});
  const options = { format, frame: 'wide', theme: 'light', language: 'en', ...picture } as const;
  return exportSelection(answer, store, options);
}

test('JSON holds what the filter keeps, under the hash of the whole graph', async () => {
  const { body, fileName } = await exported('json', { focus: ['young'], exclude: ['middle'] });
  const document = JSON.parse(body);
  expect(fileName).toBe('stemma-young.json');
  expect(document.contentHash).toBe(await contentHash(store));
  expect(document.selection.exclude).toEqual(['middle']);
  const ids = document.nodes.map(({ id }: GraphNode) => id);
  expect(ids).toEqual(expect.arrayContaining(['old', 'org:lab', 'source:list', 'young']));
  expect(ids).not.toContain('middle');
  expect(body).not.toContain('_colour');
});

test('the picture leaves out what the filter hides and bridges it, nothing moves', async () => {
  const whole = await exported('svg', { focus: ['young'] });
  const part = await exported('svg', { focus: ['young'], exclude: ['middle'] });
  const placeOf = (svg: string, name: string) =>
    svg.match(new RegExp(`<g><title>${name}</title><polygon points="([^"]*)"`))?.[1];
  expect(placeOf(whole.body, 'MIDDLE')).toBeDefined();
  expect(placeOf(part.body, 'MIDDLE')).toBeUndefined();
  expect(placeOf(part.body, 'OLD')).toBe(placeOf(whole.body, 'OLD'));
  expect(part.body).toContain('via hidden works');
  expect(whole.body).not.toContain('via hidden works');
  expect(part.body).toContain('2 of 3 works');
});

test('a picture says its title, colours, sources and date in its language', async () => {
  const { body } = await exported('svg', { focus: ['young'] }, { link: 'http://127.0.0.1/?focus=young' });
  expect(body).toContain('>What YOUNG builds on, and what builds on it<');
  expect(body).toContain('3 steps back, 2 steps on, 2017–2023');
  expect(body).toContain('The Lab');
  expect(body).toContain('Sources: A &lt;list&gt; (CC BY 4.0).');
  expect(body).toContain('Data loaded 2026-02-03.');
  expect(body).toContain('<a href="http://127.0.0.1/?focus=young">');
  const chinese = await exported('svg', { focus: ['young'] }, { language: 'zh', frame: 'upright' });
  expect(chinese.body).toContain('YOUNG 的来源与后继');
  expect(chinese.body).toContain('The Lab，2023年5月');
});
