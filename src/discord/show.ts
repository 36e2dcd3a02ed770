import type { Session } from '../quiz/session.ts';
import type { View } from './views/view.ts';

/** A quiz as it is about to be shown. `plannedAt` is in ms since 1970. */
export type Prepared = {
  readonly session: Session;
  readonly view: View;
  readonly plannedAt: number;
};

/** What is known of the message of one running quiz. Nothing of it is the truth; all of it can be lost. */
export type Show = {
  channelId: string;
  /** Ms since 1970. */
  lastEditAt: number;
  /** What the message shows, as far as that is known. */
  shown: View | undefined;
  retryMs: number;
  isWaiting: boolean;
  /** Set while an edit is on its way, so that edits of one message never overtake each other. */
  isBusy: boolean;
  isStale: boolean;
  /** Whether what was last to be shown is the end of the quiz. */
  isOver: boolean;
  /** The first message, posted but not yet stored as such. */
  first: (Prepared & { readonly messageId: string }) | undefined;
  /** How many messages of others stand below. */
  belowCount: number;
  /** The old message, while a new one is being posted below. */
  movingFrom: string | undefined;
};

export function newShow(retryMs: number): Show {
  return {
    channelId: '',
    lastEditAt: 0,
    shown: undefined,
    retryMs,
    isWaiting: false,
    isBusy: false,
    isStale: false,
    isOver: false,
    first: undefined,
    belowCount: 0,
    movingFrom: undefined,
  };
}
