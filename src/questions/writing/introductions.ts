import { givenNames, personTitles } from '../gazetteer/people.ts';
import { knownPlaces } from '../gazetteer/places.ts';
import { nameTable } from '../options/names.ts';
import { type ReadDocument, type ReadSentence, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { fullName } from '../reading/references/full-names.ts';
import { resolveReferences } from '../reading/references.ts';
import { childrenIn, relationAt, rootOf } from '../reading/tree.ts';
import { arrange, type Statement, withoutStop, withToken } from './statement.ts';

/** Who somebody is: "Camillo Okafor", "eldest son". */
type Kinship = { readonly owner: string; readonly role: string };

const kin =
  /^(sons?|daughters?|brothers?|sisters?|wife|husband|father|mother|cousin|nephew|niece|uncle|aunt|grandson|granddaughter|grandfather|grandmother|stepson|stepdaughter|stepfather|stepmother|widow|widower|partner|twin|half-brother|half-sister)$/i;

/**
 * Somebody whom the article calls by one name, with who that is, where an earlier sentence says whose son or wife: "Camillo's son
 * Adriano joined the firm. Adriano died in 1960." Where nothing tells who a given name means, it points outside the statement.
 */
export function withIntroductions(statement: Statement, document: ReadDocument): Statement {
  const fact = statement.facts.find((one) => isOneName(statement, one, document));
  if (fact === undefined) return statement;
  const kinship = kinshipOf(fact.text, statement.sentence, document);
  if (kinship === undefined) return isTold(statement, fact) ? statement : pointing(statement, fact);
  const surname = kinship.owner.split(' ').at(-1) ?? '';
  const isBeside = statement.tokens.some(({ text }) => text.split(' ').includes(surname));
  return isBeside ? statement : withKinship(statement, fact, kinship);
}

/** A person known by one word: no full name, nor anybody in the title or in history. */
function isOneName(
  { tokens, heads, relations }: Statement,
  { kind, text, from, to }: Fact,
  document: ReadDocument,
): boolean {
  if (to - from > 1 || !/^\p{Lu}\p{Ll}+$/u.test(text) || tokens[from]?.text !== text) return false;
  const isPerson = kind === 'person' || (kind === 'name' && !isPlace(text, document));
  if (!isPerson) return false;
  const { source, protagonist, mainSubject } = document;
  const isTopic = [source.title, protagonist?.name, mainSubject?.text].some((one) =>
    one?.split(/[^\p{L}-]+/u).includes(text),
  );
  const relation = relationAt({ tokens, heads, relations }, from);
  const next = tokens[to];
  const isNumbered = /^(of|the|[IVX]+|[-–])$/.test(next?.text ?? '') || next?.pos === 'PROPN';
  const isDescribed = /^(PROPN|NOUN|ADJ|DET)$/.test(tokens[from - 1]?.pos ?? '');
  return (
    !isTopic &&
    /^(nsubj|obj|iobj|obl|nmod)$/.test(relation) &&
    !isNumbered &&
    !isDescribed &&
    !personTitles.has(text) &&
    nameTable().find(text, ({ name, kind }) => kind === 'person' && name === text) === undefined &&
    resolveName(document, text) === text
  );
}

function isPlace(name: string, { source }: ReadDocument): boolean {
  return (
    knownPlaces.has(name) ||
    ['in', 'at', 'near', 'across'].some((lead) => source.text.includes(` ${lead} ${name}`))
  );
}

/** "Yuri, a son of Prince Andrey": told on the spot; or a word that may be no given name. */
function isTold({ tokens, heads, relations }: Statement, { text, from }: Fact): boolean {
  const tree = { tokens, heads, relations };
  const isExplained = childrenIn(tree, from, 'appos', 'conj', 'acl').length > 0;
  return isExplained || !givenNames.has(text) || relationAt(tree, from) === 'nmod';
}

function pointing(statement: Statement, { from }: Fact): Statement {
  const tokens = statement.tokens.map((token, at) =>
    at === from ? { ...token, isUnresolved: true } : token,
  );
  return { ...statement, tokens };
}

function kinshipOf(
  name: string,
  { index }: ReadSentence,
  document: ReadDocument,
): Kinship | undefined {
  for (let before = index - 1; before >= 0; before -= 1) {
    const sentence = document.sentences[before];
    const at = sentence?.tokens.findIndex(({ text }) => text === name) ?? -1;
    const kinship =
      sentence === undefined || at < 0 ? undefined : kinshipAt(sentence, at, document);
    if (kinship !== undefined) return kinship;
  }
  return undefined;
}

/** "Camillo's eldest son, Adriano", "Another daughter, Allison": what stands before the name at `at`. */
function kinshipAt(
  sentence: ReadSentence,
  at: number,
  document: ReadDocument,
): Kinship | undefined {
  const { tokens } = sentence;
  const text = (one: number) => tokens[one]?.text ?? '';
  const noun = text(at - 1) === ',' ? at - 2 : at - 1;
  if (!kin.test(text(noun)) || tokens[noun]?.tag === 'NNS') return undefined;
  let from = noun;
  while (tokens[from - 1]?.pos === 'ADJ') from -= 1;
  const role = tokens.slice(from, noun + 1).map((one) => one.text);
  const owner = ownerBefore(sentence, from, document);
  if (owner !== undefined) return { owner, role: role.join(' ') };
  if (!/^(an?|another|one)$/i.test(text(from - 1))) return undefined;
  const parent = parentIn(sentence, document) ?? document.protagonist?.name;
  return parent === undefined ? undefined : { owner: parent, role: text(noun) };
}

/** "She" of "She had a daughter, Rachel", by her name. */
function parentIn(sentence: ReadSentence, document: ReadDocument): string | undefined {
  const root = rootOf(sentence);
  const [subject] = childrenIn(sentence, root, 'nsubj');
  if (!/^(had|has)$/.test(sentence.tokens[root]?.text ?? '')) return undefined;
  const found = resolveReferences(sentence, document).find(({ from }) => from === subject);
  const fact = sentence.facts.find(
    ({ kind, from, to }) => kind === 'person' && from <= (subject ?? -1) && (subject ?? -1) < to,
  );
  return found?.text ?? (fact === undefined ? undefined : resolveName(document, fact.text));
}

/** The full name of "Camillo's" or "her" in front of the token at `at`. */
function ownerBefore(
  sentence: ReadSentence,
  at: number,
  document: ReadDocument,
): string | undefined {
  const { tokens, facts } = sentence;
  const word = tokens[at - 1]?.text ?? '';
  if (/^['’]s?$/.test(word)) {
    const name = tokens[at - 2];
    const owner = facts.find(({ to }) => to === at - 1)?.text ?? name?.text ?? '';
    return name?.pos === 'PROPN' ? fullName(document, owner, sentence.index) : undefined;
  }
  if (!/^(his|her)$/i.test(word)) return undefined;
  const found = resolveReferences(sentence, document).find(({ from }) => from === at - 1);
  if (found !== undefined) return found.text.replace(/['’]s?$/, '');
  const { protagonist } = document;
  const sex = /^his$/i.test(word) ? 'male' : 'female';
  return protagonist?.sex === sex ? protagonist.name : undefined;
}

/** "Camillo Okafor's son" before the name of `fact`. */
function withKinship(base: Statement, { from }: Fact, { owner, role }: Kinship): Statement {
  const ownerAt = base.tokens.length;
  const roleAt = ownerAt + 1;
  const owned = withToken(
    base,
    { text: `${owner}'s`, pos: 'PROPN', tag: 'NNP' },
    { head: roleAt, relation: 'nmod:poss' },
  );
  const whole = withToken(
    owned,
    { text: role, pos: 'NOUN', tag: 'NN' },
    { head: from, relation: 'nmod:desc' },
  );
  const order = base.tokens.flatMap((_, at) => (at === from ? [ownerAt, roleAt, at] : [at]));
  return withoutStop(arrange(whole, { order, root: rootOf(base), kind: base.kind }));
}
