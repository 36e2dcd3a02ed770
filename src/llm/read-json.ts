/**
 * The JSON object in a model's answer, as `unknown`, or `undefined` if there is none. Servers that do not
 * hold a model to a schema give it in a code fence, after a few words, or after its reasoning.
 */
export function readJson(answer: string): unknown {
  const text = answer.replace(/^\s*<think>[\s\S]*?<\/think>/, '').trim();
  const whole = parsed(text);
  if (whole !== undefined) return whole;
  const from = text.indexOf('{');
  const to = text.lastIndexOf('}');
  return from >= 0 && to > from ? parsed(text.slice(from, to + 1)) : undefined;
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    // Not JSON is an answer that the caller counts; there is nothing else to learn from the error.
    return undefined;
  }
}
