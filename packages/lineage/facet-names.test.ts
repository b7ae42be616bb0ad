import { expect, test } from 'vitest';
import { namesOfValues } from './facet-names';
import { onStore } from './testing/store-of';

test('what was named in the last list is not read again, what was not is', async () => {
  const topic = (id: string, name: string) => ({
    id,
    labels: ['Topic'],
    properties: { id, name, nameZh: '图' },
  });
  const graph = { nodes: [topic('t:a', 'A'), topic('t:b', 'B')], relationships: [] };
  await onStore(
    graph,
    async (reader) => {
      const table = await reader.table();
      const asked: (readonly string[])[] = [];
      const counting = Object.assign(Object.create(reader), {
        listed: (label: 'Topic', ids: readonly string[]) => {
          asked.push(ids);
          return reader.listed(label, ids);
        },
      });
      const names = async (...values: string[]) => [
        ...(await namesOfValues(counting, table, 'topic', values)),
      ];
      const a = ['t:a', { name: 'A', nameZh: '图' }];
      expect(await names('t:a', 'nothing')).toEqual([a]);
      expect(await names('t:b', 't:a')).toEqual([['t:b', { name: 'B', nameZh: '图' }], a]);
      expect(await names('t:a')).toEqual([a]);
      expect(asked).toEqual([['t:a', 'nothing'], ['t:b'], []]);
    },
    true,
  );
});
