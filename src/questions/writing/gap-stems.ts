import { contentWords } from '../normalise.ts';
import { clozeGap } from '../question.ts';
import type { Fact } from '../reading/facts.ts';
import { joinTokens, type Token } from '../reading/sentences.ts';
import { childrenIn, headOfSpan, relationAt } from '../reading/tree.ts';
import type { Stem } from './draft.ts';
import { isPartOfMeasure, isWholeOfPart } from './figure-context.ts';
import { isHalfName } from './half-names.ts';
import { renderTokens, type Statement } from './statement.ts';

/** Fewer words with a meaning leave too little to tell what is asked for. */
const leastContentWords = 4;

/** One gapped sentence for each fact of `statement` that a blank can stand for as a whole. */
export function gapStems(statement: Statement): Stem[] {
  return statement.facts.flatMap((found) => {
    const fact = kindless(withArticle(found, statement.tokens));
    if (
      isTail(fact, statement) ||
      isFragment(fact, statement) ||
      !isWholePhrase(fact, statement) ||
      isExample(fact, statement) ||
      isCounted(fact, statement) ||
      isOneOfMany(fact, statement) ||
      isListed(fact, statement) ||
      isHalf(fact, statement) ||
      isHalfName(fact, statement) ||
      isPartOfMeasure(fact, statement) ||
      isWholeOfPart(fact, statement) ||
      isPairedPlace(fact, statement) ||
      isOfficeAside(fact, statement) ||
      isTurnOfPhrase(fact, statement) ||
      isIdiom(fact, statement) ||
      isUndescribed(fact, statement) ||
      isLaterAmount(fact, statement)
    )
      return [];
    const gapped = renderTokens(replaceFact(statement.tokens, fact, clozeGap));
    const { context } = statement;
    const prompt = context === undefined ? gapped : `${context} ${gapped}`;
    if (contentWords(prompt).size < leastContentWords) return [];
    return [{ form: 'gap' as const, asks: 'gap' as const, prompt, fact, statement }];
  });
}

const rank = /^(family|genus|order)$/;

/** "in the _____ family": what follows the name says what kind of answer it is. */
function kindless(fact: Fact): Fact {
  const name = /^(.+) (family|genus|order)$/.exec(fact.text)?.[1];
  return fact.kind === 'term' && name !== undefined
    ? { ...fact, text: name, to: fact.to - 1 }
    : fact;
}

/** The tokens with `text` in place of the fact. */
export function replaceFact(tokens: readonly Token[], fact: Fact, text: string): Token[] {
  const first = tokens[fact.from];
  const last = tokens[fact.to - 1];
  if (first === undefined || last === undefined) return [...tokens];
  return [
    ...tokens.slice(0, fact.from),
    { text, pos: first.pos, tag: first.tag, start: first.start, end: last.end },
    ...tokens.slice(fact.to),
  ];
}

/** "the United States" is one answer: its article would point at the countries that take one. */
export function withArticle(fact: Fact, tokens: readonly Token[]): Fact {
  const before = tokens[fact.from - 1];
  if (fact.kind !== 'country' || before?.text !== 'the') return fact;
  return { ...fact, from: fact.from - 1, text: joinTokens(tokens.slice(fact.from - 1, fact.to)) };
}

