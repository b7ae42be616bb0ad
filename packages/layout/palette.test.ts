import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PALETTES } from './palette';

const CSS = readFileSync(path.resolve(import.meta.dirname, '../web/style/tokens.css'), 'utf8');
const BLOCK = { light: /:root \{([^}]*)\}/, dark: /:root\[data-theme="dark"\] \{([^}]*)\}/ } as const;

test.each(['light', 'dark'] as const)('the page and the pictures share the %s colours', (theme) => {
  const block = BLOCK[theme].exec(CSS)?.[1] ?? '';
  const values = new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
  const { organisations, other, quiet: _, ...named } = PALETTES[theme];
  for (const [name, colour] of Object.entries(named))
    expect([name, values.get(name)]).toEqual([name, colour]);
  expect(organisations.map((_, slot) => values.get(`org-${slot}`))).toEqual(organisations);
  expect(values.get('org-other')).toBe(other);
});
