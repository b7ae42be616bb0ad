import { writeFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonStore } from './helpers/canon-store';
import { OWN_WORK } from './helpers/own-work';
import { type Served, serve } from './helpers/served';
import { stemma } from './helpers/stemma';

const LLAMA = 'arxiv:2302.13971';
const TRANSFORMER = 'arxiv:1706.03762';

let folder = '';
let store = '';
let served: Served;
let open: Served;
beforeAll(async () => {
  ({ folder, store } = await canonStore('server'));
  [served, open] = await Promise.all([
    serve(['--store', store]),
    serve(['--store', store, '--allow-cypher']),
  ]);
});
afterAll(async () => {
  await Promise.all([served?.stop(), open?.stop()]);
});

async function get<T>(address: string): Promise<T> {
  const response = await fetch(`${served.url}${address}`);
  const text = await response.text();
  expect(response.status, `${address}: ${text.slice(0, 500)}`).toBe(200);
  return JSON.parse(text) as T;
}

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly candidates?: readonly { readonly id: string; readonly name: string }[];
}

async function problem(response: Response, status: number, code: string): Promise<Problem> {
  const text = await response.text();
  expect(response.status, text).toBe(status);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const body = JSON.parse(text) as Problem;
  expect(body).toMatchObject({ type: `urn:stemma:problem:${code}`, status });
  expect(body.detail).not.toBe('');
  return body;
}

/** A request whose Host header says something else than its address; fetch would not send it. */
function asked(address: string, headers: Record<string, string>): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    http
      .get(`${served.url}${address}`, { headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      })
      .on('error', reject);
  });
}

test('health, stats, schema and sources', async () => {
  expect(await get('/api/health')).toMatchObject({ status: 'ok', generation: expect.any(Number) });
  const stats = await get<{ labels: Record<string, number> }>('/api/stats');
  expect(stats.labels.Work).toBeGreaterThanOrEqual(140);
  const schema = await get<{ labels: { name: string; count: number; properties: { name: string }[] }[] }>(
    '/api/schema',
  );
  const work = schema.labels.find(({ name }) => name === 'Work');
  expect(work?.count).toBe(stats.labels.Work);
  expect(work?.properties.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['id', 'name', 'title', 'date']),
  );
  const sources = await get<{ id: string }[]>('/api/sources');
  expect(sources.map(({ id }) => id)).toContain('source:stemma-canon');
});

test('search forgives typing errors and takes Chinese and addresses', async () => {
  const first = async (q: string) =>
    (await get<{ hits: { id: string }[] }>(`/api/search?q=${encodeURIComponent(q)}`)).hits[0]?.id;
  expect(await first('atention is al you ned')).toBe(TRANSFORMER);
  expect(await first('https://arxiv.org/pdf/2302.13971v1.pdf')).toBe(LLAMA);
  expect(await first('llama')).toBe(LLAMA);
});

test('a work with its parents and children, by id and by name', async () => {
  interface Card {
    work: { id: string; properties: Record<string, unknown> };
    authors: unknown[];
    buildsOn: { links: { work: { id: string }; relationship: { properties: { evidence: string } } }[] }[];
    builtOnBy: { links: unknown[] }[];
  }
  const card = await get<Card>(`/api/works/${encodeURIComponent(LLAMA)}`);
  expect(card.work).toMatchObject({ id: LLAMA, properties: { name: 'LLaMA', year: 2023 } });
  expect(card.authors).toHaveLength(14);
  const parents = card.buildsOn.flatMap(({ links }) => links);
  expect(parents.map(({ work }) => work.id)).toContain(TRANSFORMER);
  for (const { relationship } of parents) expect(relationship.properties.evidence).toMatch(/\w/);
  expect(card.builtOnBy.length).toBeGreaterThan(0);
  expect((await get<Card>('/api/works/LLaMA')).work.id).toBe(LLAMA);
});

