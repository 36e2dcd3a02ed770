import { capitalised } from '../text.ts';

/** What is always about something: without it "Questions were asked in the House of Commons" says nothing. */
const empty =
  /^(?:(?:In|On|At|By|During|After|Before|From|Since|Under) [^,]{1,40}, )?(?:(?:Some|Many|More|Several|New|Serious|Further|An?|No) (?:\p{Ll}+ )?)?(questions?|concerns?|doubts?|efforts?|talks|attempts?|calls?|fears?|complaints?|objections?|suggestions?|arguments?|allegations?|accusations?|rumou?rs?|claims?|steps?|measures?|plans?|changes?|improvements?|preparations?|negotiations?|discussions?|investigations?|inquir(?:y|ies)|enquir(?:y|ies)|mistakes?|lessons?|tests?|repairs?|criticisms?|suspicions?|warnings?|demands?|hopes?|offers?|proposals?|debates?) (?:is|are|was|were|has been|have been|had been) (?:\p{Ll}+ly )?\p{Ll}+(?:ed|en|ut|wn|ld|de|ght|aid|nt)\b(.*)$/iu;
const topical =
  /\b(about|concerning|regarding|of|over|that|whether|into|against|between|with|to|as to|why|how|for(?! (?:\d|a|an|the|several|many|some|two|three|four|five|six|\p{Ll}+ (?:years|days|weeks|months)))|on(?! (?:\d|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|September|October|November|December)))\b/iu;

const asked =
  /^(In which year|When|Where|By whom) (is|are|was|were) (an? \p{Ll}+|\p{Ll}+s) (\p{Ll}+.*)\?$/u;

/** "Questions were asked in the House of Commons": nothing says what about. */
export function hasEmptySubject(text: string): boolean {
  const [, , be, subject, predicate] = asked.exec(text) ?? [];
  const told = be === undefined ? text : `${capitalised(subject ?? '')} ${be} ${predicate}`;
  const rest = empty.exec(told)?.[2];
  return rest !== undefined && !topical.test(rest.replace(/\bHouse of \p{Lu}\p{Ll}+/gu, ''));
}
