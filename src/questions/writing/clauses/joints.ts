import { verbLemma } from '../../reading/lemma.ts';
import { childrenIn, relationAt, rootOf, subtreeOf } from '../../reading/tree.ts';
import { arrange, type Statement } from '../statement.ts';
import { speechVerbs } from './speech-verbs.ts';
import { agreesInNumber, isDoneBy } from './subject-verb.ts';

const finite = /^(VBD|VBZ|VBP|MD)$/;

/** The statement without the torn member that it ends in, if it ends in one. */
export function withoutTornMember(statement: Statement): Statement {
  if (!endsInTornMember(statement)) return statement;
  const and = statement.tokens.findLastIndex(({ pos }) => pos === 'CCONJ');
  const root = rootOf(statement);
  if (statement.tokens[and - 1]?.text !== ',') return statement;
  const order = statement.tokens.flatMap((_, at) => (at < and ? [at] : []));
  return root >= and ? statement : arrange(statement, { order, root, kind: statement.kind });
}

/** False where the statement was torn at a joint of its sentence: two clauses run into one, or it ends in half a list. */
export function isWellJoined(statement: Statement): boolean {
  if (isDoneBy(statement)) return false;
  if (isUncut(statement)) return true;
  return (
    !hasStrayVerb(statement) &&
    !endsInTornMember(statement) &&
    !isHalfList(statement) &&
    !endsInSubject(statement) &&
    agreesInNumber(statement)
  );
}

/** The sentence itself, whatever the parser made of it, is as sound as it was written. */
function isUncut({ tokens, sentence }: Statement): boolean {
  const isWord = ({ pos, text }: { readonly pos: string; readonly text: string }) =>
    pos !== 'PUNCT' && text !== '';
  const words = new Set(tokens.filter(isWord).map(({ start }) => start));
  return sentence.tokens.filter(isWord).every(({ start }) => words.has(start));
}

/**
 * "She grew up in Georgia, died in Albany", "He considered returning began attending": a finite verb is the root, or
 * joined to one, or it has a subordinator; without any of these the parser ran two clauses together.
 */
function hasStrayVerb(statement: Statement): boolean {
  const { tokens } = statement;
  return tokens.some(({ tag }, at) => {
    if (tag === 'VBN' && isStrayParticiple(statement, at)) return true;
    if (!/^(VBD|VBZ|VBP)$/.test(tag)) return false;
    const isHelper = /^(aux|cop)$/.test(relationAt(statement, at));
    const predicate = isHelper ? (statement.heads[at] ?? at) : at;
    const relation = relationAt(statement, predicate);
    const inside = subtreeOf(statement, predicate);
    const first = inside[0] ?? predicate;
    const opensWith = inside.some(
      (one) => one < at && subordinating.test(tokens[one]?.tag ?? '') && !isPhrases(statement, one),
    );
    const isCompared = /^(than|as)$/i.test(tokens[first - 1]?.text ?? '');
    if (opensWith || isCompared || isLedTo(tokens, at) || tokens[at + 1]?.text === 'by')
      return false;
    if (relation === 'advcl') return predicate > rootOf(statement) || isHelper;
    if (relation === 'xcomp') return !isHelper && childrenIn(statement, at, 'nsubj').length === 0;
    const verb = tokens[statement.heads[predicate] ?? -1];
    const isAfterComma = tokens[first - 1]?.text === ',' && first > 0;
    const says = verb !== undefined && speechVerbs.test(verbLemma(verb));
    return relation === 'ccomp' && isAfterComma && !says;
  });
}

/** "He followed a year later, levied tribute": no adjective of "tribute". */
function isStrayParticiple(statement: Statement, at: number): boolean {
  const head = statement.heads[at] ?? -1;
  return (
    statement.relations[at] === 'amod' &&
    at > rootOf(statement) &&
    statement.tokens[at - 1]?.text === ',' &&
    subtreeOf(statement, head)[0] === at - 1 &&
    !subtreeOf(statement, head).includes(at - 2)
  );
}

const subordinating = /^(IN|WRB|WDT|WP|WP\$|TO)$/;