test('graph, facets, path, common ancestors and a reading list', async () => {
  const selection = 'work=LLaMA&back=2&on=1';
  const graph = await get<{
    focus: string[];
    counts: { works: number; tracedWorks: number };
    levels: { depth: number }[];
  }>(`/api/graph?${selection}`);
  expect(graph.focus).toEqual([LLAMA]);
  expect(graph.levels.map(({ depth }) => depth)).toEqual([-2, -1, 0, 1]);
  const whole = await get<typeof graph & { total: number }>(`/api/lineage?${selection}`);
  expect(whole).toMatchObject({ focus: [LLAMA], levels: graph.levels, total: graph.counts.tracedWorks });
  await problem(await fetch(`${served.url}/api/lineage?back=2`), 400, 'bad-request');
  const filtered = await get<typeof graph>(`/api/graph?${selection}&since=2020&until=2023`);
  expect(filtered.counts.works).toBeLessThan(filtered.counts.tracedWorks);
  expect(filtered.counts.tracedWorks).toBe(graph.counts.tracedWorks);
  const facets = await get<{ facets: { organisation: { value: string; count: number }[] }; works: number }>(
    `/api/facets?${selection}`,
  );
  expect(facets.works).toBe(graph.counts.works);
  expect(facets.facets.organisation.map(({ value }) => value)).toContain('org:meta-ai');
  const path = await get<{ a: string; b: string; length: number; paths: string[][]; total: number }>(
    '/api/path?a=LLaMA&b=LSTM',
  );
  expect(path.a).toBe(LLAMA);
  expect(path.total).toBeGreaterThanOrEqual(path.paths.length);
  for (const way of path.paths) expect(way).toHaveLength(path.length + 1);
  const common = await get<{ ancestors: { id: string; stepsFromA: number; stepsFromB: number }[] }>(
    '/api/common?a=LLaMA&b=BERT',
  );
  const steps = common.ancestors.map(({ stepsFromA, stepsFromB }) => stepsFromA + stepsFromB);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(common.ancestors.map(({ id }) => id)).toContain(TRANSFORMER);
  const list = await get<{ total: number; sections: { path: string[]; items: unknown[] }[] }>(
    '/api/lists/source:ai-canon-zh',
  );
  expect(list.sections.length).toBeGreaterThan(5);
  expect(list.sections.flatMap(({ items }) => items)).toHaveLength(list.total);
});

test('export as JSON and SVG, with a file name', async () => {
  const json = await fetch(`${served.url}/api/export?format=json&work=LLaMA&back=1`);
  expect(json.headers.get('content-disposition')).toMatch(/attachment; filename=".+\.json"/);
  expect(await json.json()).toMatchObject({ format: 'stemma', version: 1, nodes: expect.any(Array) });
  const svg = await fetch(`${served.url}/api/export?format=svg&work=LLaMA&back=1`);
  expect(svg.headers.get('content-type')).toContain('image/svg+xml');
  const text = await svg.text();
  expect(text).toMatch(/^(<\?xml[^>]*>\s*)?<svg/);
  expect(text).toContain('LLaMA');
  await problem(await fetch(`${served.url}/api/export?format=docx&work=LLaMA`), 400, 'bad-request');
});

test('the page, its headers and what it may load', async () => {
  const page = await fetch(`${served.url}/`);
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain('<div id="root">');
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  const policy = page.headers.get('content-security-policy') ?? '';
  const scripts = /script-src ([^;]+)/.exec(policy)?.[1];
  expect(scripts).toBe("'self'");
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  expect(page.headers.get('access-control-allow-origin')).toBeNull();
  for (const [, asset] of html.matchAll(/(?:src|href)="(\.\/[^"]+)"/g)) {
    const { status } = await fetch(new URL(asset ?? '', `${served.url}/`));
    expect(status, asset).toBe(200);
  }
});

test('an unchanged answer is not sent again, and answers are compressed', async () => {
  for (const address of ['/api/graph?work=LLaMA&back=2', '/']) {
    const first = await fetch(`${served.url}${address}`);
    const tag = first.headers.get('etag') ?? '';
    expect(tag, address).not.toBe('');
    const again = await fetch(`${served.url}${address}`, { headers: { 'if-none-match': tag } });
    expect(again.status, address).toBe(304);
  }
  const large = await fetch(`${served.url}/api/graph?work=LLaMA&back=2`, {
    headers: { 'accept-encoding': 'gzip' },
  });
  expect(large.headers.get('content-encoding')).toBe('gzip');
  expect(large.headers.get('stemma-generation')).toMatch(/^\d+$/);
});

test('another host, and pages of another origin, are refused', async () => {
  const host = await asked('/api/stats', { host: 'evil.example' });
  expect(host.status).toBe(403);
  expect(JSON.parse(host.text)).toMatchObject({ type: 'urn:stemma:problem:wrong-host' });
  const origin = await asked('/api/stats', { origin: 'https://evil.example' });
  expect(origin.status).toBe(403);
  expect((await asked('/api/stats', { origin: served.url })).status).toBe(200);
});

