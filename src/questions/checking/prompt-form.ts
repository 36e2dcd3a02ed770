import type { Question } from '../question.ts';
import { clozeGap } from '../question-kinds.ts';
import { type Token, tagText } from '../reading/sentences.ts';
import { isBareEvent, isCrowdScene, stillOpen } from './bare-events.ts';
import { isBrokenOff } from './broken-off.ts';
import { formOf } from './options.ts';
import { passageOf } from './passage.ts';
import type { PromptContext } from './prompt-context.ts';
import type { Refusal } from './refusals.ts';
import { contextRefusals } from './self-contained.ts';
import { isMisspelt } from './spelling.ts';
import { bareInQuestion, isNowhere, tornApart, unsaidThought } from './turns-of-phrase.ts';

/** Neutral words for the gap, so that the tagger sees a sentence. */
const gapName = 'Someone';
const gapFigure = '4711';

/** More words of a question, or of a sentence with a gap or a claim, are not read in a running quiz. */
const mostAskedWords = 25;
type Most = { readonly words: number; readonly characters: number };
/** Of a sentence with a gap, or a claim. */
const stated: Most = { words: 30, characters: 210 };
/** Of a sentence that stands before the one with the gap. */
const onlyRead: Most = { words: 40, characters: 280 };
/** As many as a form takes, so that every question can be edited. */
const longestPassage = 300;

