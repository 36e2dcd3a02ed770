/** Person and channel stand in the page's address: a reload stays, and a second tab is a second person. */

export type Address = { readonly as: string; readonly channelId: string };

export function readAddress(): Address {
  const query = new URLSearchParams(location.search);
  return { as: query.get('as') ?? '', channelId: query.get('channel') ?? '' };
}

export function writeAddress(address: Address): void {
  const query = new URLSearchParams({ as: address.as, channel: address.channelId });
  if (location.search !== `?${query}`) history.replaceState(null, '', `?${query}`);
}
