import type { Logger } from 'pino';
import type { FetchAttachment } from '../articles/fetching/attachment-fetcher.ts';
import type { BankService } from '../banks/bank-service.ts';
import type { Study } from '../flashcards/study.ts';
import type { IntakeService } from '../intake/intake-service.ts';
import type { Painter } from '../pictures/painter.ts';
import type { Conductor } from '../quiz/conductor.ts';
import type { Room } from '../quiz/room.ts';
import type { BackgroundFits } from './flashcards/background-fits.ts';
import type { Receipts } from './receipts.ts';
import type { MessageStage } from './stage.ts';

/** What commands and buttons work with. */
export type App = {
  readonly stage: MessageStage;
  readonly receipts: Receipts;
  readonly room: Room;
  readonly banks: BankService;
  readonly intake: IntakeService;
  /** Gets what people have attached, from where Discord keeps it and from nowhere else. */
  readonly fetchAttachment: FetchAttachment;
  readonly conductor: Conductor;
  /** Each member's flashcards. */
  readonly study: Study;
  readonly fits: BackgroundFits;
  /** Draws the pictures of what a member has learnt. */
  readonly painter: Painter;
  readonly log: Logger;
  /** A fresh name for a quiz: short, so that it fits into custom ids. */
  readonly newId: () => string;
  /** In [0, 1). */
  readonly chance: () => number;
};
