const tracking =
  /^(utm_.*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|ref|ref_src|cmpid|ocid|spm)$/i;

/**
 * The address of a page without what does not tell it from another: scheme, `www.`, the parameters that
 * only track the reader, the fragment, a slash at the end.
 *
 * @returns `undefined` for what is no web address.
 */
export function addressOf(source: string | undefined): string | undefined {
  if (source === undefined || !/^https?:\/\//i.test(source) || !URL.canParse(source))
    return undefined;
  const { hostname, port, pathname, searchParams } = new URL(source);
  const kept = [...searchParams]
    .filter(([name]) => !tracking.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const host = hostname.replace(/^www\./, '') + (port === '' ? '' : `:${port}`);
  const query = kept.length > 0 ? `?${kept.join('&')}` : '';
  return `${host}${pathname.replace(/\/+$/, '')}${query}`;
}
