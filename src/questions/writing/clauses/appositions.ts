import { isThing } from '../../options/noun-files.ts';
import { sortOfNoun } from '../../reading/references/noun-sorts.ts';
import type { Token } from '../../reading/sentences.ts';
import { childrenIn, type Tree } from '../../reading/tree.ts';
import { isDistance, isRemark, sumsUp } from '../described-nouns.ts';
import { arrange, type Statement, withToken } from '../statement.ts';
import { formOfBe, isName, isPast, isPerson, isPlace, isTime } from './added-to.ts';
import { withMarks } from './marks.ts';
import { nounPhraseOf } from './phrases.ts';

/** "Hafiz Khan, the group's emir, ..." and "the group's emir, Hafiz Khan, ...": one was, or is, the other. */
export function apposition(whole: Statement, at: number): Statement[] {
  const noun = whole.heads[at] ?? -1;
  // "Bangladeshis and Rohingya, a minority": the last one, or both.
  if (childrenIn(whole, noun, 'conj').some((one) => one < at)) return [];
  const isNamed = isName(whole, noun) || isBareTerm(whole, noun, at);
  const [name, description] = isNamed ? [noun, at] : [at, noun];
  if (!(isNamed || isName(whole, name)) || isName(whole, description)) return [];
  if (!describes(whole, description, name)) return [];
  // "Fort St Elmo, at the tip of the peninsula": where it is.
  if (childrenIn(whole, at, 'case', 'cop').length > 0) return [];
  const predicate = beforeWho(whole, nounPhraseOf(whole, description));
  // "From Rotterdam, Europe's largest port, to Basel": what follows the description is no part of the name.
  const [from = -1] = predicate;
  const subject = nounPhraseOf(whole, name).filter((one) => name > description || one < from);
  const opens = whole.tokens[from];
  if (!/^(an?|the|his|her|its|their)$/i.test(opens?.text ?? '') && !hasOwner(whole, description))
    return [];
  if (!isWholePhrase(whole, at === name ? subject : predicate) || !saysSomething(whole, predicate))
    return [];
  if (namesAnother(whole, description, predicate)) return [];
  const extended = withToken(whole, copulaFor(whole, name, predicate), {
    head: description,
    relation: 'cop',
  });
  const marked = withMarks(whole, predicate);
  const named = withMarks(whole, subject);
  if (marked === undefined || named === undefined || named.some((one) => marked.includes(one)))
    return [];
  return [
    arrange(extended, {
      order: [...named, whole.tokens.length, ...marked],
      root: description,
      kind: 'apposition',
      changes: new Map([[name, { head: description, relation: 'nsubj' }]]),
    }),
  ];
}

/** "A son of Prince Andrey, who was in exile": once the son is told of by name, "who" seems to be the prince. */
function beforeWho({ tokens }: Tree, predicate: readonly number[]): readonly number[] {
  const who = predicate.find(
    (at) => /^(WP|WDT|WP\$)$/.test(tokens[at]?.tag ?? '') && tokens[at - 1]?.text === ',',
  );
  const kept = predicate.filter((at) => who === undefined || at < who - 1);
  return kept.some((at) => tokens[at]?.pos === 'PROPN') ? kept : predicate;
}

/** True if the noun can be what the name is: not a time, a distance, a remark on the clause, or a thing of a person. */
function describes(whole: Statement, description: number, name: number): boolean {
  const noun = whole.tokens[description]?.text ?? '';
  if (isTime(whole, name) || isDistance(noun)) return false;
  if (description > name && isOfClause(whole, noun, name)) return false;
  const sort = sortOfNoun(noun);
  // "Eva Bishop of the Trust, a charity": the charity is not she; "at Iffley Road, the first man to": nor is the road he.
  if (isPerson(whole, name)) return /^(person|thing)$/.test(sort);
  // Nor are the London Games the first woman to win.
  return (
    sort !== 'person' || !(isPlace(whole, name) || isEvent(whole, name)) || competing.test(noun)
  );
}

