import type { Fact } from '../reading/facts.ts';
import { childrenIn, headOfSpan, isBelow, relationAt, rootOf } from '../reading/tree.ts';
import { isHalfSpecies, isKinsName, isPartOfWorld } from './given-gaps.ts';
import { isBareRole, isBareScene, isPlainDeed, isSuperlative } from './guessed-gaps.ts';
import type { Statement } from './statement.ts';

/** "_____ of copper led to a smelter", "_____ to land troops were hampered": what stands behind says what it is of. */
function isOpener({ kind, from, to, text }: Fact, { tokens }: Statement): boolean {
  return (
    kind === 'term' &&
    from === 0 &&
    !text.includes(' ') &&
    /^(of|to|that)$/.test(tokens[to]?.text ?? '')
  );
}

/** True where the words round a blank for `fact` bring the answer with them, or what it asks for is said in passing. */
export function isIdle(fact: Fact, statement: Statement): boolean {
  return [
    isExample,
    isCounted,
    isOneOfMany,
    isOfficeAside,
    isTurnOfPhrase,
    isIdiom,
    isLeftOver,
    isOfSubject,
    isBareRole,
    isSuperlative,
    isPlainDeed,
    isBareScene,
    isOfSetting,
    isPartOfWorld,
    isKinsName,
    isHalfSpecies,
    isOpener,
    isJournal,
    isRealm,
    isModifyingLand,
    isHalfTown,
  ].some((isSo) => isSo(fact, statement));
}

/** "A study in the journal _____": where it was published, not what it found. */
function isJournal({ from }: Fact, { tokens }: Statement): boolean {
  return /^(journal|magazine|newspaper)$/.test(tokens[from - 1]?.text ?? '');
}

/** "Peter I the Great of _____", "Elizabeth I of _____": known by that name. */
function isRealm({ kind, from }: Fact, { tokens }: Statement): boolean {
  return (
    /^(country|state|city|place)$/.test(kind) &&
    tokens[from - 1]?.text === 'of' &&
    /^(Great|[IVX]+|Terrible|Bold|Wise|Fat|Good|Conqueror)$/.test(tokens[from - 2]?.text ?? '')
  );
}

/** "_____ upon Tyne", "_____ upon Avon": half of a town's name. */
function isHalfTown({ to }: Fact, { tokens }: Statement): boolean {
  return tokens[to]?.text === 'upon' && tokens[to + 1]?.pos === 'PROPN';
}

/** "The _____ line of volcanic activity": half of a name. */
function isModifyingLand({ kind, from, to }: Fact, { tokens }: Statement): boolean {
  return (
    /^(country|state|city|place|continent)$/.test(kind) &&
    /^the$/i.test(tokens[from - 1]?.text ?? '') &&
    tokens[to]?.pos === 'NOUN'
  );
}

/** Of what is only an example the article may know, and the world has, more. */
function isExample(fact: Fact, { tokens }: Statement): boolean {
  const [lead, before] = tokens
    .slice(Math.max(0, fact.from - 2), fact.from)
    .map(({ text }) => text);
  return (
    /^(like|includes?|included|including|either|neither|unlike|eg|e\.g\.)$/i.test(before ?? '') ||
    (before === 'as' && lead === 'such')
  );
}

/** "three children, Waweru, Wanjira and Muta": the reader counts. */
function isCounted(fact: Fact, statement: Statement): boolean {
  if (fact.kind !== 'count') return false;
  const noun = statement.heads[headOfSpan(statement, fact)] ?? -1;
  return childrenIn(statement, noun, 'appos', 'conj').length > 0;
}

/** "_____ is an author and journalist": so are many. */
function isOneOfMany(fact: Fact, { tokens }: Statement): boolean {
  if (fact.from > 1) return false;
  const [verb, article] = tokens.slice(fact.to, fact.to + 2);
  return /^(is|was|are|were)$/.test(verb?.text ?? '') && /^(an?|one)$/.test(article?.text ?? '');
}

/** "Barlow, the president of the institution,": an aside says in passing what somebody was. */
function isOfficeAside({ kind, from, to }: Fact, { kind: how, tokens }: Statement): boolean {
  return (
    how === 'apposition' &&
    kind === 'term' &&
    tokens[from - 1]?.text === 'the' &&
    tokens[to]?.text === 'of' &&
    /^(was|were)$/.test(tokens[from - 2]?.text ?? '') &&
    /^(president|chairman|chair|head|minister|secretary|mayor|governor|chief|principal|dean|bishop|director|leader|editor)$/.test(
      tokens[to - 1]?.text ?? '',
    )
  );
}

/** "In a _____ in 1975" before what it found, "a gale of _____ ten": the words only lead up to the fact. */
function isTurnOfPhrase({ kind, text, from, to }: Fact, { tokens }: Statement): boolean {
  if (kind !== 'term') return false;
  if (tokens[to]?.pos === 'NUM' || text === 'world' || shortTime.test(text)) return true;
  if (tokens[from - 1]?.pos === 'NUM' && units.test(text)) return true;
  const article = `${tokens[from - 2]?.text} ${tokens[from - 1]?.text}`;
  if (/^(on|at|in|by) the$/i.test(article) && tokens[to]?.text === 'of' && partOfTime.test(text))
    return true;
  const isOpening = from === 2 && /^in an?$/i.test(`${tokens[0]?.text} ${tokens[1]?.text}`);
  return isOpening && telling.test(tokens[to - 1]?.text ?? '');
}

