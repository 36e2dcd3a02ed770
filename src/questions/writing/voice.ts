import { thirdPerson, verbLemma } from '../reading/lemma.ts';
import type { Span } from '../reading/tree.ts';
import type { Clause } from './clause.ts';
import { joinedWords, lowerFirst } from './statement.ts';

/** Participles of irregular verbs with their past forms, where the two differ. */
const pastOf: ReadonlyMap<string, string> = new Map(
  Object.entries({
    written: 'wrote',
    been: 'was',
    gone: 'went',
    done: 'did',
    come: 'came',
    run: 'ran',
    become: 'became',
    overcome: 'overcame',
    overrun: 'overran',
    forgiven: 'forgave',
    shaken: 'shook',
    swum: 'swam',
    sworn: 'swore',
    torn: 'tore',
    fallen: 'fell',
    bitten: 'bit',
    borne: 'bore',
    blown: 'blew',
    forbidden: 'forbade',
    withdrawn: 'withdrew',
    taken: 'took',
    given: 'gave',
    chosen: 'chose',
    drawn: 'drew',
    driven: 'drove',
    eaten: 'ate',
    seen: 'saw',
    shown: 'showed',
    stolen: 'stole',
    spoken: 'spoke',
    sung: 'sang',
    begun: 'began',
    broken: 'broke',
    beaten: 'beat',
    grown: 'grew',
    known: 'knew',
    thrown: 'threw',
    worn: 'wore',
    overthrown: 'overthrew',
    flown: 'flew',
    forgotten: 'forgot',
    frozen: 'froze',
    hidden: 'hid',
    ridden: 'rode',
    rung: 'rang',
    sunk: 'sank',
    woven: 'wove',
    rewritten: 'rewrote',
    undertaken: 'undertook',
    overtaken: 'overtook',
    overseen: 'oversaw',
  }),
);

/** The past form of a participle: "wrote" of "written"; undefined for what does not look like a participle. */
export function pastForm(participle: string): string | undefined {
  const looksOtherwise = /(en|wn|rn|um|un|ne)$/.test(participle);
  return pastOf.get(participle.toLowerCase()) ?? (looksOtherwise ? undefined : participle);
}

/** "X was founded by Y in 1998" to "Who founded X in 1998?": only for "is", "are", "was" and "were". */
export function activeQuestion(clause: Clause, wh: string, agent: Span): string | undefined {
  const { statement, subject, finite, predicate, end, front } = clause;
  const { tokens } = statement;
  const [be, verb] = [tokens[finite], tokens[predicate]];
  if (be === undefined || verb === undefined || verb.tag !== 'VBN' || predicate < finite)
    return undefined;
  const between = tokens.slice(finite + 1, predicate);
  if (!/^(is|are|was|were)$/.test(be.text) || between.some(({ pos }) => pos !== 'ADV'))
    return undefined;
  if (agent.from !== predicate + 1 || front.from !== front.to) return undefined;
  const base = verbLemma(verb);
  const active = /^(was|were)$/.test(be.text)
    ? (pastForm(verb.text) ?? verb.text)
    : thirdPerson(base);
  const object = joinedWords(lowerFirst(tokens.slice(subject.from, subject.to)));
  const words = [
    ...between.map(({ text }) => text),
    active,
    object,
    joinedWords(tokens.slice(agent.to, end)),
  ];
  return `${wh} ${words
    .filter((word) => word !== '')
    .join(' ')
    .replace(/\s+([,;:])/g, '$1')}?`;
}
