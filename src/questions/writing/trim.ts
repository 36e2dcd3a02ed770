import type { Token } from '../reading/sentences.ts';
import type { Statement } from './statement.ts';

/** No main clause is shorter than this many tokens. */
const leastTokens = 7;

/**
 * The statement without what follows its main clause (", which ...", ", killing ...", ", and she ..."):
 * shorter, as true as the whole, and often free of a pronoun. Undefined where nothing can be cut safely.
 */
export function trimStatement(statement: Statement): Statement | undefined {
  const { tokens, facts } = statement;
  if (
    tokens[0]?.pos === 'SCONJ' ||
    /^(according|if|while|when|although|as)$/i.test(tokens[0]?.text ?? '')
  )
    return undefined;
  const cut = tokens.findIndex((_, index) => index >= leastTokens && opensTail(tokens, index));
  const end = tokens.at(-1);
  if (cut < 0 || end === undefined || cut >= tokens.length - 2) return undefined;
  const kept = tokens.slice(0, cut);
  const isClause = kept.some(
    (token) => token.pos === 'AUX' || (token.pos === 'VERB' && !/ing$/.test(token.text)),
  );
  if (
    kept.some(
      (token, index) =>
        token.text === ',' && /^(which|who|whose|where)$/.test(kept[index + 1]?.text ?? ''),
    )
  )
    return undefined;
  if (!isClause || kept.some((token) => /^[“”"]$/.test(token.text))) return undefined;
  const last = kept.at(-1);
  const stop: Token = { text: '.', pos: 'PUNCT', start: last?.end ?? 0, end: end.end };
  return { ...statement, tokens: [...kept, stop], facts: facts.filter((fact) => fact.to <= cut) };
}

function opensTail(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma]?.text !== ',') return false;
  const [next, ...rest] = tokens.slice(comma + 1, comma + 8);
  if (next === undefined || next.text === 'according') return false;
  const verbBefore = tokens
    .slice(0, comma)
    .some((token) => token.pos === 'VERB' || token.pos === 'AUX');
  if (!verbBefore) return false;
  // A second comma after the clause would mean that the main clause goes on behind it.
  const goesOn = tokens
    .slice(comma + 1)
    .some(
      (token, index, tail) =>
        token.text === ',' && ['VERB', 'AUX'].includes(tail[index + 1]?.pos ?? ''),
    );
  if (goesOn) return false;
  if (/^(which|who|whose|where|whereas|including|despite)$/.test(next.text)) return true;
  if (
    /^(as well as|along with|such as|followed by)\b/.test(
      `${next.text} ${rest[0]?.text} ${rest[1]?.text}`,
    )
  )
    return true;
  if (/^(the|an?)$/.test(next.text)) return isApposition(tokens, comma);
  if (next.pos === 'VERB' && /ing$/.test(next.text)) return true;
  if (!/^(and|but|while|although|so)$/.test(next.text)) return false;
  const subject = rest.findIndex((token) => token.pos === 'VERB' || token.pos === 'AUX');
  return (
    subject > 0 &&
    rest.slice(0, subject).every((token) => token.text !== ',' && token.pos !== 'ADP')
  );
}

/** ", the GBU-43," names again what stands before it; ", the second, and the third" goes on with a list. */
function isApposition(tokens: readonly Token[], comma: number): boolean {
  const before = tokens[comma - 1]?.pos ?? '';
  const isListed = tokens.some(
    (token, index) => token.pos === 'CCONJ' && tokens[index - 1]?.text === ',',
  );
  const close = tokens.findIndex((token, index) => index > comma && /^[,.]$/.test(token.text));
  const inside = tokens.slice(comma + 1, close);
  if (/^(DET|CCONJ)$/.test(tokens[close + 1]?.pos ?? '')) return false;
  return (
    /^(NOUN|PROPN)$/.test(before) &&
    !isListed &&
    inside.every(({ pos }) => !/^(AUX|CCONJ)$/.test(pos))
  );
}
