import { type REST, Routes } from 'discord.js';
import type { Logger } from 'pino';

/** Discord takes changes to an answer for 15 minutes. */
const changeableMs = 14 * 60_000;
/** Each costs a request, and discord.js makes 50 a second for everything. */
const mostPerQuiz = 40;

type Receipt = { readonly applicationId: string; readonly token: string; readonly at: number };

/**
 * Takes away the “Your answer: …” that only its owner sees, once the question is closed: else they pile up
 * below the quiz and push it out of sight. Best effort: after a restart, the old ones stay.
 */
export class Receipts {
  readonly #byQuiz = new Map<string, Receipt[]>();

  constructor(
    private readonly rest: REST,
    private readonly now: () => number,
    private readonly log: Logger,
  ) {}

  keep(
    quizId: string,
    { applicationId, token }: { readonly applicationId: string; readonly token: string },
  ): void {
    const receipts = this.#byQuiz.get(quizId) ?? [];
    this.#byQuiz.set(quizId, receipts);
    receipts.push({ applicationId, token, at: this.now() });
    if (receipts.length > mostPerQuiz) receipts.shift();
  }

  /** Takes away the receipts of a quiz, one after another, so that they delay nothing else for long. */
  async clear(quizId: string): Promise<void> {
    const receipts = this.#byQuiz.get(quizId) ?? [];
    this.#byQuiz.delete(quizId);
    for (const { applicationId, token, at } of receipts) {
      if (this.now() - at > changeableMs) continue;
      const route = Routes.webhookMessage(applicationId, token, '@original');
      await this.rest.delete(route, { auth: false }).catch((cause: unknown) => {
        this.log.debug({ err: cause, quiz: quizId }, 'a receipt could not be taken away');
      });
    }
  }
}
