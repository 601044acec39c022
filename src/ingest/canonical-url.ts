/** Query parameters that say how a reader came to the page, not which page it is. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|at_\w+|xtor|ocid|ns_\w+|cmpid|ref_src|_ga)$/;

/**
 * The address of a page without what does not belong to its identity: fragment, tracking parameters,
 * default port. Null when it is not an absolute http(s) address.
 */
export function canonicalUrl(address: string | null | undefined, base?: string): string | null {
  if (!address || address.length > 8_192) return null;
  let url: URL;
  try {
    url = base === undefined ? new URL(address.trim()) : new URL(address.trim(), base);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  if (url.search !== '') {
    const kept = url.search
      .slice(1)
      .split('&')
      .filter((part) => part !== '' && !TRACKING.test(part.split('=', 1)[0]));
    url.search = kept.length === 0 ? '' : `?${kept.join('&')}`;
  }
  return url.href;
}
