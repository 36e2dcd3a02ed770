/** What happened on the way, for people. `text` is one sentence of ours: never a server's words, which may repeat the key. */
export type LlmNote = { readonly code: LlmNoteCode; readonly text: string };

/** The closed set of what can be said, each with its sentence. */
const sentences = {
  unreachable:
    'The LLM server cannot be reached; check LLM_BASE_URL and that the server is running.',
  redirected: 'The LLM server redirects elsewhere; set LLM_BASE_URL to its final address.',
  'timed-out': 'The LLM server did not answer in time.',
  'rate-limited': 'The LLM server allows no more requests for now.',
  'server-error': 'The LLM server failed (status 500 or above).',
  'not-allowed': 'The LLM server refuses access; check LLM_API_KEY.',
  'not-found':
    'The LLM server knows no such address or model; check LLM_BASE_URL (most end in /v1) and LLM_MODEL.',
  'request-rejected': 'The LLM server does not accept the request.',
  'cut-short': 'The connection to the LLM server broke before the answer was complete.',
  'answer-too-long': 'The LLM gave a longer answer than is read.',
  'answer-unfinished': 'The LLM reached the length limit before its answer was complete.',
  'answer-empty': 'The LLM gave an empty answer.',
  'answer-malformed': 'The LLM gave an answer that is not the JSON that was asked for.',
  'model-refused': 'The LLM or its content filter declined to answer.',
  'request-limit': 'The limit of requests for one article was reached.',
  'token-limit': 'The limit of tokens for one article was reached.',
  'time-limit': 'The time for one article was used up.',
  'article-sampled':
    'The article is longer than the cost limit allows: the LLM read parts spread evenly over it.',
  'checked-in-part':
    'The text is not English: the checks that need English grammar were left out. Read each question before you approve it.',
  'not-checked-without-text':
    'Which questions can be answered without the article could not be found out.',
  'filled-by-embedded': 'The embedded generator wrote what the LLM did not.',
} as const;

export type LlmNoteCode = keyof typeof sentences;

/** Collects notes, each code once, and tells `onNote` of each as it happens. */
export class Notes {
  readonly #found = new Map<LlmNoteCode, LlmNote>();

  constructor(readonly onNote: (note: LlmNote) => void = () => {}) {}

  add(code: LlmNoteCode): void {
    if (this.#found.has(code)) return;
    const note = { code, text: sentences[code] };
    this.#found.set(code, note);
    this.onNote(note);
  }

  /** In the order in which they happened. */
  all(): readonly LlmNote[] {
    return [...this.#found.values()];
  }
}
