import type { GraphNode, GraphRelationship, Subgraph } from '@stemma/model';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly titleZh?: string;
  readonly aliases?: readonly string[];
  readonly identifiers?: readonly string[];
  readonly links?: readonly string[];
}

const WORKS: readonly Named[] = [
  {
    id: 'arxiv:1706.03762',
    name: 'Transformer',
    title: 'Attention Is All You Need',
    titleZh: '注意力就是你所需要的一切',
  },
  {
    id: 'arxiv:1409.0473',
    name: 'Bahdanau attention',
    title: 'Neural Machine Translation by Jointly Learning to Align and Translate',
  },
  {
    id: 'arxiv:2302.13971',
    name: 'LLaMA',
    title: 'LLaMA: Open and Efficient Foundation Language Models',
    identifiers: ['canon:llama'],
    links: ['https://github.com/facebookresearch/llama'],
  },
  { id: 'arxiv:2307.09288', name: 'Llama 2', title: 'Llama 2: Open Foundation and Fine-Tuned Chat Models' },
  { id: 'arxiv:2308.12950', name: 'Code Llama', title: 'Code Llama: Open Foundation Models for Code' },
  {
    id: 'canon:gpt',
    name: 'GPT',
    title: 'Improving Language Understanding by Generative Pre-Training',
    aliases: ['GPT-1'],
  },
  { id: 'canon:gpt-2', name: 'GPT-2', title: 'Language Models are Unsupervised Multitask Learners' },
  { id: 'arxiv:2005.14165', name: 'GPT-3', title: 'Language Models are Few-Shot Learners' },
  { id: 'arxiv:2303.08774', name: 'GPT-4', title: 'GPT-4 Technical Report' },
  {
    id: 'arxiv:2203.02155',
    name: 'InstructGPT',
    title: 'Training language models to follow instructions with human feedback',
  },
  { id: 'canon:chatgpt', name: 'ChatGPT', title: 'Introducing ChatGPT' },
  { id: 'canon:state-of-gpt', name: 'State of GPT', titleZh: 'GPT 现状' },
  {
    id: 'arxiv:1810.04805',
    name: 'BERT',
    title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
  },
  {
    id: 'arxiv:2112.10752',
    name: 'Latent Diffusion',
    title: 'High-Resolution Image Synthesis with Latent Diffusion Models',
    aliases: ['Stable Diffusion'],
  },
  { id: 'arxiv:2006.11239', name: 'DDPM', title: 'Denoising Diffusion Probabilistic Models' },
  {
    id: 'doi:10.1038/s41586-021-03819-2',
    name: 'AlphaFold 2',
    title: 'Highly accurate protein structure prediction with AlphaFold',
  },
  { id: 'openreview:BZ5a1r-kVsf', name: 'A path', title: 'A Path Towards Autonomous Machine Intelligence' },
  { id: 'hf:meta-llama/Llama-2-7b', name: 'Llama-2-7b' },
  {
    id: 'arxiv:1912.01703',
    name: 'PyTorch',
    title: 'PyTorch: An Imperative Style, High-Performance Deep Learning Library',
  },
];

const OTHERS: readonly (Named & { readonly label: string; readonly nameZh?: string })[] = [
  { label: 'Author', id: 'author:geoffrey-hinton', name: 'Geoffrey Hinton', aliases: ['Geoffrey E. Hinton'] },
  { label: 'Author', id: 'author:jürgen-schmidhuber', name: 'Jürgen Schmidhuber' },
  { label: 'Author', id: 'author:łukasz-kaiser', name: 'Łukasz Kaiser' },
  { label: 'Organisation', id: 'org:openai', name: 'OpenAI', aliases: ['Open AI'] },
  { label: 'Organisation', id: 'org:meta-ai', name: 'Meta AI', aliases: ['Facebook AI Research', 'FAIR'] },
  { label: 'Topic', id: 'topic:diffusion', name: 'Diffusion models', nameZh: '扩散模型' },
  { label: 'Topic', id: 'topic:attention', name: 'Attention', nameZh: '注意力机制' },
  { label: 'Source', id: 'source:list', name: 'A reading list' },
  { label: 'Source', id: 'source:only-read', name: 'A reading list that lists nothing' },
];

/** A handful of real names, with links enough to tell the well known from the rest. */
export const namedGraph: Subgraph = {
  nodes: [...WORKS.map(workNode), ...OTHERS.map(otherNode)],
  relationships: links(),
};

function workNode({ id, name, title = name, identifiers = [], ...rest }: Named): GraphNode {
  return {
    id,
    labels: ['Work', 'Model'],
    properties: { id, kind: 'model', name, title, identifiers: [id, ...identifiers], date: '2020', ...rest },
  };
}

function otherNode({ label, ...names }: (typeof OTHERS)[number]): GraphNode {
  const source = label === 'Source' ? { title: names.name, format: 'reading-list' } : {};
  const given = Object.entries({ ...names, ...source }).filter(([, value]) => value !== undefined);
  return { id: names.id, labels: [label], properties: Object.fromEntries(given) as GraphNode['properties'] };
}

function links(): GraphRelationship[] {
  const builds = [
    ['canon:gpt-2', 'canon:gpt'],
    ['arxiv:2005.14165', 'canon:gpt-2'],
    ['arxiv:2203.02155', 'arxiv:2005.14165'],
    ['canon:chatgpt', 'arxiv:2005.14165'],
    ['arxiv:2307.09288', 'arxiv:2302.13971'],
  ].map(([from = '', to = '']): GraphRelationship => {
    const properties = { relation: 'extends', evidence: 'said' };
    return { type: 'BUILDS_ON', from, to, properties };
  });
  return [
    ...builds,
    { type: 'FROM_LAB', from: 'arxiv:2005.14165', to: 'org:openai', properties: {} },
    { type: 'ABOUT', from: 'arxiv:2006.11239', to: 'topic:diffusion', properties: {} },
    {
      type: 'WRITTEN_BY',
      from: 'arxiv:1810.04805',
      to: 'author:geoffrey-hinton',
      properties: { position: 1 },
    },
    {
      type: 'LISTED_IN',
      from: 'arxiv:1810.04805',
      to: 'source:list',
      properties: { sections: ['A'], lines: [1] },
    },
  ];
}
