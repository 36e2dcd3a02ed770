import { UserFailure } from '../failures.ts';
import type { Library } from './library.ts';
import { banksSeenBy, named } from './looking.ts';
import { fitTitle, freeTitle } from './new-bank.ts';
import { type Owner, ownerHere, type Viewer } from './owner.ts';

/** Where questions are to go: a bank that can be changed, or one that is yet to be made. */
export type Target = {
  readonly owner: Owner;
  readonly bankId: string;
  readonly title: string;
  readonly isNew: boolean;
};

/**
 * The bank that a person names, to add questions to: one of theirs or the server's, or else a new one of
 * that title, which belongs to the server, or in direct messages to them.
 *
 * @throws {UserFailure} `shipped-bank`, `bank-title-unfit`.
 */
export async function targetOf(library: Library, viewer: Viewer, asked: string): Promise<Target> {
  const shipped = named([...library.shipped.values()], asked);
  const own = await ownTarget(library, viewer, asked);
  if (own !== undefined) return own;
  if (shipped !== undefined) throw new UserFailure('shipped-bank', { title: shipped.title });
  return newTarget(library, viewer, fitTitle(asked));
}

/** As `targetOf`, by the title that a file gives itself, as far as it fits; nothing is refused. */
export async function targetFor(library: Library, viewer: Viewer, title: string): Promise<Target> {
  const fit = freeTitle(title.replace(/\s+/g, ' '), []);
  return (await ownTarget(library, viewer, fit)) ?? newTarget(library, viewer, fit);
}

function newTarget(library: Library, viewer: Viewer, title: string): Target {
  return { owner: ownerHere(viewer), bankId: library.newId(), title, isNew: true };
}

/** What belongs to the server comes before what is the viewer's alone, if the two have one title. */
async function ownTarget(
  library: Library,
  viewer: Viewer,
  asked: string,
): Promise<Target | undefined> {
  const banks = await banksSeenBy(library, { ...viewer, isPrivate: true });
  const here = ownerHere(viewer);
  const ours = banks.filter(({ owner }) => owner === here);
  const mine = banks.filter(({ owner }) => owner !== undefined && owner !== here);
  const found = named([...ours, ...mine], asked);
  if (found?.owner === undefined) return undefined;
  return { owner: found.owner, bankId: found.id, title: found.title, isNew: false };
}
