import { timeKinds } from '../../reading/facts.ts';
import type { Token } from '../../reading/sentences.ts';
import { childrenIn, isBelow, subtreeOf } from '../../reading/tree.ts';
import { type Statement, withToken } from '../statement.ts';
import { formOfBe, isBody, isName, isPerson, isPlace, isTime } from './added-to.ts';
import { describedBy } from './described-by.ts';
import { isAddition, nounPhraseOf } from './phrases.ts';
import { longestSubject, type Parts, statementOf } from './predicate-clause.ts';

/** "Ada Okafor, who founded the school, ..." states that she founded the school. */
export function relativeClause(whole: Statement, at: number): Statement[] {
  const [pronoun] = childrenIn(whole, at, 'nsubj');
  if (pronoun === undefined || !isAddition(whole, at)) return [];
  const word = whole.tokens[pronoun]?.text ?? '';
  if (!/^(who|which|that)$/i.test(word)) return [];
  const named = namedBy(whole, whole.heads[at] ?? -1);
  const noun = /^who$/i.test(word) ? personAbove(whole, named) : named;
  if (noun === undefined || whole.tokens[noun]?.pos === 'VERB') return [];
  if (/^which$/i.test(word) && isAmbiguous(whole, at, noun)) return [];
  if (isCleft(whole, at)) return [];
  // "shares of the company, which was founded": not the shares.
  if (isCommented(whole, at, pronoun)) return [];
  const [finite = at] = childrenIn(whole, at, 'aux', 'cop');
  const isOne = /^(is|was|has)$/.test(whole.tokens[finite]?.text ?? '');
  if (isOne && /^(NNS|NNPS)$/.test(whole.tokens[noun]?.tag ?? '')) return [];
  return underNoun(whole, noun, { predicate: at, without: pronoun, kind: 'relative' });
}

/**
 * "Wreckage from the Jeannette, which had sunk": of two nouns, tied by another word than "of", either may be meant; and
 * "a detour round the tip of Africa, which adds two weeks" says what the detour does.
 */
function isAmbiguous(whole: Statement, at: number, noun: number): boolean {
  if (costing.test(whole.tokens[at]?.text ?? '')) return true;
  return childrenIn(whole, noun, 'nmod').some(
    (one) =>
      one > noun &&
      one < at &&
      childrenIn(whole, one, 'case').some((word) => joining.test(whole.tokens[word]?.text ?? '')),
  );
}

/** "It was the borrowing, much of it from China, which had ruined them": the borrowing, whatever stands between. */
function isCleft(whole: Statement, at: number): boolean {
  const focus = whole.tokens.findIndex(
    (_, one) =>
      one < at &&
      childrenIn(whole, one, 'cop').length > 0 &&
      childrenIn(whole, one, 'nsubj', 'expl').some((it) =>
        /^it$/i.test(whole.tokens[it]?.text ?? ''),
      ) &&
      childrenIn(whole, one, 'det').some((the) => /^the$/i.test(whole.tokens[the]?.text ?? '')),
  );
  return focus >= 0 && whole.heads[at] !== focus && isBelow(whole, at, focus);
}

const joining = /^(from|with|by|to|around|round|for)$/;
const costing = /^(adds?|added|costs?|takes?|took|saves?|saved)$/;

/** "Anthony Clarke, a student at Curtin University in Perth, Australia, who grew up in Wales": Clarke did, and of the editor of a newspaper the editor. */
function personAbove(whole: Statement, noun: number): number | undefined {
  if (!isPlace(whole, noun) && !isBody(whole, noun)) return noun;
  for (
    let at = noun, steps = 0;
    at >= 0 && steps < longestWay;
    at = whole.heads[at] ?? -1, steps += 1
  )
    if (isPerson(whole, at)) return at;
  return undefined;
}

const longestWay = 6;

/** "With the exception of the black-bellied pangolin, which is active by day": not the exception is. */
function namedBy(whole: Statement, noun: number): number {
  if (!prepositional.test(whole.tokens[noun]?.text ?? '')) return noun;
  return childrenIn(whole, noun, 'nmod').find((one) => one > noun) ?? noun;
}

