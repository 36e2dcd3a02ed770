import type { Token } from '../reading/sentences.ts';

/** Openings and words that say where, when or in answer to what only the sentence before told. */
const hanging: readonly RegExp[] = [
  // "Inside, a gallery is lined with guns", "Ahead, a wall rises", "Across the water, a volcano smokes".
  /^(Inside|Outside|Ahead|Beyond|Below|Above|Overhead|Beneath|Underneath|Behind|Opposite|Upstairs|Downstairs|Indoors|Outdoors|Upstream|Downstream|Offshore|Inland|Nearby|Alongside|Further on|Farther on|Further (north|south|east|west|up|down)|Up ahead|Down below|Back home|At the top|At the bottom|At the summit|At the far end|On the other side) ,/u,
  /^(Across|Over|Beyond|Along|Up|Down|Around) the (water|street|road|river|bay|valley|square|border|way|harbour|harbor|lake|channel|path|hill|slope|corner|bridge) ,/u,
  // "Half a mile to the south, in the square", "half an hour south by bus".
  /^(?!.*\b(from|of)\b(?! bus)).*\b(half an?|an?|one|two|three|four|five|ten|\d+) (mile|kilomet\p{L}+|hour|minute|day|km)s?('s|s')? (to the )?(north|south|east|west)\p{L}*\b(?! (of|from)\b)/iu,
  /^(Thereafter|From then on|By then|Meanwhile|Afterwards?)\b/u,
  // "had planned risings before, at Spa Fields".
  /\bhad .*\bbefore ?[,.?]/u,
  // "when two things get that close".
  /\b(get|gets|got|come|comes|came|go|goes|went|be|is|are|was|were) that (close|far|near|high|low|large|small|big|fast|slow|hot|cold|much|many|long|short|deep)\b(?= ?[.?,]| (to|from|in|at|together|apart)\b)/iu,
  // "leases 38 planes to its rival": which?
  /\b(its|his|her|their) (\p{Ll}+ )?(rival|competitor|opponent|predecessor|successor|counterpart|challenger)s?(?= ?[.?]| (in|at|on|by|for|from|with)\b(?! \p{Lu}))(?!.*\b(called|named)\b)/u,
  // "customers in both states", "a separate excursion", "the fritter that emerges".
  /\b(in|of|on|from|for|by|between|at) both (states|countries|nations|sides|teams|cities|towns|islands|companies|parties|sites|cases|places|villages|regions|schools|provinces)\b(?!.* and \p{Lu})/u,
  /\ban? separate (excursion|journey|trip|voyage|study|case|incident|attack|report)\b(?!.* from\b)/u,
  /^(The|A|An) \p{Ll}+ (that|which) (emerges|results|emerged|resulted|followed|follows|remained|remains) (is|are|was|were|has|had|will)\b/u,
];

const timeNoun =
  /^(morning|afternoon|evening|night|day|week|weekend|month|year|decade|century|spring|summer|autumn|winter|season|time)$/i;

/** True if the words rest on the sentence before; read in `text`, the words of `tokens` with a blank between each two. */
export function hangsOn(tokens: readonly Token[], text: string): boolean {
  return hanging.some((pattern) => pattern.test(text)) || isGettingThere(tokens);
}

/** "had left the bay that morning": no year stands before it, and no verb behind makes it a clause. */
export function isThatTime(tokens: readonly Token[], at: number): boolean {
  const [noun, next] = tokens.slice(at + 1, at + 3);
  const before = tokens[at - 1]?.text ?? '';
  return (
    /^that$/i.test(tokens[at]?.text ?? '') &&
    timeNoun.test(noun?.text ?? '') &&
    !/^(AUX|VERB|PROPN|NOUN|CCONJ)$/.test(next?.pos ?? '') &&
    !/^(say|says|said|mean|means|meant|show|shows|showed|so|the)$/i.test(before) &&
    !tokens.slice(0, at).some(({ text }) => /^\d{4}$|^_+$/.test(text))
  );
}

/** "Getting there will require lasers": where, of what? "There will be" says nothing of a place. */
function isGettingThere(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ text }, at) =>
      /^there$/i.test(text) &&
      /^(get|got|getting|gets|arrive|arrived|arriving|go|going|went)$/i.test(
        tokens[at - 1]?.text ?? '',
      ),
  );
}
