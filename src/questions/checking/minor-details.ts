import type { Question } from '../question.ts';
import { capitalised } from '../text.ts';

const isYear = /^\d{4}$/;

/** What happens in most lives, at a date that nobody keeps: a move, an honour, a local office, a remark. */
const lifeStep =
  /\b(relocated? to|moved? (back )?(to|into)|retired? to|knighted|ennobled|elected an? (commissioner|councillor|council(wo)?man|alderman|member|fellow)|made an? (dame|knight|baron|fellow|member)|diagnosed|remark(s|ed)?|joked?|recalled?|complain(s|ed)?)\b/;
/** "In which year did she enter the University of Lund?" */
const schooling =
  /\b(enter(s|ed)?|attend(s|ed)?|enrol(l|s|ls|led)?( (at|in))?|matriculat(e|es|ed)( (at|from))?|graduat(e|es|ed) from|admitted to|accepted (at|by|into)) (the |_____ )?(\p{L}+ ){0,4}?(University|College|School|Academy|Institute|Conservatory|Conservatoire|Polytechnic|Gymnasium|Seminary|university|college|school|seminary)\b/u;
/** "In which year did his wife die?", "her husband of _____ years". */
const ofKin =
  /\b(?:wife|husband|widow|widower|father|mother|parents|brother|sister|son|daughter)s? (?:die|died|remarry|remarried)\b|\b(?:wife|husband|partner|companion) of _____ (?:years|months)\b/;
/** "The capital moved to Canberra" is no step of a life. */
const ofThing = /\bthe \p{Ll}[\p{L} -]+ (relocated?|moved?) /u;

/** "Traffic is free of tolls under the Mannheim Act of _____." */
const yearOfName =
  /\b(Act|Treaty|Law|Edict|Convention|Agreement|Constitution|Accords?|Statute|Code|Census|census|Protocol) of _____/;
/** "Sophia Loren came to film Boy on a Dolphin, released in _____." */
const yearOfAside = /, (first )?(released|published|recorded|issued|reissued) in _____[.,]/;
/** "A study published in the _____ in 2018 found": where it was published. */
const journal =
  /\b(published|reported|appeared|printed|described) (\p{L}+ )?in (the )?(journal )?_____/u;

/** "Which co-author is a geographer at Aberystwyth University?": the post of somebody who is only quoted. */
const postAsked =
  /^Which [\p{L} -]+ (is|was) (an?|the) ([\p{Ll}-]+ ){1,4}(at|of|for|with) (the )?\p{Lu}[^,]*\?$/u;
/** "Which engineer was the designer of the Menai Bridge?": a deed or a bond, and no post. */
const deed =
  /\b(?:is|was) (?:an?|the) (?:[\p{Ll}-]+ )*(?:designer|architect|builder|founder|co-founder|inventor|author|creator|discoverer|winner|composer|painter|sculptor|translator|mastermind|first|last|only|brother|sister|son|daughter|wife|husband|mother|father|teacher|pupil)\b/u;

/** "The mansion is now a branch of the _____." */
const outpost =
  /\b(is|was|are|were|became|remains) (now )?(an? |the )?(\p{Ll}+ )?(branch|outpost|annexe?|subsidiary|affiliate|arm|division|offshoot) of (the )?_____/u;

/** "He served as president of the _____": the name of a body that comes up once, to be typed. */
const served =
  /\b(served?|worked|acted|sat) as (an? |the )?(\p{Ll}+ ){0,2}\p{Ll}+ (of|at|for|to|with) (the )?_____/u;
/** "A word that _____ seems to have applied to several substances." */
const guessed = /_____ (seems?|seemed|appears?|appeared) to have\b/;

/** True of a date, a name or a figure that a text mentions on its way and nobody could be expected to keep. */
export function isMinorDetail({ kind, prompt, answer }: Question): boolean {
  if (kind === 'true-false') {
    const isSwapped = answer === 'false' && /^In \d{4}\b|\bin \d{4}\.$/.test(prompt);
    return (
      /^\p{Lu}[^,]* was (knighted|ennobled) in \d{4}\.$/u.test(prompt) ||
      (isSwapped && schooling.test(prompt))
    );
  }
  if (isYear.test(answer) && isYearInPassing(prompt)) return true;
  if (/^\d+$/.test(answer) && ofKin.test(prompt)) return true;
  const inPassing = [journal, outpost, guessed, ...(kind === 'cloze' ? [served] : [])];
  if (inPassing.some((way) => way.test(prompt))) return /^(the )?\p{Lu}/u.test(answer);
  if (postAsked.test(prompt) && !deed.test(prompt) && /^\p{Lu}\S* (\S+ )*\p{Lu}/u.test(answer))
    return true;
  return isExactFigure(answer, kind === 'multiple-choice' ? mostToChoose : mostDigits);
}

function isYearInPassing(prompt: string): boolean {
  return (
    yearOfName.test(prompt) ||
    yearOfAside.test(prompt) ||
    schooling.test(prompt) ||
    (lifeStep.test(prompt) && !ofThing.test(prompt))
  );
}

/** So many figures of a number may be kept in mind without being given to choose from. */
const mostDigits = 2;
/** With one more nobody tells the figure from its like. */
const mostToChoose = 3;
const amount =
  /^[A-Z]{0,3}[$£€¥]?(\d[\d,]*(?:\.\d+)?)(%|m|bn| (per cent|percent|thousand|million|billion|trillion))?$/;

/** "1,538", "5.67", "193": whoever typed it would have looked. Years are learnt. */
function isExactFigure(answer: string, most: number): boolean {
  const figure = amount.exec(answer)?.[1];
  if (figure === undefined || isYear.test(answer)) return false;
  return figure.replace(/[.,]/g, '').replace(/^0+|0+$/g, '').length > most;
}

/** Advice to whoever goes there, and what a place feels like to whoever wrote. */
const advice =
  /^(Walkers|Visitors|Travell?ers|Tourists|Hikers|Swimmers|Cyclists|Drivers|You|Those|Guests|Passengers|Climbers|Families|Photographers|Anyone|\p{L}+ (?:lovers|fans|enthusiasts|buffs|fanatics)) (\p{L}+ )*?(should|can|may|might|must|need|ought|had better|will|would do well|are (well )?advised)\b|\b(is|are|be|being) (well )?worth (an?|the|\p{L}+ing|seeing|it)\b|\bfeels? (\p{L}+ly|like|more|less|as|far|close)\b|\b(it is|it's) (best|wise|advisable) to\b|^(Book|Bring|Take|Avoid|Expect|Allow|Try|Check|Ask|Look|Head|Start|Follow|Note|Remember|Carry|Wear)\b|^(Step|Walk|Climb|Turn|Visit|Wander|Stroll|Drive|Cross|Continue|Stay|Come|Go|Stop) (?!(is|was|are|were|of)\b|\p{Lu})/u;

/** True of a guidebook's advice and impressions. */
export function isAdvice({ prompt, answer }: Pick<Question, 'prompt' | 'answer'>): boolean {
  return advice.test(prompt.replace(/^_____/, capitalised(answer)));
}
