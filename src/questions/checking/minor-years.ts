import { contentWords } from '../normalise.ts';
import type { QuotedQuestion } from '../question.ts';
import type { ReadDocument } from '../reading/document.ts';
import { titleWords } from '../reading/title-words.ts';

const year = /^\d{4}s?$/;
const years = /\b(?:1\d{3}|20\d\d)(?!\d)/g;

/** What a history is dated by: where a thing begins or ends, who takes or loses it, what it is the first of. */
const landmark =
  /\b(?:(?:co-)?found(?:ed)?|establish(?:ed)?|set up|launch(?:ed)?|(?:re)?open(?:ed)?|closed?|built|build|complet(?:e|ed)|construct(?:ed)?|finish(?:ed)?|invent(?:ed)?|discover(?:ed)?|describ(?:e|ed)|reveal(?:ed)?|patent(?:ed)?|introduced?|created?|paint(?:ed)?|wr[io]te|composed?|publish(?:ed)?|releas(?:e|ed)|record(?:ed)?|beg[aiu]n|start(?:ed)?|end(?:ed)?|sign(?:ed)?|annex(?:ed)?|occup(?:y|ied)|enter(?:ed)?|reach(?:ed)?|conquer(?:ed)?|captured?|seized?|oust(?:ed)?|overthr[oe]wn?|defeat(?:ed)?|surrender(?:ed)?|invad(?:e|ed)|destroy(?:ed)?|abandon(?:ed)?|abolish(?:ed)?|ban(?:ned)?|prohibit(?:ed)?|w[io]n|elect(?:ed)?|crown(?:ed)?|inscrib(?:e|ed)|designat(?:e|ed)|form(?:ed)?|dissolved?|merged?|split|adopt(?:ed)?|ratif(?:y|ied)|incorporated?|admit(?:ted)?|ceded?|unif(?:y|ied)|divided?|liberated?|rebuilt|rebuild|restored?|renamed?|proclaim(?:ed)?|declared?|assassinated?|murder(?:ed)?|executed?|killed?|becom(?:e|es) (?:an? |the )?(?:\p{L}+ )?(?:state|republic|kingdom|colony|capital|city|province|member|empire|dominion|park|president|king|queen|emperor|pope|minister)|Nobel|died?|born|independen(?:t|ce)|extinct|first|last)\b/u;

/** Steps of every life. */
const lifeEvent = /\b(?:die|died|was born|born|marry|married|remarry|remarried|divorced?)\b/;
const ofKin =
  /(?:['’]s|\b[Hh]is|\b[Hh]er|^An?|^The) (?:wife|husband|widow|widower|father|mother|parents|brother|sister|son|daughter)s? (?:died?|remarr|was born|born)/;
/** "Ann Lee died in 2015." */
const bareLife = /^(?:\p{Lu}\S* )+(?:died|was born|married \p{Lu}\S*(?: \p{Lu}\S*)*) in \d{4}\.$/u;

/** "Under a _____ agreement with Ethiopia". */
const besideNoun = /\b(?:[Aa]n?|[Tt]he) _____ \p{Ll}/u;
/** "Around _____": a year near to it is no less right. */
const hedged = /\b(?:[Aa]round|[Aa]bout|[Cc]irca) _____/;

/** As many letters as "pangolin" and "pangolins" share. */
const stemLength = 5;

/**
 * True of a question that hangs on the year of what stands beside the topic: the dates of another's life, a year to be typed
 * or denied of something that neither the title names nor a history is dated by.
 */
export function isMinorYear(question: QuotedQuestion, document: ReadDocument): boolean {
  const { kind, prompt, answer } = question;
  const isMain = repeatsTitle(prompt, document);
  if (kind === 'true-false') {
    if (yearsIn(prompt).length > 0 && (ofKin.test(prompt) || (bareLife.test(prompt) && !isMain)))
      return true;
    return answer === 'false' && !isMain && isMoved(question);
  }
  if (!year.test(answer)) return false;
  if (besideNoun.test(prompt) && !answer.endsWith('s')) return true;
  if (hedged.test(prompt)) return true;
  if (lifeEvent.test(prompt) && !isMain) return true;
  if (kind === 'short-answer') return !isMain || !landmark.test(prompt);
  return kind === 'cloze' && !isMain && !landmark.test(prompt);
}

/** The claim is false by its year: one that the passage does not name. */
function isMoved({ prompt, evidence }: QuotedQuestion): boolean {
  return yearsIn(prompt).some((one) => !evidence.quote.includes(one));
}

function yearsIn(text: string): readonly string[] {
  return text.match(years) ?? [];
}

/** The prompt names what the title does. Of a text that has none of the title's words nothing can be told. */
function repeatsTitle(prompt: string, document: ReadDocument): boolean {
  const { protagonist, topic, mainSubject, sentencesWith } = document;
  const named = [protagonist?.name, topic, mainSubject?.text].flatMap((name) =>
    name === undefined ? [] : [...contentWords(name)],
  );
  const words = [...titleWords(document), ...named];
  if (!words.some((word) => sentencesWith.has(word))) return true;
  const topics = new Set(words.map(stem));
  return [...contentWords(prompt)].some((word) => !/^\d/.test(word) && topics.has(stem(word)));
}

function stem(word: string): string {
  return word.slice(0, stemLength);
}