function isEvent({ facts, tokens }: Statement, at: number): boolean {
  const kind = facts.find(({ from, to }) => from <= at && at < to)?.kind;
  return (
    kind === 'event' ||
    /^(Games|Olympics|Cup|War|Battle|Treaty|Championships?)$/.test(tokens[at]?.text ?? '')
  );
}

/** Persons' words for countries. */
const competing =
  /^(member|ally|neighbou?r|rival|opponent|winner|champion|host|leader|star|friend|enemy|heir|victim|pioneer|successor|guest)$/;

function isOfClause(whole: Statement, noun: string, name: number): boolean {
  if (!isName(whole, name))
    return isRemark(noun) || (sumsUp(noun) && isThing(whole.tokens[name]?.text ?? ''));
  const kind = whole.facts.find(({ from, to }) => from <= name && name < to)?.kind ?? 'name';
  if (/^(event|work)$/.test(kind)) return false;
  // "The Doppler effect, a change that ...": a name for what happens.
  return kind === 'name' ? isRemark(noun) : sumsUp(noun);
}

/** "the harbour pilot Francis Mackey and the naval officer Evan Wyatt" behind a name: others in a list, nobody's description. */
function namesAnother(
  whole: Statement,
  description: number,
  predicate: readonly number[],
): boolean {
  const isHere = (at: number) => predicate.includes(at) && isName(whole, at);
  const isBeside = childrenIn(whole, description, 'appos', 'flat').some(isHere);
  const isList = childrenIn(whole, description, 'conj').some(
    (at) => predicate.includes(at) && childrenIn(whole, at, 'appos', 'flat').some(isHere),
  );
  return isBeside || isList;
}

/** "haemocyanin, a protein that contains copper": a noun without an article that is explained like a name. */
function isBareTerm(tree: Tree, noun: number, description: number): boolean {
  const isBare =
    tree.tokens[noun]?.pos === 'NOUN' &&
    childrenIn(tree, noun, 'det', 'amod', 'nmod:poss', 'nummod', 'compound', 'conj').length === 0;
  const opens = tree.tokens[nounPhraseOf(tree, description)[0] ?? -1]?.text ?? '';
  return (
    isBare &&
    description > noun &&
    /^an?$/i.test(opens) &&
    childrenIn(tree, description, 'acl').length > 0
  );
}

/** The apposition ends at a mark, at "and" or at the verb: else a part of it hangs somewhere else. */
function isWholePhrase({ tokens }: Tree, positions: readonly number[]): boolean {
  const next = tokens[(positions.at(-1) ?? 0) + 1];
  return next === undefined || /^(PUNCT|VERB|AUX|CCONJ)$/.test(next.pos);
}

/** "the corporate entity" tells nothing; "the first moon mission", "the chairman of NASA" and "Iran's capital" do. */
function saysSomething({ tokens }: Tree, positions: readonly number[]): boolean {
  const words = positions.flatMap((at) => tokens[at] ?? []);
  return words.some(
    ({ pos, tag, text }) =>
      pos === 'PROPN' ||
      tag === 'JJS' ||
      tag === 'POS' ||
      /^(of|who|that|which|first|only)$/.test(text),
  );
}

function hasOwner(tree: Tree, at: number): boolean {
  return childrenIn(tree, at, 'nmod:poss').length > 0;
}

/** People of a story told in the past "were"; places, bodies and things mostly still "are", and so is what is said of them in the present. */
function copulaFor(
  whole: Statement,
  noun: number,
  predicate: readonly number[],
): Pick<Token, 'text' | 'pos' | 'tag'> {
  const said = predicate.flatMap((at) => whole.tokens[at] ?? []);
  if (said.some(({ tag }) => /^(VBZ|VBP|MD)$/.test(tag))) return formOfBe(whole, noun, false);
  const fact = whole.facts.find(({ from, to }) => from <= noun && noun < to);
  // "Skylab, the first U.S. space station" in a story of the past.
  const isFirst = whole.tokens
    .slice(noun + 1, noun + 5)
    .some(({ text }, at, all) => /^(first|last)$/.test(text) && all[at - 1]?.text === 'the');
  return formOfBe(whole, noun, isPast(whole) && (fact?.kind === 'person' || isFirst));
}
