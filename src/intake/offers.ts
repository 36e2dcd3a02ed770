import { z } from 'zod';
import type { Owner } from '../banks/owner.ts';
import { UserFailure } from '../failures.ts';
import type { Collection, Store } from '../storage/store.ts';

const dayMs = 24 * 60 * 60 * 1000;

const offerSchema = z.object({
  version: z.literal(1),
  /** Whose bank. */
  owner: z.string(),
  /** The bank that was made of the same article. */
  bankId: z.string(),
  article: z.object({
    id: z.string(),
    title: z.string(),
    author: z.string().optional(),
    date: z.string().optional(),
    source: z.string().optional(),
    language: z.string(),
    text: z.string(),
    pages: z
      .array(z.object({ page: z.number(), start: z.number() }))
      .readonly()
      .optional(),
  }),
});

/**
 * An article that was read and is known already, and waits for a person to say what shall become of it. Kept
 * in the store, so that the choice can be made after a restart, too.
 */
export type Offer = Readonly<z.infer<typeof offerSchema>>;

/** An article as it is worked on: without what only its reader needs. */
export type IntakeArticle = Offer['article'];

/** Key: an id of its own, which its buttons bear. */
const offers: Collection<Offer> = {
  namespace: 'intakeoffers',
  schema: offerSchema,
  lifetimeMs: dayMs,
};

export async function keepOffer(store: Store, id: string, offer: Omit<Offer, 'version'>) {
  const value: Offer = { version: 1, ...offer };
  await store.update(offers, id, () => ({ value, result: undefined }));
}

/** @throws {UserFailure} `offer-expired` when there is none, or it is another owner's. */
export async function offerOf(store: Store, id: string, owner: Owner): Promise<Offer> {
  const offer = await store.get(offers, id);
  if (offer === undefined || offer.owner !== owner) throw new UserFailure('offer-expired', {});
  return offer;
}

/** Once the choice is made. */
export async function forgetOffer(store: Store, id: string): Promise<void> {
  await store.update(offers, id, () => ({ value: undefined, result: undefined }));
}
