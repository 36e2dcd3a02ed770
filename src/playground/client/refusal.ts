/** Something that Discord's client does not let a person do; the message is what it would show in red. */
export class ClientRefusal extends Error {
  override readonly name = 'ClientRefusal';
}

/** What the client shows when a bot does not acknowledge in time. */
export const DID_NOT_RESPOND = 'The application did not respond';
