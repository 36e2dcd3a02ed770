import { verbLemma } from '../reading/lemma.ts';
import { childrenIn, childrenOf, rootOf, spanOf, subtreeOf } from '../reading/tree.ts';
import { capitalised } from '../text.ts';
import { askInverted, askSubject, type Clause, clauseOf, isPassive } from './clause.ts';
import { isSelfContained } from './clear-pronouns.ts';
import { mainClauseOfTokens } from './halves.ts';
import { range } from './range.ts';
import { endOfAside, endOfList, withoutAside } from './reason-mains.ts';
import { type Reason, reasonOf } from './reasons.ts';
import { arrange, joinedWords, lowerFirst, type Statement } from './statement.ts';

const bringing = /^(cause|trigger|spark|prompt|provoke|precipitate)$/;

/** "Deposits of copper led to the building of a smelter": what led to it. */
export function causesIn(statement: Statement): Reason[] {
  const clause = clauseOf(statement);
  const verb = clause === undefined ? undefined : statement.tokens[clause.predicate];
  if (clause === undefined || verb === undefined) return [];
  const lemma = verbLemma(verb);
  const next = statement.tokens[clause.predicate + 1]?.text ?? '';
  if (bringing.test(lemma) && isPassive(clause)) return ofAgent(clause);
  const isLeading =
    (lemma === 'lead' && next === 'to') ||
    (lemma === 'result' && next === 'in') ||
    (lemma === 'bring' && next === 'about');
  const hasObject = childrenIn(statement, clause.predicate, 'obj').length > 0;
  if (!isLeading && !(bringing.test(lemma) && hasObject)) return [];
  if (isLeading && isPassive(clause)) return [];
  const tokens = statement.tokens.slice(clause.subject.from, clause.subject.to);
  return isThing(clause, tokens)
    ? reasonOf({ clause, tokens, opening: 'cause', prompt: askSubject(clause, 'What') })
    : [];
}

/** "The fire was caused by a spark from an engine." */
function ofAgent(clause: Clause): Reason[] {
  const { statement, predicate, end } = clause;
  const [agent] = childrenOf(statement, predicate).filter(
    (at) =>
      at > predicate &&
      childrenIn(statement, at, 'case').some((by) => statement.tokens[by]?.text === 'by'),
  );
  const span = agent === undefined ? undefined : spanOf(subtreeOf(statement, agent));
  if (span === undefined || span.to < end) return [];
  const bare = askInverted(clause, 'What', span);
  const tokens = statement.tokens.slice(span.from + 1, span.to);
  if (bare === undefined || !isThing(clause, tokens)) return [];
  return reasonOf({ clause, tokens, opening: 'cause', prompt: bare.replace(/\?$/, ' by?') });
}

/** No person, and no word for what was said before. */
function isThing({ statement }: Clause, tokens: Statement['tokens']): boolean {
  const isPerson = statement.facts.some(
    ({ kind, text }) =>
      kind === 'person' && tokens.some((token) => text.split(' ').includes(token.text)),
  );
  const [first] = tokens;
  return !isPerson && first !== undefined && !/^(PRON|PUNCT)$/.test(first.pos);
}

/** What is, and does not happen. */
const lasting =
  /^(be|have|seem|appear|know|think|mean|need|want|call|contain|believe|feel|like|love|hate|hope|own|belong|consist|depend|live|stand|lie|look|can|may|use|work|wait|wear|keep|try|expect|find|see)$/;
/** What somebody thinks or says of it, which does not happen either. */
const held =
  /^(credit|think|say|know|believe|consider|regard|call|see|expect|describe|suppose|name)$/;
const longestEffect = 14;

/** "When acid is added to the ash, the copper reacts": what happens when it is added. */
export function effectsIn(whole: Statement): Reason[] {
  const { tokens } = whole;
  const word = tokens[0]?.text.toLowerCase() ?? '';
  const comma = tokens.findIndex(({ text }) => text === ',');
  if (!/^(when|if|once)$/.test(word) || comma < 4) return [];
  const aside = tokens.findIndex((_, at) => at > comma && endOfAside(tokens, at) !== undefined);
  const close = aside < 0 ? comma : (endOfAside(tokens, aside) ?? comma);
  const stop = tokens.findIndex(
    ({ text, tag }, at) =>
      at > close + 1 &&
      (/^[,;:—–]$/.test(text) ||
        (text === 'and' && at > close + 3 && /^(VBD|VBZ|VBP)$/.test(tokens[at + 1]?.tag ?? '')) ||
        (tag === 'IN' && /^(until|although|while|because)$/.test(text))),
  );
  const isOfNouns = stop > 0 && endOfList(tokens, stop) !== undefined;
  const to = stop < 0 || isOfNouns ? tokens.length : stop;
  if (to - comma - 1 > longestEffect || (!isOfNouns && isListFrom(tokens, stop))) return [];
  const condition = eventAt(whole, range(1, comma));
  const effect = eventAt(whole, withoutAside(tokens, range(comma + 1, to)));
  if (condition === undefined || effect === undefined) return [];
  if (!isSelfContained(condition.statement)) return [];
  const isPast = effect.statement.tokens[effect.finite]?.tag === 'VBD';
  if (isPast !== (condition.statement.tokens[condition.finite]?.tag === 'VBD')) return [];
  // What happened once has a name or a date.
  if (isPast && (word === 'if' || condition.statement.facts.length === 0)) return [];
  const modal = effect.statement.tokens[effect.finite];
  const happens = isPast ? 'happened' : modal?.tag === 'MD' ? `${modal.text} happen` : 'happens';
  const asked = joinedWords(lowerFirst(condition.statement.tokens.slice(0, -1)));
  return reasonOf({
    clause: condition,
    tokens: effect.statement.tokens.slice(0, -1),
    opening: 'effect',
    prompt: `${capitalised(`what ${happens} ${word} ${asked}`)}?`,
  });
}

/** A list goes on behind the comma at `at`. */
function isListFrom(tokens: Statement['tokens'], at: number): boolean {
  return (
    tokens[at]?.text === ',' &&
    !/^(which|who|where|and|but|so|while|although|though)$/.test(tokens[at + 1]?.text ?? '') &&
    tokens[at + 1]?.tag !== 'VBG'
  );
}

/** The clause at `positions`, if it tells what happens, not what is. */
function eventAt(whole: Statement, positions: readonly number[]): Clause | undefined {
  const again = mainClauseOfTokens(whole, positions);
  if (again === undefined) return undefined;
  const order = again.tokens.map((_, at) => at);
  const statement = arrange(again, { order, root: rootOf(again), kind: 'main' });
  const clause = clauseOf(statement);
  const verb = clause === undefined ? undefined : statement.tokens[rootOf(statement)];
  if (clause === undefined || verb?.pos !== 'VERB' || clause.front.to > 0) return undefined;
  const lemma = verbLemma(verb);
  const isUnderWay =
    verb.tag === 'VBG' || held.test(lemma) || (lasting.test(lemma) && !isPassive(clause));
  return isUnderWay ? undefined : clause;
}
