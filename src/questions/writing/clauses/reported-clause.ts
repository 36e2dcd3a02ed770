import { verbLemma } from '../../reading/lemma.ts';
import type { Token } from '../../reading/sentences.ts';
import { childrenIn, rootOf } from '../../reading/tree.ts';
import { joinedWords, lowerFirst, type Statement } from '../statement.ts';
import { coreOf } from './phrases.ts';
import { joinedClauses } from './predicate-clause.ts';

/** Verbs that say who said it: what they bring is true only "according to". */
export const speechVerbs =
  /^(say|tell|argue|claim|report|announce|state|note|add|explain|suggest|believe|think|estimate|write|warn|insist|contend|maintain|assert|declare|observe|conclude|predict|expect|allege|admit|acknowledge|confirm|hope|fear|speculate|propose|hypothesize|testify)$/;

type Speaker = { readonly verb: number; readonly said: number; readonly name: readonly number[] };

/** Who says what the sentence says: "X said that Y" and "Y, X said". */
export function speakerOf(whole: Statement, root: number): Speaker | undefined {
  const isSpeech = (at: number) => {
    const token = whole.tokens[at];
    return token !== undefined && token.pos === 'VERB' && speechVerbs.test(verbLemma(token));
  };
  const nameOf = (at: number) =>
    childrenIn(whole, at, 'nsubj').flatMap((one) => coreOf(whole, one));
  const [said] = childrenIn(whole, root, 'ccomp');
  if (said !== undefined && isSpeech(root)) return { verb: root, said, name: nameOf(root) };
  const aside = childrenIn(whole, root, 'parataxis').find((at) => isSpeech(at));
  return aside === undefined ? undefined : { verb: aside, said: root, name: nameOf(aside) };
}

/** "According to X, Y." Nothing where the speaker has no name, or where the words are quoted. */
export function reported(whole: Statement, { verb, said, name }: Speaker): Statement[] {
  if (name.length === 0 || name.length > 8 || name.some((at) => whole.tokens[at]?.pos === 'PRON'))
    return [];
  if (whole.tokens.some(({ text }) => /^[“”"]$/.test(text))) return [];
  const clauses = joinedClauses(withoutSpeech(whole, verb, said), said, 'reported').slice(0, 1);
  const speaker = joinedWords(name.flatMap((at) => whole.tokens[at] ?? [])).toLowerCase();
  const isHimself = (clause: Statement) =>
    joinedWords(clause.tokens).toLowerCase().includes(speaker);
  return clauses
    .filter((clause) => !isHimself(clause))
    .map((clause) =>
      attributed(
        withOwnPronoun(clause, whole.tokens[headOf(whole, name)]),
        name.flatMap((at) => whole.tokens[at] ?? []),
      ),
    );
}

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

function withoutSpeech(whole: Statement, verb: number, said: number): Statement {
  const heads = whole.heads.map((head, at) => (at === said ? -1 : at === verb ? said : head));
  const relations = whole.relations.map((relation, at) =>
    at === said ? 'root' : at === verb ? 'parataxis' : relation,
  );
  return { ...whole, heads, relations };
}

function attributed(clause: Statement, speaker: readonly Token[]): Statement {
  const made = (text: string, pos: string, tag: string): Token => ({
    text,
    pos,
    tag,
    start: -1,
    end: -2,
  });
  const first = speaker[0];
  const lowered =
    first === undefined || first.pos === 'PROPN' || first.pos === 'PRON'
      ? speaker
      : [
          { ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) },
          ...speaker.slice(1),
        ];
  const lead = [
    made('According', 'VERB', 'VBG'),
    made('to', 'ADP', 'IN'),
    ...lowered,
    made(',', 'PUNCT', ','),
  ];
  const shift = lead.length;
  const root = rootOf(clause);
  const nameAt = shift - 2;
  return {
    ...clause,
    tokens: [...lead, ...lowerFirst(clause.tokens)],
    heads: [
      nameAt,
      0,
      ...lowered.map((_, index) => (index + 2 === nameAt ? root + shift : nameAt)),
      root + shift,
      ...clause.heads.map((head) => (head < 0 ? -1 : head + shift)),
    ],
    relations: [
      'case',
      'fixed',
      ...lowered.map((_, index) => (index + 2 === nameAt ? 'obl' : 'dep')),
      'punct',
      ...clause.relations,
    ],
    facts: clause.facts.map((fact) => ({ ...fact, from: fact.from + shift, to: fact.to + shift })),
  };
}
