/** Why Discord closes a connection (reference, "Gateway Close Event Codes"). */
export const CLOSINGS = {
  4001: 'Unknown opcode.',
  4002: 'Error while decoding payload.',
  4003: 'Not authenticated.',
  4004: 'Authentication failed.',
  4005: 'Already authenticated.',
  4010: 'Invalid shard.',
  4013: 'Invalid intent(s).',
  4014: 'Disallowed intent(s).',
} as const;

/** Ends the connection that it is thrown for. */
export class Closing extends Error {
  constructor(readonly code: keyof typeof CLOSINGS) {
    super(CLOSINGS[code]);
  }
}
