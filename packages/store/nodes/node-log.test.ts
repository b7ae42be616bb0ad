import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../generations/load-helper.fixture';
import { NodeLog } from './node-log';
import { nodeOf } from './node-record';

const node = (name: string) => ({ labels: ['Work'] as const, properties: { id: name, name } });

test('the last that was noted of each node is found, whether it was written out or waits', async () => {
  const path = join(await temporaryFolder(), 'nodes.log');
  const log = new NodeLog(path);
  for (let round = 0; round < 3; round++)
    for (let number = 0; number < 4_000; number += 2)
      log.note(number, node(`${number} 注 ${round} ${'x'.repeat(number % 700)}`));
  log.note(9_001, node('last'));
  for (const number of [0, 2, 698, 3_998]) {
    const record = log.find(number) ?? Buffer.alloc(0);
    expect(nodeOf(record).properties.name).toBe(`${number} 注 2 ${'x'.repeat(number % 700)}`);
    expect(record.length % 8).toBe(0);
  }
  expect(nodeOf(log.find(9_001) ?? Buffer.alloc(0))).toEqual(node('last'));
  for (const number of [1, 3_999, 9_000, 1_000_000]) expect(log.find(number)).toBeUndefined();
  log.close();
  log.close();
  expect(existsSync(path)).toBe(false);
});
