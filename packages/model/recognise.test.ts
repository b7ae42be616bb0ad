import { expect, test } from 'vitest';
import { recognise } from './recognise';

test.each([
  ['https://arxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
  ['http://arxiv.org/pdf/1706.03762v5.pdf', 'arxiv:1706.03762'],
  ['https://arxiv.org/pdf/1706.03762v2', 'arxiv:1706.03762'],
  ['https://www.arxiv.org/html/2403.05530v1', 'arxiv:2403.05530'],
  ['https://export.arxiv.org/abs/cs/0112017', 'arxiv:cs/0112017'],
  ['https://ar5iv.labs.arxiv.org/html/1706.03762', 'arxiv:1706.03762'],
  ['https://huggingface.co/papers/2302.13971', 'arxiv:2302.13971'],
  ['https://hf.co/papers/2302.13971', 'arxiv:2302.13971'],
  ['https://doi.org/10.48550/arXiv.2302.13971', 'arxiv:2302.13971'],
  ['arXiv:1706.03762v5', 'arxiv:1706.03762'],
  ['1706.03762', 'arxiv:1706.03762'],
  ['hep-th/9901001', 'arxiv:hep-th/9901001'],
  ['https://doi.org/10.1038/S41586-019-1923-7', 'doi:10.1038/s41586-019-1923-7'],
  ['https://www.nature.com/articles/s41586-019-1923-7', 'doi:10.1038/s41586-019-1923-7'],
  ['doi:10.1162/neco.1997.9.8.1735', 'doi:10.1162/neco.1997.9.8.1735'],
  ['https://dl.acm.org/doi/abs/10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701'],
  ['https://www.medrxiv.org/content/10.1101/2022.12.19.22283643v2', 'doi:10.1101/2022.12.19.22283643'],
  ['https://openreview.net/pdf?id=BZ5a1r-kVsf', 'openreview:BZ5a1r-kVsf'],
  ['https://openreview.net/forum?id=BZ5a1r-kVsf&noteId=x', 'openreview:BZ5a1r-kVsf'],
  ['https://aclanthology.org/2020.acl-main.703.pdf', 'acl:2020.acl-main.703'],
  ['https://www.aclweb.org/anthology/N18-1202/', 'acl:N18-1202'],
  ['https://github.com/Significant-Gravitas/Auto-GPT/tree/master', 'github:significant-gravitas/auto-gpt'],
  ['https://github.com/openai/gpt-2.git', 'github:openai/gpt-2'],
  ['https://huggingface.co/meta-llama/Llama-2-7b', 'hf:meta-llama/Llama-2-7b'],
  ['https://huggingface.co/datasets/EleutherAI/pile/blob/main/README.md', 'hf:datasets/EleutherAI/pile'],
  ['https://www.youtube.com/watch?v=kCc8FmEb1nY&t=10s', 'youtube:kCc8FmEb1nY'],
  ['https://youtu.be/kCc8FmEb1nY?si=x', 'youtube:kCc8FmEb1nY'],
  [
    'https://www.youtube.com/playlist?list=PLoROMvodv4rMiGQp3WXShtMGgzqpfVfbU',
    'youtube:PLoROMvodv4rMiGQp3WXShtMGgzqpfVfbU',
  ],
  ['http://www.Example.org/a/?utm_source=x&b=2&a=1#top', 'url:https://example.org/a?a=1&b=2'],
  ['https://github.com/topics', 'url:https://github.com/topics'],
  ['https://arxiv.org/list/cs.CL/recent', 'url:https://arxiv.org/list/cs.CL/recent'],
])('%s is %s', (text, identifier) => {
  expect(recognise(text)).toBe(identifier);
});

test.each(['Attention Is All You Need', 'javascript:alert(1)', 'mailto:a@b.c', '', '2023', 'GPT-3'])(
  '"%s" states no identifier',
  (text) => {
    expect(recognise(text)).toBeUndefined();
  },
);
