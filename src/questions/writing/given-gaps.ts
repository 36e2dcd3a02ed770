import { lexicon } from '../options/lexicon.ts';
import type { Fact } from '../reading/facts.ts';
import type { Statement } from './statement.ts';

const compass =
  /^(north|south|east|west|north-?(east|west)(ern)?|south-?(east|west)(ern)?|northern|southern|eastern|western|central|mainland|continental)$/i;

/**
 * "One of _____'s longest rivers", "the Horn of _____", "in Soho, central _____": the world has few continents, and a
 * quarter has one town.
 */
export function isPartOfWorld({ kind, from, to }: Fact, { tokens }: Statement): boolean {
  if (kind !== 'continent' && kind !== 'city') return false;
  if (compass.test(tokens[from - 1]?.text ?? '')) return true;
  if (kind === 'city') return false;
  const isHorn = /^horn$/i.test(tokens[from - 2]?.text ?? '');
  return (
    isHorn ||
    tokens
      .slice(Math.max(0, from - 6), to + 4)
      .some(({ tag, text }) => /^(JJS|RBS)$/.test(tag) || /-\p{Ll}+est$/u.test(text))
  );
}

const kin =
  /^(father|mother|wife|husband|brother|sister|son|daughter|uncle|aunt|nephew|niece|cousin|grandfather|grandmother|stepfather|stepmother|widow|friend)s?$/i;

/** "His father, _____, a former priest": a first name that nobody keeps. */
export function isKinsName({ kind, text, from }: Fact, statement: Statement): boolean {
  if ((kind !== 'person' && kind !== 'name') || text.includes(' ')) return false;
  const { tokens } = statement.sentence;
  const start = statement.tokens[from]?.start;
  const at = tokens.findIndex((token) => token.start === start);
  const before = tokens[at - 1]?.text === ',' ? tokens[at - 2] : tokens[at - 1];
  return at > 0 && kin.test(before?.text ?? '');
}

/** "_____ parvum is often called golden algae": half a name in Latin. */
export function isHalfSpecies({ text, to }: Fact, { tokens }: Statement): boolean {
  const next = tokens[to]?.text ?? '';
  if (!/^\p{Lu}\p{Ll}+$/u.test(text) || !/^\p{Ll}{4,}(um|us|a|is|ii|ae|ens|ans|ae|i)$/u.test(next))
    return false;
  return lexicon().words.idOf(next) < 0;
}
