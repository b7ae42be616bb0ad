import { NODE_LABELS } from '@stemma/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tabledGraph } from '../contract/tabled-graph';
import { nodesFileOf, writeNodes } from '../nodes/nodes-file';
import { beginLoad } from '../open-store';
import { BytesInMemory } from '../work-table/byte-sink';
import { columnsInMemory } from '../work-table/column-source';
import { writeWorkTable } from '../work-table/write-work-table';
import { NameColumnsBuilder } from './name-columns-builder';
import { NameIndex } from './name-index';
import { readNames } from './read-names';

type Named = { name: string; title?: string; weight?: number };

function columnsOf(nodes: readonly Named[]) {
  const builder = new NameColumnsBuilder();
  nodes.forEach(({ weight = 0, ...properties }, number) => {
    builder.add(number, { properties }, weight);
  });
  return builder.done();
}

/** Names of what a text finds among some nodes, best first. */
function found(nodes: readonly Named[], text: string, limit = 10): string[] {
  return new NameIndex(columnsOf(nodes)).find(text, limit).map((number) => nodes[number]?.name ?? '');
}

test('the more of the typed letters fit, and the more of the name that is, the earlier', () => {
  const nodes = [
    { name: 'Attention for image synthesis' },
    { name: 'Attention' },
    { name: 'Attentive networks' },
    { name: 'Networks' },
  ];
  expect(found(nodes, 'attention')).toEqual([
    'Attention',
    'Attention for image synthesis',
    'Attentive networks',
  ]);
  expect(found(nodes, 'atention synthesis', 1)).toEqual(['Attention for image synthesis']);
  expect(found(nodes, 'nothing of this')).toEqual([]);
});

test('of names that fit alike the weightiest are chosen', () => {
  const nodes = Array.from({ length: 2000 }, (_, i) => ({
    name: `Deep ${'abcdefgh'[i % 8]}`,
    weight: i % 977,
  }));
  const weights = new NameIndex(columnsOf(nodes)).find('deep', 4).map((number) => nodes[number]?.weight);
  expect(weights).toEqual([976, 976, 975, 975]);
});

test('words are found together and apart, and by the shortest name', () => {
  const nodes = [
    { name: 'GPT 4' },
    { name: 'AlphaFold' },
    { name: 'BERT', title: 'BERT: Pre-training of deep bidirectional transformers' },
    { name: 'What BERT learns' },
  ];
  expect(found(nodes, 'gpt4')).toEqual(['GPT 4']);
  expect(found(nodes, 'alpha fold')).toEqual(['AlphaFold']);
  expect(found(nodes, 'bert', 1)).toEqual(['BERT']);
});

test('every node is found by each of its words, wherever it stands among many', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '注', '1'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 300 }), (names) => {
      const nodes = names.map((words) => ({ name: words.join(' ') }));
      const index = new NameIndex(columnsOf(nodes));
      names.slice(0, 5).forEach((words, number) => {
        for (const one of words) expect(index.find(one, nodes.length)).toContain(number);
      });
    }),
    { numRuns: 30 },
  );
});

test('names come back from their bytes; other bytes are refused', async () => {
  const session = await beginLoad('grafeo::memory:');
  try {
    await session.store.write(tabledGraph);
    const bytes = new BytesInMemory();
    const weights = await writeWorkTable(session.store, new BytesInMemory());
    await writeNodes(session.store, weights, bytes);
    const file = bytes.whole();
    const decoded = (part: Buffer) => nodesFileOf(columnsInMemory(part));
    const names = await readNames(session.store, weights);
    for (const label of NODE_LABELS) expect(await (await decoded(file))?.names(label)).toEqual(names[label]);
    const cut = await decoded(file.subarray(0, file.length - 9));
    await expect(Promise.all(NODE_LABELS.map((label) => cut?.names(label)))).rejects.toThrow(SyntaxError);
    expect(await decoded(Buffer.from('STEMMA NODES 0\n and what it held'))).toBeUndefined();
    await expect(decoded(Buffer.from('{"Work":[]}'))).rejects.toThrow(SyntaxError);
  } finally {
    await session.abort();
  }
});