/** "After his convoy failed to give way": wherever the parser hung "after". */
function isLedTo(tokens: Statement['tokens'], verb: number): boolean {
  for (let at = verb - 1; at >= 0; at -= 1) {
    const { text = '', pos = '' } = tokens[at] ?? {};
    if (leading.test(text)) return true;
    if (/^(VERB|PUNCT)$/.test(pos)) return false;
  }
  return false;
}

const leading =
  /^(after|before|since|until|till|as|than|while|when|because|if|that|where|although|though|once|what|how|why|who|which|whose)$/i;

/** A preposition with its noun opens no clause. */
function isPhrases({ relations }: Statement, at: number): boolean {
  return relations[at] === 'case';
}

/** What follows the last word in its sentence, but for brackets. */
function ahead({ tokens, sentence }: Statement): Statement['sentence']['tokens'] {
  const last = Math.max(...tokens.slice(0, -1).map(({ start }) => start));
  let depth = 0;
  return sentence.tokens.filter(({ start, text }) => {
    if (/^[([]$/.test(text)) depth += 1;
    const isOpen = depth > 0;
    if (/^[)\]]$/.test(text)) depth = Math.max(0, depth - 1);
    return start > last && !isOpen;
  });
}

/**
 * "... descended the river in 1644, and Yerofey Khabarov" where the sentence goes on ", who followed him, levied": what
 * opens the next clause joined the end of this one. The third of three is a list's last.
 */
function endsInTornMember(statement: Statement): boolean {
  const { tokens } = statement;
  const and = tokens.findLastIndex(({ pos }) => pos === 'CCONJ');
  const tail = tokens.slice(and + 1, -1);
  if (and < 1 || tail.length === 0) return false;
  // "and, in 1971": the comma that closes is gone with what followed it.
  if (tail[0]?.text === ',') return !tail.slice(1).some(({ text }) => text === ',');
  const isCut = ahead(statement)[0]?.text === ',';
  if (tokens[and - 1]?.text !== ',' || !isCut) return false;
  if (tail.some(({ pos }) => /^(VERB|AUX)$/.test(pos))) return false;
  const member = statement.heads[and] ?? -1;
  const head = statement.heads[member] ?? -1;
  const isOfVerb =
    tokens[head]?.pos === 'VERB' && /^(NOUN|PROPN|NUM)$/.test(tokens[member]?.pos ?? '');
  return isOfVerb || childrenIn(statement, head, 'conj').length < 2;
}

/** "Inscriptions survive in Greek, Latin": a list whose "and" was cut off with its last member. */
function isHalfList(statement: Statement): boolean {
  const { tokens, relations, heads } = statement;
  if (!ahead(statement).some(({ pos }) => pos === 'CCONJ')) return false;
  return relations.some((relation, at) => {
    const head = heads[at] ?? -1;
    const [first = at] = subtreeOf(statement, at);
    if (relation !== 'conj' || (tokens[first - 1]?.text !== ',' && tokens[first]?.text !== ','))
      return false;
    // "Meets in Bergen, usually on Fridays" is no list.
    if (relations[head] === 'amod' || childrenIn(statement, at, 'case').length > 0) return false;
    const joined = [head, ...childrenIn(statement, head, 'conj')];
    return !joined.some((one) => childrenIn(statement, one, 'cc').length > 0);
  });
}

/** "... after her colleague Richard Major" where ", at the museum, showed her a video" follows: he did something. */
function endsInSubject(statement: Statement): boolean {
  if (!/^(main|conjunct)$/.test(statement.kind)) return false;
  const rest = ahead(statement);
  if (rest[0]?.text === ',' && finite.test(rest[1]?.tag ?? ''))
    return !rest.some(({ pos }) => pos === 'CCONJ');
  const closes = rest.findIndex(({ text }, at) => at > 0 && text === ',');
  const aside = rest.slice(1, closes);
  const next = rest[closes + 1]?.pos === 'ADV' ? rest[closes + 2] : rest[closes + 1];
  return (
    rest[0]?.text === ',' &&
    closes > 1 &&
    !aside.some(({ tag }) => finite.test(tag) || /^(WDT|WP|WP\$|WRB|CC)$/.test(tag)) &&
    finite.test(next?.tag ?? '')
  );
}