const prepositional =
  /^(exception|help|aid|support|assistance|basis|spite|absence|presence|case|wake|favou?r|charge|behalf|front|search)$/;

/** "The company, founded in 1990, ..." states that the company was founded in 1990. */
export function participle(whole: Statement, at: number): Statement[] {
  if (whole.tokens[at]?.tag !== 'VBN' || !isAddition(whole, at)) return [];
  const noun = describedBy(whole, whole.heads[at] ?? -1, at);
  if (
    noun === undefined ||
    isTime(whole, noun) ||
    whole.tokens[noun]?.pos === 'VERB' ||
    isOneOfTwo(whole, noun, at) ||
    isAfterAgent(whole, noun, at) ||
    (isPerson(whole, noun) && notOfPeople.test(whole.tokens[at]?.text ?? ''))
  )
    return [];
  return passiveUnder(whole, noun, at);
}

/** "A bridge, built by William Arrol, opened in 1887": a name after "by" in an aside does nothing behind it. */
function isAfterAgent(whole: Statement, noun: number, at: number): boolean {
  const above = whole.heads[noun] ?? -1;
  const isAgent = childrenIn(whole, noun, 'case').some((one) => whole.tokens[one]?.text === 'by');
  return isAgent && whole.tokens[above]?.tag === 'VBN' && whole.tokens[at - 1]?.text === ',';
}

/** "Traders and Cossacks, drawn by furs": both were, whichever of them the parser takes. */
function isOneOfTwo(whole: Statement, noun: number, at: number): boolean {
  if (childrenIn(whole, noun, 'conj').some((other) => other > noun && other < at)) return true;
  const [and = -1] = childrenIn(whole, noun, 'cc');
  const isJoined = whole.relations[noun] === 'conj' && whole.tokens[and - 1]?.text !== ',';
  return isJoined && at > noun && whole.tokens[at - 1]?.text === ',';
}

/** What is done to things only. */
const notOfPeople =
  /^(opened|reopened|closed|built|rebuilt|completed|designed|constructed|demolished|launched|founded|established|published|located|situated|released|installed|erected|restored|renovated)$/;

/** "..., which gives hooks nothing to grab": a remark on what was said, not on the glass; "which" is nobody. */
function isCommented(whole: Statement, at: number, pronoun: number): boolean {
  if (!/^which$/i.test(whole.tokens[pronoun]?.text ?? '')) return false;
  const noun = whole.heads[at] ?? -1;
  if (isPerson(whole, noun)) return true;
  const isBare =
    whole.tokens[noun]?.tag === 'NN' && childrenIn(whole, noun, 'det', 'nmod:poss').length === 0;
  return (
    isBare &&
    /^obl/.test(whole.relations[noun] ?? '') &&
    remarking.test(whole.tokens[at]?.text ?? '')
  );
}

const remarking =
  /^(gives?|gave|makes?|made|means|meant|rules|ruled|lets?|allow(s|ed)|help(s|ed)|leads?|led|leaves?|left|explains|explained|suggests|suggested|causes|caused|keeps|kept)$/;

/** "Compared with 2010, exports ..." and "Given its size, the city ..." say nothing of their subject. */
const loose =
  /^(compared|given|granted|provided|followed|combined|coupled|asked|told|put|taken|seen|viewed|judging|faced)$/i;

/** "Born in London, Ada Okafor ..." states that she was born in London. */
export function openingParticiple(whole: Statement, at: number): Statement[] {
  const verb = whole.heads[at] ?? -1;
  const [noun] = childrenIn(whole, verb, 'nsubj');
  if (noun === undefined || at > noun || childrenIn(whole, at, 'mark', 'nsubj', 'aux').length > 0)
    return [];
  const [word, next] = [whole.tokens[at]?.text ?? '', whole.tokens[at + 1]?.text ?? ''];
  if (loose.test(word) || (/^based$/i.test(word) && /^(on|upon)$/.test(next))) return [];
  return passiveUnder(whole, noun, at);
}

