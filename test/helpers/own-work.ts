/** A curator's file of ten lines: a work of one's own that builds on one of the canon. */
export const OWN_WORK = `title: My notes
works:
  - id: alpaca-of-ours
    title: A Llama That We Tuned Ourselves
    kinds: [model]
    date: 2024-05-01
    read: ['https://example.org/ours']
    buildsOn:
      - { work: llama, relation: weights, url: 'https://example.org/ours',
          evidence: 'Fine-tuned from the 7B weights.' }
`;
