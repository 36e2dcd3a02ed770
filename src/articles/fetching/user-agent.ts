import about from '../../../package.json' with { type: 'json' };

/** The name that a robots.txt calls this program by. */
export const productName = 'Quizzical';

/** Says what comes, its version, what for, and where to read about it, if there is such a place. */
export function userAgentOf({ version, homepage }: { version: string; homepage?: string }): string {
  const place = homepage === undefined ? '' : `; +${homepage}`;
  return `${productName}/${version} (study bot${place})`;
}

export const userAgent = userAgentOf(about);
