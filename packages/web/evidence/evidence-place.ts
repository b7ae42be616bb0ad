import { type Properties, parseUrl } from '@stemma/model';

/** Where the evidence of a link can be read, and whether a person has read it there. */
export interface EvidencePlace {
  readonly checked: boolean;
  readonly url?: string;
  /** General name of the place, as a key of words; else its host. */
  readonly key?: 'paper' | 'code' | 'weights';
  readonly label?: string;
  readonly source?: string;
  /** Where within it, as it was written: "section 2.2". */
  readonly within?: string;
}

const PAPERS =
  /(^|\.)(arxiv\.org|openreview\.net|aclanthology\.org|doi\.org|nature\.com|acm\.org|ieee\.org|jmlr\.org)$/;

export function evidencePlace(properties: Properties, source?: string): EvidencePlace {
  const { evidenceUrl, evidenceWhere, checked, sources } = properties;
  const url = typeof evidenceUrl === 'string' ? parseUrl(evidenceUrl) : undefined;
  const first = Array.isArray(sources) ? (sources as readonly string[])[0] : undefined;
  const within = typeof evidenceWhere === 'string' ? evidenceWhere : undefined;
  const base = { checked: checked === true, source: source ?? first, ...(within && { within }) };
  if (!url) return base;
  const host = url.hostname.replace(/^www\./, '');
  const key =
    PAPERS.test(host) || url.pathname.endsWith('.pdf')
      ? 'paper'
      : host === 'github.com'
        ? 'code'
        : host === 'huggingface.co'
          ? 'weights'
          : undefined;
  return { ...base, url: url.href, key, label: key ? undefined : host };
}
