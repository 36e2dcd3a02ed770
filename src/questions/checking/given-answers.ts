import { numberValue } from '../numbers.ts';
import { isCapital } from '../options/company.ts';
import { homeCountry } from '../options/home-country.ts';
import { countryOf, toldIn } from '../options/told-places.ts';
import type { Question } from '../question.ts';
import type { ReadDocument } from '../reading/document.ts';

const share = /(\d+(?:\.\d+)?) ?(?:%|per ?cent)/g;

/** What the other of two shares leaves ("58%" beside "42%"), and what the title counts in years ("three decades"). */
export function isGivenFigure({ prompt, answer }: Question, title: string): boolean {
  const shares = (text: string) => [...text.matchAll(share)].map(([, figure]) => Number(figure));
  const [own] = shares(answer);
  if (own !== undefined) return shares(prompt).some((other) => Math.abs(own + other - 100) <= 1);
  const years = /\b(\d+)[ -]years?\b/i.exec(title)?.[1];
  const decades = numberValue(answer);
  return (
    years !== undefined &&
    decades !== undefined &&
    /_____ decades\b/.test(prompt) &&
    Math.floor(Number(years) / 10) === decades
  );
}

/** The first half of the name of a state brings the second along. */
const halfState = /\b(?:Federated States|Republic|Kingdom|Commonwealth|Principality) of _____/;
const back = /\b[Bb]ack (?:in|to|at) (?:the )?_____/;
const dimensions = /_____[ -]dimensions?\b/;

/** What the words beside the gap bring with them: "Back in _____", "_____ dimensions", "U.S. ships in _____ history". */
export function isGivenPlace({ prompt, answer }: Question): boolean {
  if (dimensions.test(prompt) || halfState.test(prompt)) return true;
  const isName = /^\p{Lu}/u.test(answer);
  if (isName && back.test(prompt)) return true;
  const [first = '', noun = ''] = answer.split(' ');
  if (!isName || !/^\p{Ll}/u.test(noun)) return false;
  const [country] = toldIn(first).countries;
  return country !== undefined && toldIn(prompt).countries.has(country);
}

/** A headline that says who won a vote. */
const won =
  /\b(?:wins?|won|beats?|defeats?|elected|becomes?)\b.*\b(?:president|presidency|presidential|election|vote|poll|prime minister|chancellor)\b|\b(?:election|vote|poll)\b.*\b(?:wins?|won|beats?|defeats?)\b/i;
/** That somebody stood for the office, and won. */
const stood =
  /\b(?:won|wins?|secured|gained) (?:an? |the )?(?:\p{L}+ ){0,2}(?:victory|election|vote|presidency)\b|\b(?:decided|chose) to (?:run|stand)\b|\b(?:beat|defeated|has beaten|has defeated) (?:\p{Lu}|the )/u;

/** True of a claim that tells of an election no more than the headline does. */
export function tellsOutcome(title: string, claim: string): boolean {
  return won.test(title) && stood.test(claim) && !/\d/.test(claim);
}

/** Whoever is told of England guesses London. */
export function isCapitalTold(answer: string, prompt: string, document: ReadDocument): boolean {
  const country = isCapital(answer) ? countryOf(answer) : undefined;
  if (country === undefined) return false;
  const told = `${prompt.replaceAll(answer, ' ')}. ${document.source.title}`;
  return country === homeCountry(document) || toldIn(told).countries.has(country);
}