/** The participle at `at` as the predicate of `noun`, with a form of "be" of our own. */
function passiveUnder(whole: Statement, noun: number, at: number): Statement[] {
  // "killed 11 people, destroyed 1,500 homes": a verb with an object of its own is no passive.
  const isActive = childrenIn(whole, at, 'obj').length > 0;
  if (
    isActive &&
    !/^(named|called|given|awarded|nicknamed|dubbed|granted|paid)$/.test(
      whole.tokens[at]?.text ?? '',
    )
  )
    return [];
  // "In 1938, aided by friends, she left": the time is that of leaving.
  if (childrenIn(whole, at, 'obl', 'nmod').some((one) => one < at)) return [];
  const be = withToken(whole, auxiliaryFor(whole, noun, at), { head: at, relation: 'aux:pass' });
  const borrowed = [whole.tokens.length];
  return underNoun(be, noun, { predicate: at, borrowed, kind: 'participle' });
}

function underNoun(whole: Statement, noun: number, parts: Omit<Parts, 'subject'>): Statement[] {
  const found = nounPhraseOf(whole, noun);
  const opens = whole.tokens[found[0] ?? -1]?.text ?? '';
  const isIndefinite =
    /^(an?|some|any|no|one)$/i.test(opens) || whole.tokens[found[0] ?? -1]?.pos === 'NUM';
  const subject = isIndefinite ? nameBeside(whole, noun) : found;
  if (subject.length === 0 || subject.length > longestSubject) return [];
  // "on the River Otter in Devon, which": what is meant is not told by where it stands.
  if (/^(ADP|PUNCT)$/.test(whole.tokens[subject[0] ?? -1]?.pos ?? '')) return [];
  const statement = statementOf(whole, { ...parts, subject });
  return statement === undefined ? [] : [statement];
}

/** "Joe Dorgan" in "a Canadian farmer, Joe Dorgan, who ...": the name that a relative clause is said of as well. */
function nameBeside(whole: Statement, noun: number): number[] {
  const name = childrenIn(whole, noun, 'appos').find((at) => isName(whole, at));
  return name === undefined ? [] : nounPhraseOf(whole, name);
}

/** "known between 1945 and 1989 as": what had its time is no longer so. */
function isOver({ tokens, facts }: Statement, own: readonly number[]): boolean {
  const isTimed = facts.some(({ kind, from }) => timeKinds.includes(kind) && own.includes(from));
  return isTimed && !own.some((at) => /^since$/i.test(tokens[at]?.text ?? ''));
}

/** "founded in 1827" was; "based in Kabul" and "separated by a strait" is, unless the story is past. */
export function auxiliaryFor(
  whole: Statement,
  noun: number,
  participle: number,
): Pick<Token, 'text' | 'pos' | 'tag'> {
  const verb = whole.tokens[participle]?.text.toLowerCase() ?? '';
  const isLasting =
    /^(based|called|known|named|located|situated|used|made|found|seen|considered|separated|divided|surrounded|connected|joined|linked|bordered|bounded|covered|flanked|shared|reached|enclosed|ringed|hemmed|crossed|topped)$/.test(
      verb,
    );
  const own = subtreeOf(whole, participle);
  const isNow = childrenIn(whole, participle, 'advmod').some(
    (at) => whole.tokens[at]?.text === 'now',
  );
  // "known only from springs near Koa": so it still is.
  const isKnownFrom =
    verb === 'known' &&
    /^((only|mainly|chiefly|solely) )?from\b/.test(
      whole.tokens
        .slice(participle + 1, participle + 3)
        .map(({ text }) => text)
        .join(' '),
    );
  if (isNow || isKnownFrom) return formOfBe(whole, noun, false);
  const isPast = whole.tokens.some(({ tag }, at) => tag === 'VBD' && at !== participle);
  return formOfBe(whole, noun, !isLasting || isPast || isOver(whole, own));
}
