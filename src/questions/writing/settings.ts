import type { ReadDocument, ReadSentence } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { sortOfNoun } from '../reading/references/noun-sorts.ts';
import type { Substitution } from '../reading/references.ts';
import { childrenIn, relationAt, rootOf } from '../reading/tree.ts';
import { capitalised } from '../text.ts';

/** Read on biographies and travel guides, not measured. */
const confidence = 0.85;
const placeKinds: ReadonlySet<Fact['kind']> = new Set(['place', 'city', 'state', 'country']);
/** "Went there" is "to", not "in". */
const motion =
  /^(go|goes|going|went|gone|move[sd]?|moving|travel(s|l?ed|l?ing)?|return(s|ed|ing)?|came|comes?|coming|flew|fly|sail(s|ed)?|sent|send|emigrated|get|got|back|brought|took|taken|fled|arrive[sd]?)$/i;

/**
 * "There" and "that year" at the opening of a sentence, or "there" after its verb, where the sentence before it in the
 * paragraph names one place or one year: "In Berkeley", "In 1565".
 */
export function settingSubstitutions(
  sentence: ReadSentence,
  document: ReadDocument,
  found: readonly Substitution[],
): Substitution[] {
  const before = document.sentences[sentence.index - 1];
  if (before === undefined || before.paragraph !== sentence.paragraph) return [];
  return [...yearOf(sentence, before), ...placeOf(sentence, before)].filter(
    (one) => !found.some(({ from, to }) => one.from < to && from < one.to),
  );
}

/** "That year", "In the same year", "Later that year" as the first words. */
function yearOf(sentence: ReadSentence, before: ReadSentence): Substitution[] {
  const opening = sentence.tokens
    .slice(0, 4)
    .map(({ text }) => text)
    .join(' ');
  const [phrase] = /^(Later |In |Also )?(that|the same) (same )?year\b/i.exec(opening) ?? [];
  const year = onlyYear(before);
  if (phrase === undefined || year === undefined) return [];
  const isLater = /^later/i.test(phrase);
  const to = phrase.split(' ').length;
  return [filling({ from: 0, to }, isLater ? `Later in ${year}` : `In ${year}`, before)];
}

function onlyYear({ facts, tokens }: ReadSentence): string | undefined {
  const years = facts.flatMap(({ kind, text, to }) => {
    const last = tokens[to - 1]?.text ?? '';
    if (/^(decade|century)$/.test(kind)) return [text];
    return /^(year|date|month)$/.test(kind) && /^[12]\d{3}$/.test(last) ? [last] : [];
  });
  const [only] = years;
  return new Set(years).size === 1 && /^\d{4}$/.test(only ?? '') ? only : undefined;
}

function placeOf(sentence: ReadSentence, before: ReadSentence): Substitution[] {
  const at = sentence.tokens.findIndex(({ text }) => /^there$/i.test(text));
  const token = sentence.tokens[at];
  if (token === undefined || relationAt(sentence, at) !== 'advmod' || token.tag === 'EX') return [];
  // A place of its own sentence may be meant, and "from there" needs no "in".
  const isRivalled = sentence.facts.some(({ kind, from }) => placeKinds.has(kind) && from < at);
  const previous = sentence.tokens[at - 1];
  if (
    isRivalled ||
    previous?.pos === 'ADP' ||
    /^(out|over|up|down|right|near)$/i.test(previous?.text ?? '')
  )
    return [];
  const place = onlyPlace(before) ?? onlySchool(before);
  if (place === undefined || isPlaceItself(before)) return [];
  const verb = sentence.tokens[sentence.heads[at] ?? -1]?.text ?? '';
  const isThither = motion.test(verb) && at > 0;
  if (at > 0 && /^(is|was|are|were|be|been)$/i.test(sentence.tokens[at + 1]?.text ?? '')) return [];
  const name = place.text;
  const text = isThither ? `to ${name}` : `${place.preposition} ${name}`;
  const cased = at === 0 ? capitalised(text) : text;
  return [filling({ from: at, to: at + 1 }, cased, before)];
}

/** "The House sits in Douglas. Most bills originate there": in the House as well as in the town. */
function isPlaceItself(before: ReadSentence): boolean {
  const [subject = -1] = childrenIn(before, rootOf(before), 'nsubj');
  const noun = before.tokens[subject]?.text.toLowerCase() ?? '';
  const isBody = before.facts.some(
    ({ kind, from, to }) => kind === 'organisation' && from <= subject && subject < to,
  );
  return isBody || /^(group|place)$/.test(sortOfNoun(noun));
}

type Place = { readonly text: string; readonly preposition: string };

/** The one place that a sentence puts something in or brings somebody to; "Portland, Oregon" is one. */
function onlyPlace({ facts, tokens }: ReadSentence): Place | undefined {
  const places = facts.filter(({ kind }) => placeKinds.has(kind));
  const [place, ...others] = places.filter(
    ({ from }, index) => !(tokens[from - 1]?.text === ',' && places[index - 1]?.to === from - 1),
  );
  if (place === undefined || others.length > 0) return undefined;
  const hasArticle = /^the$/i.test(tokens[place.from - 1]?.text ?? '');
  const lead = tokens[place.from - (hasArticle ? 2 : 1)]?.text.toLowerCase() ?? '';
  if (!/^(in|to|at|into|on|reached|visited)$/.test(lead)) return undefined;
  const preposition = /^(at|on)$/.test(lead) ? lead : 'in';
  return { text: `${hasArticle ? 'the ' : ''}${place.text}`, preposition };
}

/** "At the University of Vienna", which somebody entered or was admitted to, where no place is named. */
function onlySchool({ facts, tokens }: ReadSentence): Place | undefined {
  const [school, other] = facts.filter(
    ({ kind, sort }) => kind === 'organisation' || sort === 'organisation',
  );
  const isOther = other !== undefined || facts.some(({ kind }) => placeKinds.has(kind));
  if (
    school === undefined ||
    isOther ||
    !/\b(University|Institute|College|School|Academy|Conservatory|Conservatoire)\b/.test(
      school.text,
    )
  )
    return undefined;
  const hasArticle = /^the$/i.test(tokens[school.from - 1]?.text ?? '');
  return { text: `${hasArticle ? 'the ' : ''}${school.text}`, preposition: 'at' };
}

function filling(
  span: { readonly from: number; readonly to: number },
  text: string,
  { index }: ReadSentence,
): Substitution {
  return { ...span, text, sentence: index, confidence };
}
