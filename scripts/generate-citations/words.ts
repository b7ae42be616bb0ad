/** Words of which names and titles are made. */
export const GIVEN_NAMES = listed(
  'Ada, Alan, Amina, Ana, Bo, Carlos, Chen, Chidi, Chloé, Dmitri, Elif, Emma, Fatima, Grace, Hana, ' +
    'Hiro, Ingrid, Ivan, Jae, João, Kofi, Lars, Leila, Lin, Lucía, Mateo, Mei, Mika, Nadia, Noah, ' +
    'Olga, Omar, Priya, Qing, Ravi, Rosa, Sana, Søren, Tariq, Uma, Viktor, Wei, Xin, Yara, Yuki, Zoë, ' +
    '明, 伟, 芳, 静',
);
export const FAMILY_NAMES = listed(
  'Abe, Adeyemi, Ahmed, Andersson, Bauer, Bianchi, Chang, Costa, Das, Dubois, Eriksen, Fischer, ' +
    'Fujita, García, Gupta, Haddad, Hansen, Hoang, Ito, Ivanov, Jansen, Jung, Kaya, Khan, Kim, ' +
    'Kowalski, Kumar, Larsen, Lee, Li, Lopes, Martin, Mensah, Moreau, Müller, Nakamura, Nguyen, Novák, ' +
    'Okafor, Park, Patel, Pereira, Rossi, Sato, Schmidt, Silva, Singh, Smith, Suzuki, Tanaka, Wang, ' +
    'Weber, Yılmaz, Zhang, Zhou, 王, 李, 陈, 刘, 赵',
);
export const PLACES = listed(
  'Aldermoor, Brackwater, Calder, Dunmere, Eastfell, Farrow, Greyford, Hollin, Inver, Jarrow, ' +
    'Kestrel, Lindale, Marsh, Northgate, Oakham, Penrith, Quarry, Ravens, Stanmore, Thorn, Ullock, ' +
    'Varden, Westmere, Yarrow',
);
export const INSTITUTIONS = [
  { name: 'University of', type: 'education' },
  { name: 'Institute of Technology,', type: 'education' },
  { name: 'Laboratories,', type: 'company' },
  { name: 'Hospital of', type: 'healthcare' },
  { name: 'Academy of Sciences,', type: 'government' },
];
export const COUNTRIES = listed('BR, CA, CN, DE, FR, GB, IN, JP, KR, NG, SE, US');
export const MANNERS = listed(
  'Adaptive, Bayesian, Causal, Contrastive, Deep, Efficient, Federated, Generative, Hierarchical, ' +
    'Interpretable, Latent, Multimodal, Neural, Probabilistic, Robust, Scalable, Sparse, Variational',
);
export const THINGS = listed(
  'attention, autoencoders, convolution, diffusion, embeddings, graph networks, kernels, ' +
    'language models, mixtures of experts, policies, pretraining, recurrent networks, retrieval, ' +
    'state spaces, tokenisers, transformers, world models',
);
export const AIMS = listed(
  'code generation, dialogue, drug discovery, image synthesis, information extraction, ' +
    'machine translation, medical imaging, planning, protein folding, question answering, ' +
    'recommendation, robot control, segmentation, speech recognition, summarisation, theorem proving, ' +
    'time series, weather prediction',
);

function listed(words: string): readonly string[] {
  return words.split(', ');
}
