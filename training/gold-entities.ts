import type { EntityKind, EntitySpan } from '../src/questions/parsing/analyse.ts';
import type { TreebankSentence } from './conllu.ts';

type Mention = {
  readonly from: number;
  readonly to: number;
  readonly type: string;
  readonly link: string;
};

const kindOfType: Readonly<Record<string, EntityKind>> = {
  person: 'person',
  place: 'place',
  organization: 'organisation',
  time: 'date',
  event: 'event',
  object: 'work',
  abstract: 'work',
};

/** Words that may stand inside a name between two capitalised ones; a person's name has no "of DAB". */
const inName = /^(of|the|and|for|on|&|de|la|du|des|von|van|der|al|el|bin|da|di)$/;
const inPersonName = /^(de|la|du|von|van|der|al|el|bin|da|di)$/;

/**
 * The named mentions of a GUM sentence as flat spans: a mention whose head is a proper noun (of a time: that
 * holds a year, a month, a day or an hour), cut to the run of name words around that head; of mentions
 * inside each other the longest. GUM marks no works, so a linked object or abstract with a name of two words
 * or more that is no language or award counts as one. Numbers and sums of money, which GUM marks neither,
 * are the runs of numerals that are left.
 */
export function goldEntities(sentence: TreebankSentence): EntitySpan[] {
  const named = readMentions(sentence)
    .flatMap((mention) => namedSpan(sentence, mention) ?? [])
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  const chosen: EntitySpan[] = [];
  for (const span of [...named, ...figures(sentence)]) {
    if (chosen.every((other) => span.to <= other.from || span.from >= other.to)) chosen.push(span);
  }
  return chosen.sort((a, b) => a.from - b.from);
}

/** `(1-person-...-sgl-Link` opens, `1)` closes, `(1-...)` does both. */
function readMentions({ misc }: TreebankSentence): Mention[] {
  const mentions: Mention[] = [];
  const open: (Omit<Mention, 'to'> & { id: string })[] = [];
  misc.forEach((column, index) => {
    const marks = /Entity=([^|]*)/.exec(column)?.[1] ?? '';
    for (const mark of marks.matchAll(/\(([^()]*)(\))?|([^()]+)\)/g)) {
      const [, opened, closedAtOnce, closed] = mark;
      const [id = '', type = '', , , , , , ...link] = (opened ?? '').split('-');
      const mention = { id, type, link: link.join('-'), from: index };
      if (opened !== undefined && closedAtOnce === undefined) open.push(mention);
      else if (opened !== undefined) mentions.push({ ...mention, to: index + 1 });
      else {
        const at = open.findLastIndex((other) => other.id === closed);
        mentions.push(...open.splice(at, at < 0 ? 0 : 1).map((m) => ({ ...m, to: index + 1 })));
      }
    }
  });
  return mentions;
}

function namedSpan(sentence: TreebankSentence, mention: Mention): EntitySpan | undefined {
  const kind = kindOfType[mention.type];
  const { heads, pos } = sentence;
  if (kind === undefined) return undefined;
  const isInside = (at: number) => at >= mention.from && at < mention.to;
  const head = heads.findIndex((to, at) => isInside(at) && !isInside(to));
  if (kind === 'date') return dateSpan(sentence, mention);
  if (head < 0 || pos[head] !== 'PROPN') return undefined;
  if (kind === 'work' && (mention.link === '' || /language$|Award|Prize/.test(mention.link)))
    return undefined;
  const span = growName(sentence, { ...mention, head, kind });
  return kind === 'work' && span.to - span.from < 2 ? undefined : span;
}

/** From the head to both sides as long as name words follow, with small words only between them. */
function growName(
  { words, pos }: TreebankSentence,
  { from, to, head, kind }: { from: number; to: number; head: number; kind: EntityKind },
): EntitySpan {
  const small = kind === 'person' ? inPersonName : inName;
  const isName = (at: number) =>
    pos[at] === 'PROPN' ||
    (/^\p{Lu}/u.test(words[at] ?? '') && /ADJ|NOUN|VERB|X/.test(pos[at] ?? '')) ||
    (pos[at] === 'NUM' && kind !== 'person');
  const isJoint = (at: number) => small.test(words[at] ?? '') || /^[-–.'’]$/.test(words[at] ?? '');
  let [start, end] = [head, head + 1];
  for (let at = head - 1; at >= from && (isName(at) || isJoint(at)); at--) {
    if (isName(at)) start = at;
  }
  for (let at = head + 1; at < to && (isName(at) || isJoint(at)); at++) {
    if (isName(at)) end = at + 1;
  }
  return { from: start, to: end, kind };
}

const dated =
  /^(\d{3,4}s?|Jan\w*|Feb\w*|March|April|May|June|July|Aug\w*|Sept\w*|Oct\w*|Nov\w*|Dec\w*|\w+day|\d+:\d+|[Cc]entury)$/;

/** A time that says when, not how long, without what stands before it ("the", "in", "early" stay out). */
function dateSpan({ words, pos }: TreebankSentence, { from, to }: Mention): EntitySpan | undefined {
  const isDated = (at: number) =>
    dated.test(words[at] ?? '') && /PROPN|NUM|NOUN/.test(pos[at] ?? '');
  const isPart = (at: number) =>
    isDated(at) ||
    /^(\d+(st|nd|rd|th)?|[ap]\.?m\.?|[AP]M|BC|BCE|AD|CE)$/.test(words[at] ?? '') ||
    (words[at] === ',' && isDated(at + 1)) ||
    /^(\w+th|first|second|third)$/.test(words[at] ?? '') ||
    (/^[-.]$/.test(words[at] ?? '') && isDated(at - 1));
  let start = from;
  while (start < to && !isPart(start)) start += 1;
  let end = start;
  while (end < to && isPart(end)) end += 1;
  while (end > start && pos[end - 1] === 'PUNCT') end -= 1;
  const isDate = [...words.keys()].slice(start, end).some(isDated);
  return isDate ? { from: start, to: end, kind: 'date' } : undefined;
}

function figures({ words, pos }: TreebankSentence): EntitySpan[] {
  const spans: EntitySpan[] = [];
  const isUnit = (at: number) =>
    /^([$£€¥%]|percent|per|cent|dollars?|euros?|pounds?)$/i.test(words[at] ?? '');
  for (let from = 0; from < words.length; from++) {
    if (pos[from] !== 'NUM' && !/^[$£€¥]$/.test(words[from] ?? '')) continue;
    let to = from + 1;
    while (to < words.length && (pos[to] === 'NUM' || isUnit(to))) to += 1;
    const run = words.slice(from, to);
    const isMoney = run.some((word) => /^([$£€¥]|dollars?|euros?|pounds?)$/i.test(word));
    if (pos.slice(from, to).includes('NUM'))
      spans.push({ from, to, kind: isMoney ? 'money' : 'number' });
    from = to - 1;
  }
  return spans;
}
