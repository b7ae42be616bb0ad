import { fold } from '@stemma/model';

/** Laboratories, companies and universities that lists name without saying what they are. */
const KNOWN = new Set(
  `google, google ai, google brain, google research, google deepmind, deepmind, waymo, openai, open ai, anthropic, meta, meta ai, facebook, facebook ai, facebook ai research, fair, microsoft, microsoft research, msr, nvidia, nvidia research, apple, amazon, aws, ibm, ibm research, intel, amd, samsung, sony, adobe, adobe research, salesforce, salesforce research, salesforce ai research, hugging face, huggingface, stability ai, runway, midjourney, mistral, mistral ai, cohere, ai21, ai21 labs, databricks, mosaicml, together, together ai, eleutherai, eleuther ai, elutherai, laion, bigscience, bigcode, allen ai, allenai, ai2, allen institute for ai, baidu, alibaba, alibaba group, alibaba damo, damo academy, tencent, tencent ai lab, bytedance, huawei, huawei noah's ark lab, sensetime, megvii, zhipu ai, baichuan, moonshot ai, deepseek, deepseek-ai, 01-ai, xai, naver, naver labs, kakao, yandex, disney, disney research, snap, snap research, uber, uber ai, airbnb, netflix, linkedin, twitter, pinterest, spotify, doordash, lyft, instacart, etsy, ebay, walmart, zillow, booking, booking.com, shopify, stripe, dropbox, gojek, grab, zalando, stitch fix, mozilla, wolfram, wolfram research, a16z, andreessen horowitz, tesla, bosch, siemens, bair, csail, mila, inria, eth zurich, eth zürich, epfl, mit, cmu, carnegie mellon, carnegie mellon university, stanford, uc berkeley, berkeley, ucb, ucla, ucsd, ucsb, uci, uiuc, usc, nyu, uw, princeton, princeton university, harvard, yale, columbia, cornell, caltech, georgia tech, ut austin, umd, umass, upenn, oxford, cambridge, imperial, imperial college london, ucl, toronto, kaist, kaust, postech, snu, nus, ntu, hkust, hku, cuhk, tsinghua, peking university, pku, sjtu, zju, fudan, ustc, rutgers, northeastern, shanghai ai lab, shanghai ai laboratory, beijing academy of artificial intelligence, baai, casia, thunlp, ruc, tongji, max planck institute, technion, lmsys, lg ai research, rwkv foundation, openbmb, ollama`
    .split(',')
    .map((name) => name.trim()),
);
const PLAIN =
  /^(?:(?:the )?university of [\p{L} ,.&'-]+|(?:\p{Lu}[\p{L}.&'-]* ){1,5}(?:university|institute of technology|laboratories))$/iu;
const MOST_WORDS = 6;

/** The organisations that a stretch of text names, if it holds nothing but known ones. */
export function organisationsOf(text: string): string[] {
  const plain = text.replace(/^[\s`*_([（]+|[\s`*_)\]）.,;:]+$/gu, '');
  if (isOrganisation(plain)) return [plain];
  const parts = plain
    .replace(/\s*,?\s*\b(?:et al|etc)\b\.?/giu, '')
    .split(/\s*(?:,|&|\/|;|\+|、|\band\b)\s*/u)
    .filter(Boolean);
  return parts.length > 0 && parts.every(isOrganisation) ? parts : [];
}

export function isOrganisation(text: string): boolean {
  return KNOWN.has(fold(text)) || (text.split(/\s+/).length <= MOST_WORDS && PLAIN.test(text));
}