/** A name that is only part of a longer one, or that modifies the next noun, is no answer of its own. */
function isWholePhrase(fact: Fact, statement: Statement): boolean {
  const { tokens } = statement;
  const [before, after] = [tokens[fact.from - 1], tokens[fact.to]];
  const head = headOfSpan(statement, fact);
  const isFigure = fact.value !== undefined;
  if (/^[“"‘']$/.test(before?.text ?? '') || /^[”"’']$/.test(after?.text ?? '')) return false;
  if (/^[-/–]$/.test(after?.text ?? '') || /^[-/–#]$/.test(before?.text ?? '')) return false;
  if (isFigure) return fact.kind !== 'year' || after?.pos !== 'NOUN';
  if (before?.pos === 'PROPN' || after?.pos === 'PROPN') return false;
  // "King's _____", "the 66th _____", "navy _____": half of a name.
  const isName = fact.kind !== 'term';
  if (
    isName &&
    (before?.tag === 'POS' ||
      before?.pos === 'NUM' ||
      /^\d+(st|nd|rd|th)$/.test(before?.text ?? ''))
  )
    return false;
  // "Frontiers | in Public Health".
  const next = tokens[fact.to + 1];
  if (isName && fact.from === 0 && after?.pos === 'ADP' && /^\p{Lu}/u.test(next?.text ?? ''))
    return false;
  if (isName && before?.pos === 'NOUN' && statement.heads[fact.from - 1] === head) return false;
  const isOfKind = fact.kind === 'term' && rank.test(after?.text ?? '');
  if (/^(compound|flat|amod)$/.test(relationAt(statement, head)) && !isOfKind) return false;
  // "a _____" tells how the answer begins; a term takes its article as it comes.
  return fact.kind === 'term' || !/^an?$/i.test(before?.text ?? '');
}

const places: readonly Fact['kind'][] = [
  'city',
  'place',
  'state',
  'country',
  'name',
  'organisation',
];

/** In "Sydney, Australia" the country follows from the city, and the gap for the city could hold the rest. */
function isTail(fact: Fact, { tokens, facts }: Statement): boolean {
  if (!places.includes(fact.kind)) return false;
  return facts.some(
    (other) =>
      places.includes(other.kind) &&
      ((other.to === fact.from - 1 && tokens[other.to]?.text === ',') ||
        (fact.to === other.from - 1 && tokens[fact.to]?.text === ',')),
  );
}

/** "_____ and Central Asia", "6 p.m.": no whole name, no whole figure. */
function isFragment(fact: Fact, { tokens }: Statement): boolean {
  const after = tokens[fact.to]?.text ?? '';
  return (
    (fact.from === 0 &&
      tokens[fact.to]?.text === 'and' &&
      /^(has|is|was)$/.test(tokens[fact.to + 2]?.text ?? '')) ||
    /^(North|South|East|West|Central|Northern|Southern|Eastern|Western|States|War|Church|Island|Government|Internet|Party|Center|Centre)$/.test(
      fact.text,
    ) ||
    /^([ap]\.?m\.?|AM|PM|o['’]clock)$/.test(after)
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

/** "by road or _____", "from Liverpool and _____": the other half gives it away, or leaves much open. */
function isHalf(fact: Fact, statement: Statement): boolean {
  if (fact.value !== undefined || fact.kind === 'person') return false;
  const head = headOfSpan(statement, fact);
  return relationAt(statement, head) === 'conj';
}

/** One member of a list of three or more is asked for by chance. */
function isListed(fact: Fact, statement: Statement): boolean {
  const head = headOfSpan(statement, fact);
  const first = relationAt(statement, head) === 'conj' ? (statement.heads[head] ?? head) : head;
  const nouns = joinedTo(statement, first).filter((at) =>
    /^(NOUN|PROPN|NUM)$/.test(statement.tokens[at]?.pos ?? ''),
  );
  return nouns.length >= 2;
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

/** "_____ and Labrador": half of one name. */
function isPairedPlace({ to, text }: Fact, { tokens }: Statement): boolean {
  const [and, other] = tokens.slice(to, to + 2);
  return /^(and|&)$/.test(and?.text ?? '') && pairedPlaces.has(`${text} and ${other?.text}`);
}

const pairedPlaces = new Set([
  'Newfoundland and Labrador',
  'Bosnia and Herzegovina',
  'Trinidad and Tobago',
  'Antigua and Barbuda',
  'Tyne and Wear',
  'Perth and Kinross',
  'Dumfries and Galloway',
  'Castile and León',
  'Turks and Caicos',
  'Schleswig and Holstein',
]);

/** "In a _____ in 1975" before what it found, "a gale of _____ ten": the words only lead up to the fact. */
function isTurnOfPhrase({ kind, text, from, to }: Fact, { tokens }: Statement): boolean {
  if (kind !== 'term') return false;
  if (tokens[to]?.pos === 'NUM' || text === 'world') return true;
  if (tokens[from - 1]?.pos === 'NUM' && units.test(text)) return true;
  const article = `${tokens[from - 2]?.text} ${tokens[from - 1]?.text}`;
  if (/^(on|at|in|by) the$/i.test(article) && tokens[to]?.text === 'of' && partOfTime.test(text))
    return true;
  const isOpening = from === 2 && /^in an?$/i.test(`${tokens[0]?.text} ${tokens[1]?.text}`);
  return isOpening && telling.test(tokens[to - 1]?.text ?? '');
}

const units =
  /^(miles?|metres?|meters?|kilomet(re|er)s?|feet|foot|inch(es)?|tonnes?|tons?|kilograms?|pounds?|grams?|hectares?|acres?|litres?|degrees|nanomet(re|er)s?|micromet(re|er)s?|millimet(re|er)s?|centimet(re|er)s?|seconds|minutes|hours|days|weeks|months|years|decades|centuries)$/;
const partOfTime =
  /^(day|evening|morning|night|afternoon|eve|time|start|end|beginning|age|rate|side|top|bottom|foot|edge|back|front|middle|centre|center|heart)$/;

const telling =
  /^(experiment|study|survey|paper|report|interview|speech|statement|letter|article|book|series|attempt|effort|move|bid|case|ceremony|way|sense|poll|review|trial|test|analysis)$/;

/** What is joined to `at`, and what is joined to that: the parser hangs a list either way. */
function joinedTo(statement: Statement, at: number): number[] {
  return childrenIn(statement, at, 'conj').flatMap((one) => [one, ...joinedTo(statement, one)]);
}

/** "In retaliation", "on behalf of": the words beside the gap bring the answer with them. */
function isIdiom({ kind, text, from }: Fact, { tokens }: Statement): boolean {
  return (
    kind === 'term' &&
    tokens[from - 1]?.pos === 'ADP' &&
    /^(retaliation|behalf|response|return|addition|contrast|comparison|charge|exchange|favou?r|order|need|search|spite|terms|advance|hand|average|accordance|conjunction|collaboration|honou?r|memory|recognition|support|pursuit|protest|preparation|public|person|private|practice|theory|reality|principle|turn|campus|land|foot|sea|flight|orbit|sight|duty|board|angles|right angles|captivity|service|shifts|course|stage|schedule|strike|fire|demand|purpose|trial|bail|leave|display)$/.test(
      text,
    )
  );
}

/** "at Diamond Light Source, a particle accelerator near Oxford": without what it is, other names of the place fit as well. */
function isUndescribed({ kind, text, from }: Fact, { tokens, sentence }: Statement): boolean {
  if (!/^(place|organisation|name|city)$/.test(kind)) return false;
  if (!/^(at|in|near|from|to|on)$/i.test(tokens[from - 1]?.text ?? '')) return false;
  const at = sentence.text.indexOf(`${text}, `);
  const after = sentence.text.slice(at + text.length + 2);
  const [article = '', word = ''] = after.split(' ', 2);
  const isDescribed = at >= 0 && /^(an?|the)$/.test(article) && /^\p{Ll}/u.test(word);
  return isDescribed && !joinTokens(tokens).includes(word);
}

/** "14 tonnes of supplies, body bags and more than _____ doctors": of several amounts the first may be kept in mind. */
function isLaterAmount(fact: Fact, statement: Statement): boolean {
  if (fact.kind !== 'count') return false;
  const { tokens, facts } = statement;
  const before = facts.filter(({ kind, to }) => kind === 'count' && to <= fact.from);
  if (before.length >= 2) return true;
  return before.some(({ to }) => {
    const between = tokens.slice(to, fact.from);
    return (
      between.some(({ text }) => text === 'and') &&
      between.every(({ pos, tag }) => pos !== 'VERB' && pos !== 'AUX' && !/^W/.test(tag))
    );
  });
}
