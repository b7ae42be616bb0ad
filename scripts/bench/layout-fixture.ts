/**
 * Writes test/fixtures/lineages.json: what is placed of ten named lineages of the canon, three steps
 * back and two on. It was written once and is kept, so that counts of crossings stay comparable while
 * the canon grows. `npx tsx scripts/bench/layout-fixture.ts STORE`, a store that holds the canon.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { placementInput } from '@stemma/layout';
import { graphAnswer, requireResolved, storeReader } from '@stemma/lineage';
import { EMPTY_SELECTION } from '@stemma/model';
import { openStore } from '@stemma/store';

const NAMES = [
  'BERT',
  'GPT-3',
  'LLaMA',
  'Stable Diffusion',
  'AlphaFold',
  'CLIP',
  'InstructGPT',
  'PaLM',
  'AudioLM',
  'ReAct',
];
const TARGET = path.resolve(import.meta.dirname, '../../test/fixtures/lineages.json');

const url = process.argv[2];
if (!url) throw new Error('name the store that holds the canon, such as grafeo:.stemma');
const store = await openStore(url);
try {
  const reader = storeReader(store);
  const lineages = [];
  for (const name of NAMES) {
    const selection = { ...EMPTY_SELECTION, focus: [name], back: 3, on: 2 };
    const { frame: _, ...input } = placementInput(
      requireResolved(await graphAnswer(reader, selection)),
      'wide',
    );
    lineages.push(JSON.stringify({ name, ...input }));
  }
  writeFileSync(TARGET, `[\n${lineages.join(',\n')}\n]\n`);
} finally {
  await store.close();
}
