import { contentWords } from '../normalise.ts';
import { joinTokens } from '../reading/sentences.ts';
import type { Statement } from './statement.ts';

/** True of what a text mentions and does not tell: nobody is asked for it a week later. */
export function isMinor(statement: Statement, title: string): boolean {
  if (isPhraseAlone.test(joinTokens(statement.tokens.slice(0, 4)))) return true;
  if (statement.kind === 'relative') return isJob(statement, title);
  return statement.kind === 'apposition'
    ? isIntroduction(statement, title)
    : statement.kind === 'reported' && isQuotedPlatitude(statement);
}

/** "With the exception of the black-bellied pangolin, which is active by day": no exception is active. */
const isPhraseAlone = /^the (exception|exclusion|help|aid|behest|hands) of /i;

/** "Amrit Sandhu, who runs a clinic in Birmingham, warns": what a speaker does for a living. */
function isJob({ tokens, facts }: Statement, title: string): boolean {
  const subject = facts.find(({ from }) => from <= 1);
  if (subject?.kind !== 'person' || sharesName(subject.text, title)) return false;
  return jobs.test(tokens[subject.to]?.text ?? '');
}

const jobs =
  /^(runs|works|studies|teaches|leads|heads|directs|chairs|specialises|specializes|lectures|manages|edits)$/;

/** "The president of the Royal Society": who heads what, told to introduce who speaks. */
const office =
  /^(is|was|are|were) (an?|the|one of the) (\S+ ){0,3}(president|chairman|chairwoman|chairperson|chair|head|minister|secretary|mayor|governor|chief|principal|dean|bishop|archbishop|director|leader|editor|manager|executive|commissioner|spokes(man|woman|person)|professor|curator|member|lecturer|ambassador|captain|commander|partner|analyst|fellow|co-author|author) of (the |an? )?/;
const post =
  /^(is|was|are|were) (an?|the) .*\b(at|for) (the )?\p{Lu}|\b\S+-year-old\b|^(is|are) (his|her|the) .*-in-law\b/u;
const population = /^(is|was) .*\bof (\S+ ){1,4}(people|inhabitants)\b/;

/** "Brent Seales, a computer scientist at Kentucky": who somebody is, unless the article is about him. */
function isIntroduction({ tokens, facts }: Statement, title: string): boolean {
  const verb = tokens.findIndex(({ text }) => /^(is|was|are|were)$/.test(text));
  const name = joinTokens(tokens.slice(0, verb));
  const rest = joinTokens(tokens.slice(verb));
  const subject = facts.find(({ to }) => to === verb);
  const isPerson = facts.some(({ kind, to }) => kind === 'person' && to === verb);
  // "Ursula von der Leyen" may be read as two names, but only people hold an office.
  if (office.test(rest) || (isPerson && post.test(rest))) return !sharesName(name, title);
  return !isPerson && population.test(rest) && subject !== undefined && subject.text !== title;
}

function sharesName(name: string, title: string): boolean {
  const words = new Set(title.match(/[\p{L}\d]+/gu));
  return name.split(' ').some((word) => /^\p{Lu}/u.test(word) && words.has(word));
}

/** So few words with a meaning say something general, or nothing. */
const leastSaid = 5;

/** "Discrimination still exists in America," Biden said: no figure, no name, no date that one could hold on to. */
function isQuotedPlatitude({ tokens, facts, sentence }: Statement): boolean {
  if (!/^["“]/.test(sentence.text)) return false;
  const from = tokens.findIndex(({ text }) => text === ',') + 1;
  const isPlain = facts.every(
    (fact) => fact.from < from || /^(term|country|continent|people)$/.test(fact.kind),
  );
  return isPlain && contentWords(joinTokens(tokens.slice(from))).size < leastSaid;
}
