import { verbLemma } from '../reading/lemma.ts';
import type { Token } from '../reading/sentences.ts';
import { childrenIn, rootOf } from '../reading/tree.ts';
import type { Statement } from './statement.ts';

/** Words with a plain opposite, first to second and back. */
const pairs =
  'upper:lower largest:smallest highest:lowest biggest:smallest oldest:youngest longest:shortest richest:poorest fastest:slowest strongest:weakest hottest:coldest deepest:shallowest ' +
  'higher:lower larger:smaller faster:slower heavier:lighter warmer:colder longer:shorter thicker:thinner stronger:weaker wealthier:poorer richer:poorer older:younger wider:narrower deeper:shallower hotter:cooler earlier:later ' +
  'northern:southern eastern:western north:south northeast:southwest northwest:southeast northward:southward eastward:westward above:below inside:outside before:after ' +
  'majority:minority upstream:downstream clockwise:anticlockwise';

/** Verbs, turned only where they are the main one ("prices fell"), since "fallen" elsewhere says another thing. */
const verbs =
  'rises:falls rose:fell risen:fallen increased:decreased increases:decreases accepted:rejected accepts:rejects approved:rejected strengthens:weakens strengthened:weakened attract:repel attracts:repels absorb:emit absorbs:emits absorbed:emitted heats:cools warms:cools warmed:cooled ' +
  'imports:exports imported:exported float:sink floats:sinks lengthens:shortens doubled:halved doubles:halves tightened:loosened';

/** Plain adjectives: turned only where they are what the sentence says ("is hot"), not in a phrase ("a hot day"). */
const qualities =
  'hot:cold cold:hot high:low low:high long:short short:long large:small small:large big:small fast:slow slow:fast strong:weak weak:strong heavy:light deep:shallow shallow:deep wide:narrow narrow:wide thick:thin thin:thick bright:dark dark:bright dry:wet wet:dry hard:soft soft:hard rich:poor poor:rich full:empty empty:full cheap:expensive expensive:cheap common:rare rare:common safe:dangerous dangerous:safe visible:invisible invisible:visible legal:illegal illegal:legal possible:impossible impossible:possible positive:negative negative:positive';

/** "Always" for "never" would say what nobody does: that one is left out instead. */
const opposites: ReadonlyMap<string, string> = new Map([...bothWays(pairs), ['always', 'never']]);
/** What is increased is decreased as a rule, and what is reduced is increased. */
const oppositeVerbs: ReadonlyMap<string, string> = new Map([
  ...bothWays(verbs),
  ['reduce', 'increase'],
  ['reduces', 'increases'],
  ['reduced', 'increased'],
]);

const oppositeQualities: ReadonlyMap<string, string> = new Map(
  qualities.split(' ').map((pair) => {
    const [a = '', b = ''] = pair.split(':');
    return [a, b] as const;
  }),
);

