/** To whom a bank belongs: a server's id, or `@` and a person's id for what only they see. */
export type Owner = string;

/** Who looks for banks, and where. */
export type Viewer = {
  /** `@me` in direct messages and where the bot is not installed, as for scores. */
  readonly guildId: string;
  readonly userId: string;
  /** Whether only this person will see what is found: then their personal banks are there, too. */
  readonly isPrivate: boolean;
};

export function personalOwner(userId: string): Owner {
  return `@${userId}`;
}

/** Whose banks this person finds here, beside those that came with the bot. */
export function ownersSeenBy({ guildId, userId, isPrivate }: Viewer): readonly Owner[] {
  if (guildId === '@me') return [personalOwner(userId)];
  return isPrivate ? [personalOwner(userId), guildId] : [guildId];
}

/** To whom a bank belongs that is added here: the server, or in direct messages the person. */
export function ownerHere({ guildId, userId }: Omit<Viewer, 'isPrivate'>): Owner {
  return guildId === '@me' ? personalOwner(userId) : guildId;
}
