import type { Identifier } from './identifier';
import { normaliseUrl, parseUrl } from './web-address';

const ARXIV_NEW = /\b(\d{4}\.\d{4,5})(?:v\d+)?\b/;
const ARXIV_OLD = /\b([a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?\b/;
const DOI = /10\.\d{4,9}\/[^\s"<>]+/;
const GITHUB_RESERVED = new Set([
  'about',
  'apps',
  'collections',
  'features',
  'marketplace',
  'orgs',
  'search',
  'settings',
  'sponsors',
  'topics',
  'trending',
]);
const HUGGING_FACE_RESERVED = new Set([
  'blog',
  'chat',
  'collections',
  'docs',
  'join',
  'learn',
  'login',
  'models',
  'organizations',
  'posts',
  'pricing',
  'tasks',
]);

/**
 * The identifier that a text states: an address in any of its usual forms, `arXiv:1706.03762v5`, a
 * bare arXiv id or DOI, `owner/name` of a Hugging Face or GitHub address. An http address of no
 * known scheme gives `url:`; any other text gives `undefined`.
 */
export function recognise(text: string): Identifier | undefined {
  const trimmed = text.trim();
  const url = parseUrl(trimmed);
  if (url) return fromAddress(url) ?? fallback(trimmed);
  return fromBareText(trimmed);
}

/** The arXiv id in the one form in which it is kept: no version, no `arXiv:`. */
export function arxivId(text: string): string | undefined {
  return (ARXIV_NEW.exec(text) ?? ARXIV_OLD.exec(text))?.[1];
}

/** A DOI in lower case without its resolver; the DOI that arXiv gives a paper is its arXiv id. */
export function doiIdentifier(text: string): Identifier | undefined {
  const doi = DOI.exec(decode(text))?.[0]
    .replace(/[.,;)\]]+$/, '')
    .toLowerCase();
  if (!doi) return undefined;
  const arxiv = /^10\.48550\/arxiv\.(.+)$/.exec(doi)?.[1];
  return arxiv ? `arxiv:${arxiv.replace(/v\d+$/, '')}` : `doi:${doi}`;
}

function fromBareText(text: string): Identifier | undefined {
  if (/^arxiv[:\s]/i.test(text)) return prefixed('arxiv', arxivId(text));
  if (/^\d{4}\.\d{4,5}(v\d+)?$/.test(text)) return prefixed('arxiv', arxivId(text));
  if (/^[a-z-]+(\.[A-Z]{2})?\/\d{7}(v\d+)?$/.test(text)) return prefixed('arxiv', arxivId(text));
  if (/^(doi:\s*)?10\.\d{4,9}\//i.test(text)) return doiIdentifier(text);
  if (/^W\d{6,}$/.test(text)) return `openalex:${text}`;
  return undefined;
}

function fromAddress(url: URL): Identifier | undefined {
  const host = url.hostname.toLowerCase().replace(/^www\./, '');
  const path = decode(url.pathname);
  const parts = path.split('/').filter(Boolean);
  if (isHost(host, 'arxiv.org')) return onArxiv(path);
  if (/^(ar5iv\.|alphaxiv\.org$|arxiv-vanity\.com$|arxiv\.dosf)/.test(host))
    return prefixed('arxiv', arxivId(path));
  if (isHost(host, 'doi.org')) return doiIdentifier(path);
  if (isHost(host, 'openreview.net')) return prefixed('openreview', url.searchParams.get('id'));
  if (isHost(host, 'openalex.org')) return prefixed('openalex', /\b(W\d+)\b/i.exec(path)?.[1]?.toUpperCase());
  if (/^(aclanthology\.org|aclweb\.org)$/.test(host)) return onAcl(path);
  if (isHost(host, 'github.com')) return onGithub(parts);
  if (host === 'huggingface.co' || host === 'hf.co') return onHuggingFace(parts);
  if (host === 'youtu.be') return prefixed('youtube', parts[0]);
  if (isHost(host, 'youtube.com') || host === 'youtube-nocookie.com') return onYoutube(url, parts);
  return doiInPath(host, path);
}

function onArxiv(path: string): Identifier | undefined {
  if (/^\/(list|a|auth|search|archive)\b/.test(path)) return undefined;
  return prefixed('arxiv', arxivId(path.replace(/\.pdf$/i, '')));
}

function onAcl(path: string): Identifier | undefined {
  const id = path.replace(/^\/anthology(-new)?/, '').replace(/^\/papers\/.*\//, '/');
  const match = /^\/([A-Za-z]\d{2}-\d{4,}|\d{4}\.[\w-]+\.\d+)/.exec(id.replace(/(v\d+)?\.(pdf|bib)$/, ''));
  return prefixed('acl', match?.[1]);
}

function onGithub(parts: readonly string[]): Identifier | undefined {
  const [owner, name] = parts;
  if (!owner || !name || GITHUB_RESERVED.has(owner.toLowerCase())) return undefined;
  return `github:${owner}/${name.replace(/\.git$/, '')}`.toLowerCase();
}

function onHuggingFace(parts: readonly string[]): Identifier | undefined {
  const [first, second, third] = parts;
  if (first === 'papers') return prefixed('arxiv', arxivId(parts.join('/')));
  if (first === 'datasets' || first === 'spaces')
    return second && third ? `hf:${first}/${second}/${third}` : undefined;
  if (!first || !second || HUGGING_FACE_RESERVED.has(first)) return undefined;
  return `hf:${first}/${second}`;
}

function onYoutube(url: URL, parts: readonly string[]): Identifier | undefined {
  const list = url.searchParams.get('list');
  if (parts[0] === 'playlist') return prefixed('youtube', list);
  if (parts[0] === 'embed' || parts[0] === 'live' || parts[0] === 'shorts' || parts[0] === 'v')
    return prefixed('youtube', parts[1]);
  return prefixed('youtube', url.searchParams.get('v'));
}

/** Publishers put the DOI in the path; which of them do so is known, for other sites it may be of another work. */
function doiInPath(host: string, path: string): Identifier | undefined {
  const nature = host === 'nature.com' ? /^\/articles\/(s\d[\w-]+|nature\d+)/.exec(path)?.[1] : undefined;
  if (nature) return `doi:10.1038/${nature}`.toLowerCase();
  if (
    !/(^|\.)(acm\.org|science\.org|wiley\.com|springer\.com|tandfonline\.com|pnas\.org|biorxiv\.org|medrxiv\.org)$/.test(
      host,
    )
  )
    return undefined;
  const doi = doiIdentifier(path.replace(/\.full.*$/, ''));
  return /(bio|med)rxiv\.org$/.test(host) ? doi?.replace(/v\d+$/, '') : doi;
}

function isHost(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function prefixed(scheme: string, value: string | null | undefined): Identifier | undefined {
  return value ? `${scheme}:${value}` : undefined;
}

function fallback(text: string): Identifier | undefined {
  const url = normaliseUrl(text);
  return url ? `url:${url}` : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