const units =
  /^(miles?|metres?|meters?|kilomet(re|er)s?|feet|foot|inch(es)?|tonnes?|tons?|kilograms?|pounds?|grams?|hectares?|acres?|litres?|degrees|times|nanomet(re|er)s?|micromet(re|er)s?|millimet(re|er)s?|centimet(re|er)s?|seconds|minutes|hours|days|weeks|months|years|decades|centuries)$/;

const partOfTime =
  /^(day|evening|morning|night|afternoon|eve|time|start|end|beginning|age|rate|side|top|bottom|foot|edge|back|front|middle|centre|center|heart)$/;

const shortTime =
  /^(brief|short) (spell|stint|period|time|while|visit|stay|pause|break|career|illness)$/;

const telling =
  /^(experiment|study|survey|paper|report|interview|speech|statement|letter|article|book|series|attempt|effort|move|bid|case|ceremony|way|sense|poll|review|trial|test|analysis)$/;

/** "In retaliation", "on behalf of": the words beside the gap bring the answer with them. */
function isIdiom({ kind, text, from }: Fact, { tokens }: Statement): boolean {
  return (
    kind === 'term' &&
    tokens[from - 1]?.pos === 'ADP' &&
    /^(retaliation|behalf|response|return|addition|contrast|comparison|charge|exchange|favou?r|order|need|search|spite|terms|advance|hand|average|accordance|conjunction|collaboration|honou?r|memory|recognition|support|pursuit|protest|preparation|public|person|private|practice|theory|reality|principle|turn|campus|land|foot|sea|flight|orbit|sight|duty|board|angles|right angles|captivity|service|shifts|course|stage|schedule|strike|fire|demand|purpose|trial|bail|leave|display|place|thanks|means|life|night|noon|midday|half|force|use|danger|office|exile|debt|trouble|contact|touch|general|particular|part|full|detail|secret|bulk|effect|existence|operation|production|fashion|doubt|question|dispute|ruins|decline|progress|bed|sale|hire|rent|good|work|home|random|risk|stake|dawn|dusk|sunrise|sunset|accident|chance|mistake|default|law|heart|nature|design|definition|construction|siege|control|pressure|review|investigation|threat|way)$/.test(
      text,
    )
  );
}

/** "With a museum in the restored _____": the last word of what stands behind, and its adjective brings it along. */
function isLeftOver({ kind, text, from, to }: Fact, statement: Statement): boolean {
  const { tokens } = statement;
  if (kind !== 'term' || text.includes(' ') || tokens[to]?.text !== '.') return false;
  const before = tokens[from - 1];
  const isDescribed = before?.pos === 'ADJ' || before?.tag === 'VBN' || before?.tag === 'JJ';
  return isDescribed && /^(obl|nmod)/.test(relationAt(statement, to - 1));
}

/** "A portrait woven at _____ in 1839 needed 24,000 cards": when and where the subject was made is told on the way. */
function isOfSubject(fact: Fact, statement: Statement): boolean {
  if (!/^(year|month|date|city|place)$/.test(fact.kind)) return false;
  const [subject] = childrenIn(statement, rootOf(statement), 'nsubj', 'nsubj:pass');
  if (subject === undefined || !isBelow(statement, fact.from, subject)) return false;
  return statement.tokens.some(
    ({ tag }, at) =>
      tag === 'VBN' &&
      relationAt(statement, at) === 'acl' &&
      childrenIn(statement, at, 'nsubj', 'aux').length === 0 &&
      isBelow(statement, at, subject) &&
      isBelow(statement, fact.from, at),
  );
}

/** "In 1600, when Protestants were expelled from _____, Kepler moved to Prague", "in what is now _____": the main clause has a name to ask for. */
function isOfSetting(fact: Fact, { tokens, facts }: Statement): boolean {
  const isComma = (at: number) => tokens[at]?.text === ',';
  const from = tokens.findLastIndex(
    ({ text }, at) =>
      at < fact.from &&
      (((at === 0 || isComma(at - 1)) && /^(when|while|although|though|whereas)$/i.test(text)) ||
        (text === 'what' && /^(is|was)$/.test(tokens[at + 1]?.text ?? ''))),
  );
  const comma = tokens.findIndex((_, at) => at >= fact.to && isComma(at));
  const to = comma < 0 ? tokens.length : comma;
  if (from < 0 || tokens.slice(from, fact.from).some(({ text }) => text === ',')) return false;
  // The subject that follows the comma is seldom what one would ask for.
  return facts.some(
    ({ kind, value, from: start, to: end }) =>
      value === undefined && !/^(term|people)$/.test(kind) && (start > to + 1 || end <= from),
  );
}
