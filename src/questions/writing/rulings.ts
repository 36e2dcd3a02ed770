import { verbLemma } from '../reading/lemma.ts';
import { relationAt, rootOf } from '../reading/tree.ts';
import type { Claim } from './altered.ts';
import { renderTokens, type Statement } from './statement.ts';

const ruling = /^(rule|decide|find|conclude|hold|declare|confirm|determine|agree)$/;
const mostWords = 26;

/** "The court ruled that Chile was not obliged to negotiate" to "... was obliged ...": what was decided is its core. */
export function reversedRuling(statement: Statement): Claim[] {
  const at = denialOf(statement);
  if (at === undefined) return [];
  return [{ prompt: renderTokens(statement.tokens.filter((_, one) => one !== at)), about: 'not' }];
}

/** True where the statement is a ruling that can be reversed. */
export function deniesRuling(statement: Statement): boolean {
  return denialOf(statement) !== undefined;
}

/** The one "not" of what was decided. */
function denialOf(statement: Statement): number | undefined {
  const { tokens, heads } = statement;
  const verb = tokens[rootOf(statement)];
  if (verb?.pos !== 'VERB' || !ruling.test(verbLemma(verb)) || tokens.length > mostWords)
    return undefined;
  const denials = tokens.flatMap(({ text }, at) =>
    /^(not|never|no|nor|neither|without|n['’]t)$/.test(text) ? [at] : [],
  );
  const [at = -1] = denials;
  const isPlain =
    /^(is|are|was|were|can|could|must|should|would|will|has|have|had)$/.test(
      tokens[at - 1]?.text ?? '',
    ) && /^(VBN|VB|JJ)$/.test(tokens[at + 1]?.tag ?? '');
  const isDecided = relationAt(statement, heads[at] ?? -1) === 'ccomp';
  return denials.length === 1 && isPlain && isDecided ? at : undefined;
}