/** Marks of a sentence that was cut, joined or no sentence at all. */
const malformed: readonly RegExp[] = [
  // A comma between auxiliary and subject, or half a coordination at the end.
  /\b(was|were|did|does|do|is|are|has|have|had|can|will), /i,
  /^In which (year|decade|century)\b.* (has|have) \p{Ll}/u,
  /\b(was|is|are|were|did|does) (until|by|from|since|before|after) the\b/,
  /^(As|Days|Hours|Weeks|Months|Years|Where|Whether|That|Whose|Not) (?!of\b)[^,?]*\.$/,
  // "Outside summer, the town does with some conviction": what it does was cut off, as was what is more than that.
  /(?<!\b(than|as|what|that|which) (\S+ ){0,4})\b(does|did) (with|without|by|from|on|at|in|for) [^?]*\.$/,
  /^(More|Less|Fewer) than \d[^,]{0,20}, \p{Ll}/u,
  /\b(which|who|whom|whose|where|when)\?$|^(\p{L}+ )?(which|whom|whose) [^?]*\.$/iu,
  /, (and|or|nor) (\p{Ll}+ ){0,2}(\p{L}+)[.?]$(?<!,.*,.*)|, nor (with|in|on|by)\b/u,
  /^(When|Where|How|Why|What|Whom?), |^To \p{Ll}+, /u,
  // "The same principle explains why" was read as somebody's words; a speech whose words are gone; an order.
  /^According to [^,]+, (why|how|whether|what|when) [^?]*\.$/,
  /\b(said|says|wrote|told|warned|warns|added|adds|explains|explained|argued|argues)( in an? \p{Ll}+)?\.$/u,
  /^There (is|are) (one|another|an?) (further|other|more|last|final)\b/,
  // What somebody wants is his to say: "According to Macron, he wanted" is no English.
  /^According to [^,]+, (he|she|they|I|we) /,
  // A caption, the day of a statistic, an apostrophe that is a verb or belongs to no year.
  /\b(is|are) (now )?(holding|standing|wearing|posing|sitting|walking|smiling|pictured|seen|shown)\b/,
  /^As of\b/,
  /_____['’]s the\b/,
  /^Which \p{Ll}+(?<!s|people) (are|were) |^Wh\p{Ll}+ (is|was) (whose|who|which)\b|\w\+[?.]/u,
  /^(Which|Who|What) \P{Lu}*\b(is|was|are|were) (whose|which|who)\b/u,
  /^(In|On) which \w+ (did|was|were|is|has|had) (after|before|when|while|since|as|because|if|although)\b/,
  /\bthe (most )?\p{Ll}+est\.$|\bhad (before|after) \p{Ll}+\.$/u,
  /^(When|While|After|Before|Although|Because|If|Since|As)\b[^,]*, (with|without|at|in|on|for|by) [^,]*\.$/,
  /\bhowever\b|, (comes?|came|goes|went|stands?|stood|lies|lay) /,
  // A verb at the end, or none: "A tunic said to have been worn by Saint Louis".
  /\b(was|is|were|are|had|has|been)\.$/,
  /^(An?|The) [^,]{0,30}(?<!\b(is|are|was|were|be|been)) (said|thought|alleged|reputed|supposed|believed) to \p{Ll}/u,
  /\b(whereby|further,|thereof)\b|\b(and|or|but|of|to|with|from|at|the|a|an)[.?]$|\b(by|for)\.$/i,
  // "What is rye flour used for?" ends in a preposition as English does.
  /^(?!(.*, )?what (is|are|was|were|do|does|did) ).*\b(by|for)\?$/i,
  // "Both ships" is whole, as is "Ada and Grace were both awarded", "both the ships" of two things is not.
  /(?<!\b(and|two)\b.* )\bboth\b(?! \p{Ll}+s\b)(?!.* and )|\beither\b(?!.* or )|\bbetween\b(?! (\p{L}+ ){0,2}\p{Ll}+s\b)(?!.* and )|\bas well as\b.*\bas well as\b/iu,
  /\bis serving since\b/,
  // "and, unlike Denmark?": what was to follow is gone.
  /\b(and|but|or), (unlike|like|despite|except|besides|together with)\b[^,]*[?.]$/,
  // A numbered heading; an address, a telephone number; a participle left alone at the end.
  /^\d+ \p{Lu}/u,
  /@|\+\d|https?:|www\./,
  /, \p{Ll}+ing\.$/u,
  // Two sentences in one.
  /(?<!Corp|Inc|Ltd|Gen|Gov|Sen|Rep|Prof|Capt|Col|Mrs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)(?<=\p{Ll}{3}|\p{Lu}{2})[.!?]["”]? \p{Lu}/u,
  /\p{Ll}{4,}\.,|[–—-],|, [–—-]\s|\s[-–]$/u,
  /^however\b|\b(however|though),/i,
  // A comma between subject and verb is left where brackets were; "In 1902 that" where "It was" was.
  /^[^,]{1,40}, (is|was|are|were|has|have|had|will)\b/,
  /^(In|On) \S+ that\b|\bwas that \p{Lu}/u,
  /\s[,.;:?!]|\s{2}|[\n\t[\]{}<>|*#]|,,|\(\s*\)|\.{3}|…/,
  /from file|\b(Image|Photo|Picture|File): /,
  /\bvice versa\b|;\s/,
  // "In California, where voters approved a ban in 1996.": the main clause is gone; an amount without its figure.
  /^(In|At|On|From|For|To|Of|By) [^,]+, (where|when|which|who|whom|whose)\b[^,]*\.$/,
  /[£$€](?=[\s.?,]|$)/,
  // "UBS must absorb 5 billion francs itself": stress that answers to what stood before.
  /(\d|_____|illion)( \p{Ll}+)+ (itself|himself|herself|themselves)[.?]$/u,
  // "How many francs itself must UBS absorb?"
  /^(How many|Which|What) [^?]{1,30} (itself|himself|herself|themselves) (is|are|was|were|has|have|had|do|does|did|must|will|would|can|could|should|may|might)\b/,
  // "The election was held, with a turnout"; "was Ada Okafor, born?"; "the election elects".
  /\bheld, with\b|, born\?$|\bborn, in\b|\bwhen, (as|in|at|on|for)\b/,
  /\b(\p{L}{4,}?)(ions?|ers?|ors?|ments?) (\1(s|ed|es|e)?)\b/iu,
  // A heading that ran into its first sentence.
  /[\p{L}\d] (In|At|On|During|For) the /u,
  // A clause with no main clause after it.
  /^(before|after|when|if|although|though|because|since|until|while|unless)\b[^,]*$/i,
  // "had planned risings before, at Spa Fields among others".
  /\bbefore, (at|in|on|with|by)\b[^?]*\?$|\bamong others\?$/,
  // "In a country where the law is old."
  /^(In|At|On) an? (\p{Ll}+ )?\p{Ll}+ (where|which|that) [^,]*\.$/u,
  // "was heard by Ben Li and who persuaded her": the first "who" is gone.
  /^(?!.*\b(who|whom|whose|which|that|where)\b.* and (who|whom|whose|which)\b).* and (who|whom|whose|which)\b(?! of\b)/,
  // "In which decade was it built and can hold ...?"
  /^(In which|On which|At which|By which|From which|To which|Where|When|Why|How)\b[^?]* and (can|could|is|was|are|were|has|have|had|will|would|may|might)\b[^?]*\?$/,
  // "Which country recognised the river, while Ecuador changed its constitution?"
  /^(Which|Who|What|Whom|Where|When|Why|How|In which|By whom)\b[^?]*, while \p{L}+ [^?]*\?$/u,
  // "Ada as she had wished, was buried": the comma behind belongs to one in front.
  /^[^,]+ (as|when|while|if|although|though|because) (he|she|it|they|\p{Lu}\p{L}+) [^,]+, (was|were|is|are|has|had|did|\p{Ll}+ed)\b/u,
];
const subordinate =
  /^(which|that|who|where|whose|because|although|while|whereas|including|such as)\b/i;

/** What is wrong with the prompt as a text of its own, whatever the answer. */
export function promptRefusals(question: Question, context: PromptContext): Refusal[] {
  const { prompt, answer } = question;
  const passage = passageOf(prompt);
  if (passage === undefined)
    return textRefusals(tagged(prompt, answer), question, context, {
      before: [],
      most: stated,
    });
  const length: Refusal[] = prompt.length > longestPassage ? ['wrong-length'] : [];
  const before: Token[] = [];
  const found = new Set<Refusal>(length);
  for (const sentence of [...passage.context, passage.gapped]) {
    const read = tagged(sentence, answer);
    const most = sentence === passage.gapped ? stated : onlyRead;
    for (const code of textRefusals(read, question, context, { before, most })) found.add(code);
    before.push(...read.tokens);
  }
  return [...found];
}

type Tagged = { readonly text: string; readonly tokens: readonly Token[] };

/** `text` as the tagger reads it with a neutral word in the gap. */
function tagged(text: string, answer: string): Tagged {
  const isName = formOf(answer) === 'name';
  const gapWord = isName ? gapName : gapFigure;
  const tokens = tagText(text.replaceAll(clozeGap, gapWord)).map(
    (token): Token =>
      token.text === gapWord ? { ...token, text: clozeGap, pos: isName ? 'PROPN' : 'NUM' } : token,
  );
  return { text, tokens };
}

/** Where a sentence stands in its prompt: behind `before`, and with how many words and characters at most. */
type Place = { readonly before: readonly Token[]; readonly most: Most };

/** What is wrong with one sentence of the prompt. */
function textRefusals(
  { text, tokens }: Tagged,
  question: Question,
  context: PromptContext,
  { before, most }: Place,
): Refusal[] {
  const { kind, answer } = question;
  const isPerson = (word: string) =>
    (word === clozeGap && context.isPerson(answer)) || context.isPerson(word);
  const isFirst = before.length === 0;
  const found = new Set<Refusal>(
    contextRefusals(tokens, { ...context, isPerson }, { before, isOnlyRead: most === onlyRead }),
  );
  const words = text.split(/\s+/).length;
  const fewest = kind === 'true-false' || !isFirst ? 4 : 5;
  const mostWords = text.endsWith('?') ? mostAskedWords : most.words;
  if (words < fewest || words > mostWords || text.length > most.characters)
    found.add('wrong-length');
  if (isBareEvent(text)) found.add('vague-reference');
  if (stillOpen.test(text)) found.add('relative-time');
  if (isCrowdScene(question, tokens)) found.add('weak-answer');
  if (
    !isWellFormed(text) ||
    isBrokenOff(text) ||
    !hasSubjectAndVerb(tokens) ||
    hasVerblessThat(tokens) ||
    asksAndTells(tokens)
  )
    found.add('bad-grammar');
  if (tokens.some((token) => isMisspelt(token.text)) || isMisspelt(answer))
    found.add('bad-grammar');
  if (/_____['’]s/.test(text) && formOf(answer) !== 'name') found.add('bad-grammar');
  if (namesTwice(text, isPerson) || tornApart.some((pattern) => pattern.test(text)))
    found.add('bad-grammar');
  if (isFirst && (isNowhere(text) || unsaidThought.test(text))) found.add('vague-reference');
  if (bareInQuestion.test(text)) found.add('unresolved-pronoun');
  return [...found];
}

function isWellFormed(prompt: string): boolean {
  if (malformed.some((pattern) => pattern.test(prompt))) return false;
  if (!prompt.endsWith('?') && subordinate.test(prompt)) return false;
  if (/\b(\p{L}+) \1\b/iu.test(prompt) && !/\b(that that|had had)\b/i.test(prompt)) return false;
  const count = (mark: RegExp) => prompt.match(mark)?.length ?? 0;
  return (
    /^[\p{Lu}\d_“"‘$£€]/u.test(prompt) &&
    /[.?!]["”’]?$/.test(prompt) &&
    count(/“/g) === count(/”/g) &&
    count(/"/g) % 2 === 0 &&
    count(/\(/g) === count(/\)/g) &&
    count(/[?!]/g) <= 1
  );
}

/** "Francesco Illy was founded by Francesco Illy": one of the two is another, or a pronoun. */
function namesTwice(text: string, isPerson: PromptContext['isPerson']): boolean {
  const name =
    /(?<!\p{L})(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.-]*)+)(?!\p{L}).*(?<!\p{L})\1(?!\p{L})/u.exec(
      text,
    )?.[1];
  return name?.split(' ').every(isPerson) === true;
}

/** "Work on the cathedral began": read as a verb for want of an article. */
function isNounAhead([first, next, ...rest]: readonly Token[]): boolean {
  return (
    first?.tag === 'VB' && next?.pos === 'ADP' && rest.some(({ tag }) => /^(VBD|VBZ)$/.test(tag))
  );
}

/** "How many people have walked on the Moon, and all of them were Americans?" */
function asksAndTells(tokens: readonly Token[]): boolean {
  if (tokens.at(-1)?.text !== '?') return false;
  return tokens.some((token, at) => {
    if (!/^(and|but|so)$/i.test(token.text) || tokens[at - 1]?.text !== ',') return false;
    const rest = tokens.slice(at + 1);
    const verb = rest.findIndex(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag));
    return rest.slice(0, Math.max(0, verb)).some(({ pos }) => /^(NOUN|PROPN|PRON)$/.test(pos));
  });
}

/** "The judge ruled that the decision to approve the mine.", "have warned for years that the earthworks.": what of it? */
function hasVerblessThat(tokens: readonly Token[]): boolean {
  const that = tokens.findIndex(
    ({ text, pos, tag }, at) =>
      text === 'that' &&
      ((pos === 'SCONJ' && (tag === 'IN' || tokens[at - 1]?.pos === 'VERB')) ||
        tokens.slice(0, at).some((token) => telling.test(token.text))),
  );
  // "a line on which a fuzzy controller."
  const which = tokens.findLastIndex(
    ({ text }, at) => text === 'which' && tokens[at - 1]?.pos === 'ADP',
  );
  const isVerbless = (from: number, verb: RegExp) =>
    from > 0 && !tokens.slice(from).some(({ tag, pos }) => pos === 'AUX' || verb.test(tag));
  return (
    tokens.at(-1)?.text === '.' &&
    (isVerbless(that, /^(VBD|VBZ|VBP|MD)$/) || isVerbless(which, /^(VB|MD)/))
  );
}

const telling = /^(warn|argu|claim|insist|stress|complain|announc)(s|e|es|ed|ing)?$/;

/** An order ("Insert the plant ...") and a heading have no subject before a verb. */
function hasSubjectAndVerb(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex(
    (token, at) =>
      token.pos === 'AUX' ||
      (token.pos === 'VERB' &&
        !/ing$/.test(token.text) &&
        // "A study of catches from 1953 to 2013."
        tokens[at - 1]?.pos !== 'ADP' &&
        !(at === 0 && isNounAhead(tokens))),
  );
  if (verb < 0) return false;
  if (
    /^(who|whom|which|what|when|where|how|in|on|by|why|at|after|from|for|to|since|between|according)$/i.test(
      tokens[0]?.text ?? '',
    )
  )
    return true;
  // In "The church, which posted it." the only verb is the relative clause's.
  const relative = tokens.findIndex(
    (token, index) =>
      token.text === ',' && /^(which|who|whose|where)$/.test(tokens[index + 1]?.text ?? ''),
  );
  if (relative >= 0 && relative < verb && !tokens.slice(verb).some((token) => token.text === ','))
    return false;
  const before = tokens.slice(0, verb);
  return (
    before.some((token) => ['NOUN', 'PROPN', 'PRON', 'NUM', 'DET'].includes(token.pos)) ||
    /ing$/.test(tokens[0]?.text ?? '')
  );
}