test('what does not exist, what is ambiguous or malformed', async () => {
  const unknown = await problem(await fetch(`${served.url}/api/works/LLaMMA`), 404, 'unknown-work');
  expect(unknown.candidates?.map(({ id }) => id)).toContain(LLAMA);
  await problem(await fetch(`${served.url}/api/nothing`), 404, 'not-found');
  await problem(await fetch(`${served.url}/api/graph?work=LLaMA&back=many`), 400, 'bad-selection');
  await problem(await fetch(`${served.url}/api/graph?since=20x`), 400, 'bad-selection');
  await problem(await fetch(`${served.url}/api/path?a=LLaMA`), 400, 'bad-request');
  await problem(await fetch(`${served.url}/api/path?a=LLaMA&b=LSTTTM`), 404, 'unknown-work');
  await problem(await fetch(`${served.url}/api/search?q=x&limit=0`), 400, 'bad-request');
});

async function ask(server: Served, body: unknown): Promise<Response> {
  return fetch(`${server.url}/api/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

test('Cypher is off unless it is allowed', async () => {
  await problem(await ask(served, { cypher: 'MATCH (n) RETURN count(n)' }), 403, 'cypher-off');
  const cypher = encodeURIComponent('MATCH (n:Work) RETURN n LIMIT 1');
  for (const where of ['graph', 'facets', 'export'])
    await problem(await fetch(`${served.url}/api/${where}?format=json&cypher=${cypher}`), 403, 'cypher-off');
});

test('allowed Cypher reads, and does nothing else', async () => {
  const count = await ask(open, {
    cypher: 'MATCH (w:Work {id: $id}) RETURN w.name AS name',
    params: { id: LLAMA },
  });
  expect(await count.json()).toMatchObject({ columns: ['name'], rows: [['LLaMA']], truncated: false });
  const some = await ask(open, { cypher: 'MATCH (w:Work) RETURN w.id ORDER BY w.id', limit: 3 });
  expect(await some.json()).toMatchObject({ rows: { length: 3 }, truncated: true });
  for (const cypher of [
    'CREATE (:Work {id: "x"})',
    'MATCH (w:Work) SET w.name = "x"',
    'MATCH (w:Work) DETACH DELETE w',
    'MERGE (:Work {id: "x"})',
    'DROP INDEX x',
    'LOAD CSV FROM "file:///etc/passwd" AS row RETURN row',
  ]) {
    const response = await ask(open, { cypher });
    expect([400, 422], `${cypher}: ${await response.clone().text()}`).toContain(response.status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  }
  await problem(await ask(open, { cypher: 'MATCH (w RETURN w' }), 400, 'syntax');
  await problem(await ask(open, { text: 'no cypher' }), 400, 'bad-request');
  await problem(await ask(open, { cypher: `RETURN "${'x'.repeat(2_000_000)}"` }), 413, 'too-large');
});

test('a load is noticed by the running server', async () => {
  const before = await get<{ generation: number }>('/api/health');
  const file = path.join(folder, 'ours.yaml');
  await writeFile(file, OWN_WORK);
  const loaded = await stemma(['load', file, '--store', store]);
  expect(loaded.code, loaded.stderr).toBe(0);
  await expect
    .poll(async () => (await get<{ generation: number }>('/api/health')).generation, { timeout: 10_000 })
    .toBeGreaterThan(before.generation);
  const { hits } = await get<{ hits: { id: string }[] }>('/api/search?q=tuned+ourselves');
  expect(hits.map(({ id }) => id)).toContain('canon:alpaca-of-ours');
  const asked = await ask(open, { cypher: 'MATCH (w:Work {id: "canon:alpaca-of-ours"}) RETURN count(w)' });
  expect(await asked.json()).toMatchObject({ rows: [[1]] });
});

test('Ctrl-C and SIGTERM end it with code 0, connections or not', async () => {
  const one = await serve(['--store', store]);
  await fetch(`${one.url}/api/stats`);
  expect(await one.stop('SIGINT')).toBe(0);
  const other = await serve(['--store', store, '--allow-cypher']);
  await ask(other, { cypher: 'RETURN 1' });
  expect(await other.stop('SIGTERM')).toBe(0);
});
