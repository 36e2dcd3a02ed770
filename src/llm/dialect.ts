/** How much of the chat protocol a server understands. Learned from what it rejects. */
export type Dialect = {
  /** How the answer is held to a schema: by the server, to JSON of any shape, or by our words alone. */
  readonly format: 'json_schema' | 'json_object' | 'words';
  readonly lengthField: 'max_tokens' | 'max_completion_tokens';
  readonly hasTemperature: boolean;
};

/** What a request is made of, whatever the dialect. */
export type ChatRequest = {
  /** Names the schema, e.g. `questions`. */
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly system: string;
  readonly user: string;
};

/** Most servers know these; temperature 0 because an answer is judged, not admired. */
export const firstDialect: Dialect = {
  format: 'json_schema',
  lengthField: 'max_tokens',
  hasTemperature: true,
};

/** The dialect to try after the server rejected a request for its field `param`; `undefined` when all are tried. */
export function simplerDialect(dialect: Dialect, param: string | undefined): Dialect | undefined {
  if (param === 'max_tokens' && dialect.lengthField === 'max_tokens')
    return { ...dialect, lengthField: 'max_completion_tokens' };
  if (param === 'temperature' && dialect.hasTemperature)
    return { ...dialect, hasTemperature: false };
  if (dialect.format === 'json_schema') return { ...dialect, format: 'json_object' };
  return dialect.format === 'json_object' ? { ...dialect, format: 'words' } : undefined;
}

/** The fields of the request's body that depend on the dialect. */
export function dialectFields(dialect: Dialect, request: ChatRequest, answerTokenCount: number) {
  const { name, schema } = request;
  const strict = { type: 'json_schema', json_schema: { name, schema, strict: true } } as const;
  const loose = { type: 'json_object' } as const;
  return {
    [dialect.lengthField]: answerTokenCount,
    ...(dialect.hasTemperature ? { temperature: 0 } : {}),
    ...(dialect.format === 'json_schema' ? { response_format: strict } : {}),
    ...(dialect.format === 'json_object' ? { response_format: loose } : {}),
  };
}