const ordinal = /^\d|^(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/;

/** "Following her retirement" to "before her retirement". */
const milestones =
  /^(retirement|death|marriage|election|independence|arrest|release|appointment|graduation|discovery|defeat|victory|coronation|resignation|return)$/;

/** The opposite of the token at `at` where turning it turns the statement; undefined for a name, a rank or taste. */
export function oppositeAt(statement: Statement, at: number): string | undefined {
  const { tokens } = statement;
  const token = tokens[at];
  const word = token?.text ?? '';
  if (word === 'Following' && at === 0)
    return tokens.slice(1, 4).some(({ text }) => milestones.test(text)) ? 'Before' : undefined;
  const second = secondTo(statement, at);
  if (second !== undefined) return second;
  const said = rootOf(statement) === at ? saidOpposite(token, statement) : undefined;
  const opposite = said ?? opposites.get(word) ?? comparedOpposite(tokens, at);
  if (token === undefined || opposite === undefined || token.pos === 'PROPN') return undefined;
  // "The western basin is shallower than the eastern": nothing is told from itself.
  if (/ern$|^(upper|lower)$/.test(word) && tokens.some(({ text }) => text === opposite))
    return undefined;
  const [before, after] = [tokens[at - 1]?.text ?? '', tokens[at + 1]];
  // "the second largest" turns into something else, and "her biggest success" is a matter of taste.
  const isSuperlative = /est$/.test(token.text);
  if (ordinal.test(before) || (isSuperlative && before !== 'the')) return undefined;
  // "Where he stayed the longest".
  if (isSuperlative && after?.pos === 'PUNCT') return undefined;
  // "At almost two miles, the longest": its length says which.
  if (
    isSuperlative &&
    tokens.some(({ pos }, one) => pos === 'NUM' && tokens[one + 1]?.tag === 'NNS')
  )
    return undefined;
  if (isSuperlative && statement.facts.some(({ kind }) => kind === 'count')) return undefined;
  if (isSuperlative && isBeyondBelief(statement, at)) return undefined;
  // "One of the biggest cities": of the smallest nobody would tell.
  if (isSuperlative && /^(of|among)$/.test(tokens[at - 2]?.text ?? '')) return undefined;
  // "Said Mass in Latin, as he had always done".
  if (word === 'always' && tokens.some(({ text }) => text === 'as')) return undefined;
  // "not only", "so long that", "as high as", "High Court": the word belongs to a phrase.
  if (/^(no|not|so|too|as|very|how)$/i.test(before) || after?.pos === 'PROPN') return undefined;
  // "Soft enough to be scratched".
  if (after?.text === 'enough') return undefined;
  // "To lower the gate".
  if (/^(upper|lower|inner|outer|\p{Ll}+er)$/u.test(word) && token.pos === 'VERB') return undefined;
  // "Named after", "look after"; "until before the war" is no English.
  // "Weeks after the Games": what came of it came of the time between. "Just after 3 a.m.": nobody keeps it.
  if (
    /^(before|after)$/.test(word) &&
    /^(until|named|called|look|take|took|model|just|shortly|soon|right|immediately|(day|week|month|year|hour|minute)s?$)/.test(
      before,
    )
  )
    return undefined;
  if (/^(before|after)$/.test(word) && !isDated(tokens, at)) return undefined;
  if (/^(before|after)$/.test(word)) return /^(ADP|SCONJ)$/.test(token.pos) ? opposite : undefined;
  if (compass.test(word) && !isWhereItLies(statement, at)) return undefined;
  const isPlace = /^(above|below|inside|outside)$/.test(word);
  return isPlace && token.pos !== 'ADP' ? undefined : opposite;
}

const compass = /^(north|south|east|west|northeast|southwest|northwest|southeast)(ern)?$/;
const lying = /^(lie|locate|situate|stand|flow|run|border|rise|stretch|extend|face)$/;

/** "Lies north of Oslo", "the northern shore of the lake", not "half an hour north" nor "the northern tip". */
function isWhereItLies(statement: Statement, at: number): boolean {
  const { tokens } = statement;
  const text = (one: number) => tokens[one]?.text ?? '';
  if (text(at).endsWith('ern')) return text(at + 2) === 'of' || tokens[at + 1]?.pos === 'PROPN';
  const verb = tokens[rootOf(statement)];
  const isMeasured = tokens.slice(0, at).some(({ pos, text: word }) => {
    return pos === 'NUM' || /^(half|hours?|minutes?|miles?)$/.test(word);
  });
  return !isMeasured && verb?.pos === 'VERB' && lying.test(verbLemma(verb));
}

const sizes =
  /^(largest|biggest|longest|tallest|deepest|highest|oldest|heaviest|fastest|busiest|smallest)$/;

/** "The Nile is the longest river" to "the second-longest": who is told of the shortest does not believe it. */
function secondTo({ tokens }: Statement, at: number): string | undefined {
  const [lead = '', before = ''] = [tokens[at - 2]?.text, tokens[at - 1]?.text];
  const isSaid = before === 'the' && /^(is|was|are|were|became|remains)$/.test(lead);
  const word = tokens[at]?.text ?? '';
  return isSaid && sizes.test(word) ? `second-${word}` : undefined;
}

/** "The longest in the world": nobody would be told of the shortest. */
function isBeyondBelief({ tokens }: Statement, at: number): boolean {
  const rest = tokens
    .slice(at + 1)
    .map(({ text }) => text)
    .join(' ');
  return /^(\p{Ll}+ ){0,3}(in the world|on Earth|of (all|its kind|any)|ever)\b/u.test(rest);
}

/** "After 1945", "before the Second World War", "after half-time", "before he had finished", not "after her". */
function isDated(tokens: readonly Token[], at: number): boolean {
  const next = tokens.slice(at + 1, at + 4);
  const finite = tokens.slice(at + 1, at + 5).findIndex(({ text }) => text === 'had');
  const isDone =
    finite > 0 && tokens.slice(at + 1 + finite, at + 5 + finite).some(({ tag }) => tag === 'VBN');
  return (
    next.some(({ pos }) => pos === 'NUM' || pos === 'PROPN') ||
    next.some(({ text, tag }, one) => borders.test(text) && tag !== 'VBG' && one < 2) ||
    doings.test(tokens[at + 1]?.text ?? '') ||
    isDone
  );
}

/** What parts a day, a match, a life or an age in two. */
const borders =
  /^(half-time|noon|midnight|midday|dark|dusk|dawn|sunset|sunrise|nightfall|breakfast|lunch|Christmas|Easter|war|independence|revolution|retirement|marriage|election|coup|reunification|unification|partition|reformation|eruption)$/;
/** "After leaving school". */
const doings =
  /^(leaving|finishing|completing|graduating|marrying|becoming|retiring|entering|joining)$/;

/** The opposite of what the sentence says of its subject: the main verb or a plain adjective. */
function saidOpposite(token: Token | undefined, statement: Statement): string | undefined {
  const word = token?.text ?? '';
  // "Valletta is small, and every sight can be reached on foot": one half speaks for the other.
  const isAlone = childrenIn(statement, rootOf(statement), 'conj', 'advcl').length === 0;
  // "Soft enough to be scratched with a coin".
  const isMeasured = statement.tokens[rootOf(statement) + 1]?.text === 'enough';
  if (token?.pos !== 'VERB')
    return isAlone && !isMeasured ? oppositeQualities.get(word) : undefined;
  // "Grows wild", "grew rich": no size.
  const next = statement.tokens[rootOf(statement) + 1]?.pos ?? '';
  if (/^gr[oe]w/.test(word) && /^(ADJ|ADV)$/.test(next)) return undefined;
  // "Overhunting had reduced the herd to a few thousand": the cause speaks for the one way.
  const isLevelled = statement.tokens.slice(rootOf(statement)).some(({ text }) => text === 'to');
  const isCaused = childrenIn(statement, rootOf(statement), 'obl:agent').length > 0;
  if (/^(reduc|increas)/.test(word) && (isLevelled || isCaused)) return undefined;
  // "Doubled their lead": nobody halves a lead.
  if (/^(doubl|halv)/.test(word) && statement.tokens.some(({ text }) => text === 'lead'))
    return undefined;
  // A soldier who rises in the ranks cannot fall from trooper to general; prices rise and fall.
  const isMove = /^(rise|rose|risen|fall|fell)/.test(word);
  return isMove && !statement.facts.some(({ value }) => value !== undefined)
    ? undefined
    : oppositeVerbs.get(word);
}

/** "More people than" to "fewer people than", "more common than" to "less common than". */
function comparedOpposite(tokens: readonly Token[], at: number): string | undefined {
  const word = tokens[at]?.text;
  const next = tokens[at + 1];
  // "Nine or more places" and "nine or fewer" are both true of nine.
  if (tokens[at - 1]?.text === 'or') return undefined;
  if (word !== 'more' || !/^(ADJ|ADV|NOUN)$/.test(next?.pos ?? '')) return undefined;
  if (!tokens.slice(at + 1).some(({ text }) => text === 'than')) return undefined;
  return next?.tag === 'NNS' ? 'fewer' : 'less';
}

function bothWays(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(' ').flatMap((pair) => {
      const [a = '', b = ''] = pair.split(':');
      return [[a, b] as const, [b, a] as const];
    }),
  );
}
