import type { Command, MessageCommand } from '../src/discord/dispatch.ts';
import * as article from './article.ts';
import * as bank from './bank.ts';
import * as flashcards from './flashcards.ts';
import * as help from './help.ts';
import * as leaderboard from './leaderboard.ts';
import * as question from './question.ts';
import * as quiz from './quiz.ts';
import * as quizMeOnThis from './quiz-me-on-this.ts';
import * as score from './score.ts';
import * as settings from './settings.ts';

/** Every command, by name, so that a malformed one fails to compile instead of being dropped at start. */
export const commands: readonly Command[] = [
  quiz,
  flashcards,
  score,
  leaderboard,
  bank,
  article,
  question,
  settings,
  help,
];

/** What stands in the menu of a message. */
export const messageCommands: readonly MessageCommand[] = [quizMeOnThis];
