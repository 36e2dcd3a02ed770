/** A failure that a test orders. */
export type Fault = {
  /** A pattern of the request, e.g. `'POST /channels/{id}/messages'`, a part of it, or a RegExp. */
  readonly route: string | RegExp;
  readonly status: number;
  /** The work is done and only its answer is lost; otherwise nothing is done. */
  readonly after: boolean;
};

/** The failures still to come; each happens once. */
export class Faults {
  readonly #waiting: { readonly pattern: RegExp; readonly fault: Fault }[] = [];

  /** Lets the next request that matches fail. */
  add(fault: Fault): void {
    const { route } = fault;
    const pattern = typeof route === 'string' ? new RegExp(patternOf(route)) : route;
    this.#waiting.push({ pattern, fault });
  }

  /** The failure of this request (`'POST /channels/1/messages'`), which is then used up. */
  take(request: string): Fault | undefined {
    const index = this.#waiting.findIndex(({ pattern }) => pattern.test(request));
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0]?.fault;
  }
}

function patternOf(route: string): string {
  const literal = route
    .split(/\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return literal.join('[^/]+');
}
