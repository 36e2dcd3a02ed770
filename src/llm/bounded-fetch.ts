/** The body of an answer is longer than is read. */
export class BodyTooLong extends Error {
  override readonly name = 'BodyTooLong';
}

/** The server sent a redirect. It is not followed: article and key go to the configured server only. */
export class Redirected extends Error {
  override readonly name = 'Redirected';
}

/**
 * `fetch` whose answers break off with `BodyTooLong` after `limitBytes`, so that no server can fill the
 * memory, and that follows no redirect.
 */
export function boundedFetch(limitBytes: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      throw new Redirected();
    }
    if (response.body === null) return response;
    const { status, statusText, headers } = response;
    const body = response.body.pipeThrough(byteCounter(limitBytes));
    return new Response(body, { status, statusText, headers });
  };
}

function byteCounter(limitBytes: number): TransformStream<Uint8Array, Uint8Array> {
  let byteCount = 0;
  return new TransformStream({
    transform(part, controller) {
      byteCount += part.byteLength;
      if (byteCount > limitBytes) controller.error(new BodyTooLong());
      else controller.enqueue(part);
    },
  });
}
