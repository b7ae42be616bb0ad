const ACRONYMS = new Set(
  'neurips nips nip icml iclr cvpr cvprw iccv iccvw eccv accv wacv bmvc 3dv acl emnlp naacl eacl aacl coling tacl cl conll lrec wmt iwslt sigdial semeval ijcnlp aaai ijcai ecai kdd www thewebconf sigir wsdm cikm recsys ecir icdm sdm ecml pkdd uai aistats colt alt automl corl icra iros rss ral ra-l siggraph tog cgf egsr eurographics tvcg tpami pami ijcv tip tmm tcsvt jmlr tmlr pmlr mlr interspeech icassp taslp ismir slt asru acmmm mm acm ieee miccai tmi midl isbi media nature science pnas cell arxiv biorxiv medrxiv corr ssrn preprint preprints findings vldb sigmod icde osdi sosp nsdi atc eurosys asplos isca micro hpca mlsys sc ppopp icse fse ase issta pldi popl chi uist cscw iui dac iccad date tist tois tkde tnnls tnn tac tro ijrr jair jma icpr icip icme prl pr aamas gecco cec icaps cogsci lak edm aied facct fat aies ccs ndss usenix sp globecom infocom wmt21 blackboxnlp neuralgen bionlp repl4nlp tsrml openreview cvmp icip sips trec clef nlpcc prcv acmm iscas ictai ijcnn tnnls ecmlpkdd l4dc mlhc chil clr rlc colm lrec-coling icmi hri'.split(
    ' ',
  ),
);
const TAIL = new Set(
  'workshop workshops ws oral spotlight poster best paper award honorable mention findings demo main long short conference proceedings proc track under review submitted to accepted by appear in asia on of the and for at tutorial datasets benchmarks highlight top outstanding notable runner-up vol no pp blog article computation machine intelligence letters transactions journal magazine annual international symposium advances communications neural information processing systems computer vision pattern recognition technical report tech online first early access robotics automation graphics forum press'.split(
    ' ',
  ),
);
const NAMED =
  /^(?:in )?(?:proceedings|proc\.?|journal|transactions|advances in|neural computation|communications of|annals of|frontiers (?:in|of)|lecture notes|arxiv preprint|corr,? abs|ieee|acm|(?:nature|science)(?=$|[\s,.]*[\d(,.]| communications| machine intelligence| medicine| methods| robotics| advances)|under review|master'?s thesis|phd thesis|doctoral|technical report|tech report|preprint)\b/i;
const MOST_WORDS = 10;

/** A word by which a conference, journal or archive is known, with or without a year: `NeurIPS`, `ACL2019`, `CVPR'23`. */
export function isVenueWord(word: string): boolean {
  const plain = word
    .toLowerCase()
    .replace(/['’‘]?\d{2,4}$/, '')
    .replace(/[.,:;()*]+$/, '');
  return plain.length > 1 && ACRONYMS.has(plain);
}

/** Whether a stretch of text between separators is a venue and no title: `ICCV 2021 (Oral)`, `JMLR`, `Nature 521.7553 (2015): 436-444`. */
export function isVenue(text: string): boolean {
  const plain = text.replace(/[*_`"“”()[\]]/g, ' ').trim();
  if (NAMED.test(plain) && plain.split(/\s+/).length <= MOST_WORDS * 2) return true;
  const parts = plain.split(/[\s,/&:.'’-]+/).filter(Boolean);
  if (parts.length === 0 || parts.length > MOST_WORDS) return false;
  const isOf = (part: string) =>
    isVenueWord(part) || TAIL.has(part.toLowerCase()) || /^\d+\w{0,2}$/.test(part);
  return parts.some((part) => isVenueWord(part)) && parts.every(isOf);
}
