import { normaliseUrl, parseUrl, type WorkNode } from '@stemma/model';

/** An address where a work can be read: with a name of its own, or the key of a general one. */
export interface ReadingPlace {
  readonly url: string;
  readonly label?: string;
  readonly key?: 'paper' | 'code' | 'weights' | 'video' | 'page';
}

/** Where a work can be read: its arXiv page first, then its main link, then the others; each address once. */
export function readingPlaces({ properties }: WorkNode): ReadingPlace[] {
  const { arxiv, doi, url, links = [], linkLabels = [] } = properties;
  const places: ReadingPlace[] = [
    ...(arxiv ? [{ url: `https://arxiv.org/abs/${arxiv}`, label: `arXiv ${arxiv}` }] : []),
    ...(url ? [named(url)] : []),
    ...links.map((link, index) => ({
      ...named(link),
      ...(linkLabels[index] && { label: linkLabels[index] }),
    })),
    ...(doi && !arxiv ? [{ url: `https://doi.org/${doi}`, label: `doi ${doi}` }] : []),
  ];
  const seen = new Set<string>();
  return places.filter((place) => {
    const same = sameness(place.url);
    if (parseUrl(place.url) === undefined || seen.has(same)) return false;
    seen.add(same);
    return true;
  });
}

/** The abstract and the PDF of one arXiv paper are one place. */
function sameness(url: string): string {
  return (normaliseUrl(url) ?? url).replace(
    /(arxiv\.org)\/(?:pdf|abs)\/([^v?]+?)(?:v\d+)?(?:\.pdf)?$/,
    '$1/$2',
  );
}

function named(url: string): ReadingPlace {
  const host = parseUrl(url)?.hostname.replace(/^www\./, '') ?? '';
  const key =
    /arxiv|openreview|aclanthology|doi\.org|neurips|jmlr|pmlr/.test(host) || /\.pdf$/.test(url)
      ? 'paper'
      : host === 'github.com'
        ? 'code'
        : host === 'huggingface.co'
          ? 'weights'
          : /youtu\.?be|bilibili/.test(host)
            ? 'video'
            : undefined;
  return key ? { url, key } : { url, label: host };
}
