const TRACKING = /^(utm_\w+|fbclid|gclid|ref|ref_src|source|spm|share_token)$/i;

/**
 * An address in the one form in which two are compared: `http` read as `https`, host in lower case
 * without `www.`, no default port, fragment, tracking parameter or closing slash, parameters sorted.
 * `undefined` for anything but http and https.
 */
export function normaliseUrl(text: string): string | undefined {
  const url = parseUrl(text);
  if (!url) return undefined;
  const host = url.hostname.toLowerCase().replace(/^www\./, '');
  const port = url.port ? `:${url.port}` : '';
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  kept.sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1));
  const query = kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
  return `https://${host}${port}${url.pathname.replace(/\/+$/, '')}${query}`;
}

/** A parsed http or https address, or `undefined`. */
export function parseUrl(text: string): URL | undefined {
  try {
    const url = new URL(text.trim());
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
  } catch {
    return undefined;
  }
}
