import { setTimeout as wait } from 'node:timers/promises';
import OpenAI from 'openai';
import { boundedFetch } from './bounded-fetch.ts';
import type { Budget } from './budget.ts';
import { readCompletion } from './completion.ts';
import {
  type ChatRequest,
  type Dialect,
  dialectFields,
  firstDialect,
  simplerDialect,
} from './dialect.ts';
import type { LlmLimits } from './limits.ts';
import type { LlmNoteCode } from './notes.ts';
import { explainThrown, type ServerProblem } from './server-problem.ts';

/** An OpenAI-compatible server, e.g. Ollama, llama.cpp or vLLM, and the model to ask there. */
export type LlmServer = {
  /** With the path, e.g. `http://localhost:11434/v1`. */
  readonly baseUrl: string;
  /** Absent: no key is sent. */
  readonly apiKey?: string | undefined;
  readonly model: string;
};

export type ChatTools = {
  readonly limits: LlmLimits;
  readonly budget: Budget;
  readonly signal: AbortSignal | undefined;
};

/** `isFinal`: nothing that is asked later will be answered either. */
export type Reply =
  | { readonly text: string }
  | { readonly problem: LlmNoteCode; readonly isFinal: boolean };

type Attempt = { readonly text: string } | ServerProblem;

/** After this many failed requests in a row the server is not asked again. */
const failuresInARow = 2;

/** A conversation partner that answers each request by itself and remembers nothing but the server's dialect. */
export class Chat {
  readonly #client: OpenAI;
  readonly #server: LlmServer;
  readonly #tools: ChatTools;
  #dialect: Dialect = firstDialect;
  #failureCount = 0;
  #end: Reply | undefined;

  constructor(server: LlmServer, tools: ChatTools) {
    this.#server = server;
    this.#tools = tools;
    this.#client = openClient(server, tools.limits);
  }

  /**
   * Asks once, within the limits, and again where the failure may pass. Never rejects for what the server
   * does.
   * @throws the signal's reason, at once, when the signal is aborted.
   */
  async ask(request: ChatRequest): Promise<Reply> {
    this.#tools.signal?.throwIfAborted();
    const reply = this.#end ?? (await this.#askWithin(request));
    if ('problem' in reply && reply.isFinal) this.#end = reply;
    return reply;
  }

  async #askWithin(request: ChatRequest): Promise<Reply> {
    const { limits, budget, signal } = this.#tools;
    let problem: ServerProblem | undefined;
    for (let attempt = 1; attempt <= limits.attemptCount; ) {
      const limit = budget.exhausted();
      if (limit !== undefined) return { problem: limit, isFinal: true };
      const result = await this.#attempt(request);
      if ('text' in result) {
        this.#failureCount = 0;
        return result;
      }
      problem = result;
      if (result.remedy === 'simpler') {
        const simpler = simplerDialect(this.#dialect, result.param);
        if (simpler === undefined) break;
        this.#dialect = simpler;
        continue;
      }
      const waitMs = result.retryAfterMs ?? limits.backOffMs * 2 ** (attempt - 1);
      if (result.remedy !== 'again' || attempt === limits.attemptCount) break;
      if (waitMs > Math.min(limits.waitMs, budget.leftMs())) break;
      await wait(waitMs, undefined, signal === undefined ? {} : { signal }).catch(rethrow(signal));
      attempt += 1;
    }
    return this.#failed(problem);
  }

  #failed(problem: ServerProblem | undefined): Reply {
    this.#failureCount += 1;
    const isFinal = problem?.remedy === 'never' || this.#failureCount >= failuresInARow;
    return { problem: problem?.code ?? 'request-limit', isFinal };
  }

  async #attempt(request: ChatRequest): Promise<Attempt> {
    const { limits, budget, signal } = this.#tools;
    signal?.throwIfAborted();
    const deadline = new AbortController();
    const stop = () => deadline.abort();
    const timer = setTimeout(stop, Math.min(limits.attemptMs, Math.max(1, budget.leftMs())));
    signal?.addEventListener('abort', stop, { once: true });
    budget.addRequest();
    try {
      const completed = readCompletion(await this.#send(request, deadline.signal));
      const text = 'text' in completed ? completed.text : '';
      budget.addTokens(lengthOf(request) + text.length, completed.tokenCount);
      if ('problem' in completed) return { code: completed.problem, remedy: 'other-request' };
      if (this.#betraysKey(text)) return { code: 'answer-malformed', remedy: 'other-request' };
      return { text };
    } catch (thrown) {
      signal?.throwIfAborted();
      budget.addTokens(lengthOf(request));
      if (deadline.signal.aborted) return { code: 'timed-out', remedy: 'other-request' };
      const problem = explainThrown(thrown, Date.now());
      if (problem === undefined) throw thrown;
      return problem;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  }

  /** The body of the answer. The client promises a type for it that no server is bound to. */
  async #send(request: ChatRequest, signal: AbortSignal): Promise<unknown> {
    return await this.#client.chat.completions.create(
      {
        model: this.#server.model,
        stream: false,
        messages: [
          { role: 'system', content: request.system },
          { role: 'user', content: request.user },
        ],
        ...dialectFields(this.#dialect, request, this.#tools.limits.answerTokenCount),
      },
      { signal },
    );
  }

  /** A server that repeats the key would put it before the members of a guild. */
  #betraysKey(text: string): boolean {
    const { apiKey } = this.#server;
    return apiKey !== undefined && text.includes(apiKey);
  }
}

function openClient({ baseUrl, apiKey }: LlmServer, limits: LlmLimits): OpenAI {
  return new OpenAI({
    baseURL: baseUrl,
    // The client wants a key even where the server wants none; then the header is left out.
    apiKey: apiKey ?? 'none',
    ...(apiKey === undefined ? { defaultHeaders: { Authorization: null } } : {}),
    // Else it reads OPENAI_* variables that are meant for other programs, and logs what is sent.
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    logLevel: 'off',
    // Attempts and deadlines are ours: the client's deadline ends with the headers, not with the body.
    maxRetries: 0,
    timeout: limits.attemptMs,
    fetch: boundedFetch(limits.answerBytes),
  });
}

function lengthOf({ system, user }: ChatRequest): number {
  return system.length + user.length;
}

/** A wait ends early only because of the signal: its reason is what the caller wants to see. */
function rethrow(signal: AbortSignal | undefined): (cause: unknown) => never {
  return (cause) => {
    signal?.throwIfAborted();
    throw cause;
  };
}
