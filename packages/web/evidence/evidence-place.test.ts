import { expect, test } from 'vitest';
import { evidencePlace } from './evidence-place';

test('a paper, code and weights have general names, others their host', () => {
  const at = (evidenceUrl: string) => evidencePlace({ evidenceUrl, checked: true });
  expect(at('https://arxiv.org/abs/2302.13971').key).toBe('paper');
  expect(at('https://example.org/a.pdf').key).toBe('paper');
  expect(at('https://github.com/a/b').key).toBe('code');
  expect(at('https://www.anthropic.com/x')).toMatchObject({ key: undefined, label: 'anthropic.com' });
});

test('without a checked place it says so; an address that is none is left out', () => {
  expect(evidencePlace({ sources: ['source:epoch-ai'] })).toEqual({
    checked: false,
    source: 'source:epoch-ai',
  });
  expect(evidencePlace({ evidenceUrl: 'javascript:1', checked: true }).url).toBeUndefined();
});
