import { REST } from 'discord.js';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { QuizMessages } from '../../src/discord/quiz-messages.ts';
import { MessageStage } from '../../src/discord/stage.ts';
import { happen, stopQuiz } from '../../src/quiz/running.ts';
import { sessions } from '../../src/quiz/session.ts';
import { openRoom, started } from '../support/room.ts';

/** A stage whose Discord answers every edit with `status`. */
async function overQuiz(status: number) {
  const room = await openRoom();
  const { session } = await started(room);
  await happen(room, session.id, { type: 'posted', messageId: '1' });
  await stopQuiz(room, session.id, 'stopped');
  const edits: unknown[] = [];
  const body = status === 200 ? {} : { code: 10008, message: 'Unknown Message' };
  const rest = new REST({
    makeRequest: async (_, { body: sent }) => {
      edits.push(sent);
      return Response.json(body, { status });
    },
  }).setToken('token');
  const stage = new MessageStage(room, new QuizMessages(rest), pino({ level: 'silent' }));
  const isTold = async () => (await room.store.get(sessions, session.id))?.isEndTold === true;
  return { stage, edits, isTold, id: session.id };
}

test('a quiz is known to be over for those who played once Discord has taken its end', async () => {
  const { stage, edits, isTold, id } = await overQuiz(200);
  expect(await isTold()).toBe(false);
  stage.show(id);
  await vi.waitUntil(isTold);
  expect(edits).toHaveLength(1);
});

test('nobody waits for the end of a quiz whose message is gone', async () => {
  const { stage, isTold, id } = await overQuiz(404);
  stage.show(id);
  await vi.waitUntil(isTold);
});
