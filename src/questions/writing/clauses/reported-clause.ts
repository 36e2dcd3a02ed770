import { verbLemma } from '../../reading/lemma.ts';
import type { Token } from '../../reading/sentences.ts';
import { childrenIn, rootOf } from '../../reading/tree.ts';
import { withFiniteVerb } from '../finite-verb.ts';
import { clauseOfTokens } from '../halves.ts';
import { arrange, joinedWords, lowerFirst, type Statement, withoutStop } from '../statement.ts';
import { joinedClauses } from './predicate-clause.ts';
import type { SpeechFrame } from './speech-frame.ts';
import { speechVerbs } from './speech-verbs.ts';

/** "According to X, Y.": what the sentence says that somebody says, under the speaker's name. */
export function reportedClauses(whole: Statement, frame: SpeechFrame): Statement[] {
  if (frame.speaker.length === 0) return [];
  const said = withoutView(whole, unquoted(whole, frame.said));
  const clause = clauseOfTokens(whole, said) ?? clauseWithin(whole, said);
  if (clause === undefined) return [];
  const speaker = frame.speaker.flatMap((at) => whole.tokens[at] ?? []);
  const name = joinedWords(speaker).toLowerCase();
  return joinedClauses(clause, rootOf(clause), 'reported')
    .filter((one) => one.kind === 'reported' || isSaidAsWell(clause, one))
    .map((one) => withPronounsOf(one, speaker))
    .filter((one) => !joinedWords(one.tokens).toLowerCase().includes(name))
    .map((one) => withOwnPronoun(one, whole.tokens[headOf(whole, frame.speaker)]))
    .map((one) =>
      attributed({ ...one, kind: 'reported' }, [
        ...opened(speaker, frame.speaker[0] ?? 0),
        ...yearOf(whole),
      ]),
    );
}

/** "In 2003, X predicted that in 25 years ...": the year in which it was said. */
function yearOf({ tokens }: Statement): readonly Token[] {
  const [first, year, comma] = tokens;
  const isYear =
    /^in$/i.test(first?.text ?? '') && /^[12]\d{3}$/.test(year?.text ?? '') && comma?.text === ',';
  return isYear && first !== undefined && year !== undefined
    ? [{ ...first, text: 'in' }, year]
    : [];
}

/** What is said as the parser read it in its sentence. */
function clauseWithin(whole: Statement, order: readonly number[]): Statement | undefined {
  const root = order.find((at) => !order.includes(whole.heads[at] ?? -1)) ?? -1;
  const [verb = root] = childrenIn(whole, root, 'aux', 'cop');
  const [subject = -1] = childrenIn(whole, root, 'nsubj');
  const isClause = /^(VBD|VBZ|VBP|MD)$/.test(whole.tokens[verb]?.tag ?? '');
  if (!isClause || !order.includes(subject) || subject > verb) return undefined;
  return withoutStop(withFiniteVerb(arrange(whole, { order, root, kind: 'main' })));
}

