import { relationAt, subtreeOf } from '../../reading/tree.ts';
import type { Statement } from '../statement.ts';

/** What is published or broadcast. */
const work =
  /^(stud(y|ies)|reports?|books?|papers?|articles?|novels?|albums?|films?|photographs?|photos?|pictures?|images?|songs?|poems?|stor(y|ies)|essays?|maps?|lists?|letters?|surveys?|analys[ie]s|reviews?|figures?|findings?|results?|data|research|statements?|works?|editions?|translations?|versions?|volumes?|collections?|antholog(y|ies)|memoirs?|biograph(y|ies)|autobiograph(y|ies)|diar(y|ies)|journals?|magazines?|newspapers?|series|trilog(y|ies)|novellas?|plays?|operas?|scores?|dictionar(y|ies)|encyclopa?edias?|atlas|guides?|guidebooks?|treatises?|pamphlets?|manifestos?|catalogu?es?|thes[ie]s|dissertations?|interviews?|videos?|footage|recordings?|documentar(y|ies)|episodes?|programmes?|programs?|comics?|cartoons?|accounts?|documents?|texts?|manuscripts?|bulletins?|index|rankings?|forecasts?|estimates?|statistics|census|theor(y|ies)|laws?|codes?|recipes?|proposals?|plans?|models?|textbooks?|monographs?|sequels?|plates?|prints?|engravings?|verses?|lectures?|speech(es)?|obituar(y|ies)|columns?|editorials?|chapters?|genomes?|polls?|audits?|inquir(y|ies)|assessments?|evaluations?|experiments?|trials?|bestsellers?|thrillers?|tales?|proofs?|descriptions?|first|second|third)$/i;
const publishing = /^(published|republished|broadcast|televised|aired|serialised|serialized)$/;

/**
 * The noun that the participle at `at` behind a comma describes; `noun` is what the parser hung it on. A phrase
 * straight before the comma ("and a study of growth marks, published in 2021"), never one across ", and", and for
 * what is published a work. Undefined where none fits.
 */
export function describedBy(whole: Statement, noun: number, at: number): number | undefined {
  const { tokens, heads } = whole;
  if (tokens[at - 1]?.text !== ',' || at < noun) return noun;
  const border = tokens.findLastIndex(
    ({ pos }, one) => noun < one && one < at && pos === 'CCONJ' && tokens[one - 1]?.text === ',',
  );
  const nearest = border < 0 ? noun : nounBetween(whole, border, at - 1);
  if (nearest === undefined || !publishing.test(tokens[at]?.text ?? '')) return nearest;
  const line: number[] = [];
  for (let one = nearest; one > border && !line.includes(one); one = heads[one] ?? -1)
    line.push(one);
  return line.find((one) => isWork(whole, one));
}

/** The first noun behind "and" whose phrase reaches the comma. */
function nounBetween(whole: Statement, border: number, comma: number): number | undefined {
  const found = whole.tokens.findIndex(
    ({ pos }, one) =>
      border < one &&
      one < comma &&
      /^(NOUN|PROPN)$/.test(pos) &&
      !/^(compound|flat)$/.test(relationAt(whole, one)) &&
      subtreeOf(whole, one).includes(comma - 1),
  );
  return found < 0 ? undefined : found;
}

/** A word for a work, or a name that is no place and nobody's. */
function isWork({ tokens, facts }: Statement, at: number): boolean {
  const token = tokens[at];
  if (token?.pos !== 'PROPN') return work.test(token?.text ?? '');
  const kind = facts.find(({ from, to }) => from <= at && at < to)?.kind ?? '';
  return !/^(person|country|state|city|continent|place|people)$/.test(kind);
}
