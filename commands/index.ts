import type { Command, MessageCommand } from '../src/discord/dispatch.ts';
import * as article from './article.ts';
import * as bank from './bank.ts';
import * as help from './help.ts';
import * as leaderboard from './leaderboard.ts';
import * as quiz from './quiz.ts';
import * as quizMeOnThis from './quiz-me-on-this.ts';
import * as score from './score.ts';

/** Every command, by name, so that a malformed one fails to compile instead of being dropped at start. */
export const commands: readonly Command[] = [quiz, score, leaderboard, bank, article, help];

/** What stands in the menu of a message. */
export const messageCommands: readonly MessageCommand[] = [quizMeOnThis];