/** Without the quotation marks round the whole of what is said. */
function unquoted({ tokens }: Statement, said: readonly number[]): readonly number[] {
  const isMark = (at?: number) => /^(“|”|"|``|'')$/.test(tokens[at ?? -1]?.text ?? '');
  const bare = tokens[said.at(-1) ?? -1]?.text === ',' ? said.slice(0, -1) : said;
  const inner = bare.slice(1, -1);
  const isWhole = isMark(bare[0]) && isMark(bare.at(-1)) && !inner.some((at) => isMark(at));
  return isWhole ? inner.filter((at) => at !== inner.at(-1) || tokens[at]?.text !== ',') : bare;
}

/** "said she felt that Y" says Y. */
function withoutView({ tokens }: Statement, said: readonly number[]): readonly number[] {
  const [first, second, third] = said.map((at) => tokens[at]);
  const isOwn = /^(he|she|they)$/i.test(first?.filling?.original ?? first?.text ?? '');
  if (!isOwn || !/^(felt|believed?|thought|feels?|believes?|thinks?)$/.test(second?.text ?? ''))
    return said;
  return said.slice(third?.text === 'that' ? 3 : 2);
}

/** "said that A and B": a second clause with a subject of its own may be the writer's. */
function isSaidAsWell(clause: Statement, { tokens, relations }: Statement): boolean {
  // "wrote that uranium seemed to yield barium, and asked whether": the writer asked.
  const verb = tokens[relations.indexOf('root')];
  const at = clause.tokens.findIndex(({ start }) => start === verb?.start);
  const and = clause.tokens.findLastIndex(({ pos }, one) => one < at && pos === 'CCONJ');
  const isAfterComma = clause.tokens[and - 1]?.text === ',';
  if (verb === undefined) return false;
  if (isAfterComma && (speechVerbs.test(verbLemma(verb)) || verbLemma(verb) === 'ask'))
    return false;
  const shared = clause.tokens[childrenIn(clause, rootOf(clause), 'nsubj')[0] ?? -1];
  return shared !== undefined && tokens.some(({ start }) => start === shared.start);
}

/** "Obama said that his failure ...": where the speaker's name was filled in, the pronoun is clear. */
function withPronounsOf(clause: Statement, speaker: readonly Token[]): Statement {
  const surname = lastWord(joinedWords(speaker));
  const own = new Set<number>();
  const tokens = clause.tokens.map((token, at) => {
    if (token.filling === undefined || lastWord(token.filling.name) !== surname) return token;
    own.add(at);
    const { original } = token.filling;
    return { ...token, text: original.toLowerCase(), pos: 'PRON', tag: 'PRP' };
  });
  return { ...clause, tokens, facts: clause.facts.filter(({ from }) => !own.has(from)) };
}

function lastWord(name: string): string {
  return (
    name
      .replace(/['’]s?$/, '')
      .split(' ')
      .at(-1) ?? ''
  );
}

/** "The ministry" and "Police" lose their capital behind "According to", names keep it. */
function opened(speaker: readonly Token[], at: number): readonly Token[] {
  const [first, second] = speaker;
  if (first === undefined || at !== 0) return speaker;
  const isName =
    first.pos !== 'DET' && /^\p{Lu}/u.test(second?.text ?? '') && !isCalling.test(first.text);
  return isName ? speaker : lowerFirst(speaker);
}

/** "Historian Camille Pascal": what somebody does, and no title that goes with the name. */
const isCalling =
  /^(Historian|Chaplain|Economist|Author|Writer|Novelist|Journalist|Biologist|Physicist|Chemist|Astronomer|Geologist|Archaeologist|Anthropologist|Psychologist|Sociologist|Ecologist|Geneticist|Engineer|Architect|Actor|Actress|Singer|Artist|Analyst|Campaigner|Activist|Lawyer|Farmer|Teacher|Researcher|Scientist|Spokesman|Spokeswoman|Critic|Curator|Biographer|Conservationist|Entrepreneur|Billionaire|Philosopher|Poet|Painter|Photographer|Explorer)$/;

function headOf(whole: Statement, name: readonly number[]): number {
  return name.find((at) => !name.includes(whole.heads[at] ?? -1)) ?? -1;
}

/** "The ministry said that it will tax farmers": a subject pronoun that agrees with the speaker is the speaker. */
function withOwnPronoun(clause: Statement, speaker: Token | undefined): Statement {
  const [at = -1] = childrenIn(clause, rootOf(clause), 'nsubj');
  const pronoun = clause.tokens[at];
  if (pronoun === undefined || speaker === undefined) return clause;
  const isMany = /^(NNS|NNPS)$/.test(speaker.tag);
  const fits = isMany ? /^they$/i : isBody.test(speaker.text) ? /^it$/i : undefined;
  if (fits?.test(pronoun.text) !== true) return clause;
  const { isUnresolved: _, ...resolved } = pronoun;
  return { ...clause, tokens: clause.tokens.with(at, resolved) };
}

const isBody =
  /^(government|ministry|company|agency|union|university|council|commission|committee|court|police|army|bank|group|party|organi[sz]ation|association|department|office|airline|firm|board|team|museum|club|parliament|authority|service|federation|foundation|society|institute|school|church)$/i;

function attributed(clause: Statement, speaker: readonly Token[]): Statement {
  const made = (text: string, pos: string, tag: string): Token => ({
    text,
    pos,
    tag,
    start: -1,
    end: -2,
  });
  const lead = [
    made('According', 'VERB', 'VBG'),
    made('to', 'ADP', 'IN'),
    ...speaker,
    made(',', 'PUNCT', ','),
  ];
  const shift = lead.length;
  const root = rootOf(clause);
  const nameAt = shift - 2;
  return {
    ...clause,
    tokens: [...lead, ...(opensWithName(clause) ? clause.tokens : lowerFirst(clause.tokens))],
    heads: [
      nameAt,
      0,
      ...speaker.map((_, index) => (index + 2 === nameAt ? root + shift : nameAt)),
      root + shift,
      ...clause.heads.map((head) => (head < 0 ? -1 : head + shift)),
    ],
    relations: [
      'case',
      'fixed',
      ...speaker.map((_, index) => (index + 2 === nameAt ? 'obl' : 'dep')),
      'punct',
      ...clause.relations,
    ],
    facts: clause.facts.map((fact) => ({ ...fact, from: fact.from + shift, to: fact.to + shift })),
  };
}

/** "Chile is": the tagger takes a name at the head of a sentence for a noun, the gazetteer does not. */
function opensWithName({ tokens, facts }: Statement): boolean {
  const isNamed = facts.some(
    ({ kind, from, value }) => from === 0 && kind !== 'term' && value === undefined,
  );
  return isNamed && tokens[0]?.pos !== 'DET';
}
