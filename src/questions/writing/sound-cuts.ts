import { renderTokens, type Statement } from './statement.ts';

const reversing =
  /^(never|nor|neither|hardly|scarcely|seldom|rarely|barely|not|n['’]t|no|unless|if|without)$/i;

/**
 * "Never again would she trust him": a cut that loses the word turns the sentence round. In "The court struck it
 * down, saying race cannot count" the word goes with what it denies.
 */
export function keepsNegation({ tokens, sentence }: Statement): boolean {
  const kept = new Set(tokens.map(({ start }) => start));
  const last = Math.max(...kept);
  const isOfCut = (at: number) => {
    const { text = '', start = 0 } = sentence.tokens[at] ?? {};
    const denied = sentence.tokens[sentence.heads[at] ?? -1];
    return denying.test(text) && start > last && denied !== undefined && !kept.has(denied.start);
  };
  return sentence.tokens.every(
    ({ text, start }, at) => !reversing.test(text) || kept.has(start) || isOfCut(at),
  );
}

const denying = /^(never|not|n['’]t|no)$/i;

/** "The journey of Phileas Fogg in Eighty Days": a cut through the title of a book. */
export function keepsNames({ tokens, sentence }: Statement): boolean {
  const kept = new Set(tokens.map(({ start }) => start));
  const isTorn = (words: readonly { readonly start: number }[]) =>
    words.some(({ start }) => kept.has(start)) && !words.every(({ start }) => kept.has(start));
  return sentence.facts.every(
    ({ kind, from, to }) =>
      kind !== 'work' || to - from < 2 || !isTorn(sentence.tokens.slice(from, to)),
  );
}

/** "Grows nowhere but on Socotra" without its "but" says the opposite. */
export function keepsException({ tokens, sentence }: Statement): boolean {
  const word =
    /\b(nowhere|nothing|none|no one|nobody|no other)\b[^,;.]{0,40}?\b(but|except|other than|save)\b/i;
  const [, none = '', exception = ''] = word.exec(sentence.text) ?? [];
  if (none === '') return true;
  const text = renderTokens(tokens).toLowerCase();
  return !text.includes(none.toLowerCase()) || text.includes(` ${exception.toLowerCase()} `);
}

/** "In California, the number fell, and the state system has spent ...": the place was said of both. */
export function keepsPlace({ kind, tokens, sentence }: Statement): boolean {
  if (!/^(main|conjunct|adverbial|whole)$/.test(kind)) return true;
  if (!/^(In|At|Across|Throughout)$/.test(sentence.tokens[0]?.text ?? '')) return true;
  const place = sentence.facts.find(
    ({ kind: sort, from }) => from <= 2 && /^(country|state|city|continent|place)$/.test(sort),
  );
  const end = sentence.tokens[(place?.to ?? 0) - 1]?.end ?? 0;
  return place === undefined || tokens.some(({ start }) => start >= 0 && start < end);
}

/** "He failed to qualify, and after a spell as a coach he retired": without "and" the parts run into each other. */
export function keepsJoints({ tokens, sentence }: Statement): boolean {
  const kept = new Set(tokens.map(({ start }) => start));
  const isKept = (at: number) => kept.has(sentence.tokens[at]?.start ?? -1);
  return sentence.tokens.every(({ text }, at) => {
    if (at === 0 || !/^(and|but|or)$/.test(text) || isKept(at)) return true;
    const before = sentence.tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
    return !isKept(before) || !isKept(at + 1);
  });
}

/** "Quartz is the most common mineral, | followed by feldspar, carbonates, | and clay minerals": the end of a list whose beginning went. */
export function keepsLists({ tokens, sentence }: Statement): boolean {
  const kept = new Set(tokens.map(({ start }) => start));
  let [commas, isInside] = [0, false];
  for (const { text, start } of sentence.tokens) {
    if (!kept.has(start)) commas += text === ',' ? 1 : 0;
    else if (isInside && commas >= listCommas && /^(and|or)$/.test(text)) return false;
    else [commas, isInside] = [0, true];
  }
  return true;
}

/** An aside before "and" has one at either end. */
const listCommas = 3;

/** "They cried “Bread!” — a word of the year": what a dash leads in says something of what was cut before it. */
export function keepsDashes({ tokens, sentence }: Statement): boolean {
  const kept = new Set(tokens.map(({ start }) => start));
  const first = sentence.tokens.findIndex(({ start }) => kept.has(start));
  let cut: string[] = [];
  for (const { text, start } of sentence.tokens.slice(first)) {
    if (!kept.has(start)) cut.push(text);
    else if (cut.length > 1 && isDash(cut.at(-1)) && cut.filter(isDash).length === 1) return false;
    else cut = [];
  }
  return true;
}

function isDash(text = ''): boolean {
  return /^[—–-]+$/.test(text);
}

/** "From London, the capital, to Edinburgh, the railway runs": with "from" goes "to". */
export function keepsRange({ tokens, sentence }: Statement): boolean {
  const from = sentence.tokens[0];
  if (!/^from$/i.test(from?.text ?? '') || !tokens.some(({ start }) => start === from?.start))
    return true;
  const verb = sentence.tokens.findIndex(
    ({ tag, text }) => /^(VBD|VBZ|VBP|MD)$/.test(tag) && /^\p{L}/u.test(text),
  );
  const to = sentence.tokens.find(({ text }, at) => at < verb && /^(to|until|till)$/.test(text));
  return to === undefined || tokens.some(({ start }) => start === to.start);
}

/** "The Act is overseen in 1815": what is so now was not so in a year that has passed; films are set in one. */
export function fitsItsYear({ tokens, heads, relations, facts }: Statement): boolean {
  const root = relations.indexOf('root');
  const verb = tokens.findIndex(
    (_, at) => heads[at] === root && /^(aux|cop)/.test(relations[at] ?? ''),
  );
  const finite = tokens[verb < 0 ? root : verb];
  if (!/^(VBZ|VBP)$/.test(finite?.tag ?? '') || /^(has|have)$/.test(finite?.text ?? ''))
    return true;
  if (tokens[root]?.pos !== 'VERB' || undated.test(tokens[root]?.text ?? '')) return true;
  return !facts.some(({ kind, value = 0, from, to }) => {
    const isPassed = kind === 'year' && value > 0 && value < firstOfNow;
    return isPassed && /^in$/i.test(tokens[from - 1]?.text ?? '') && heads[to - 1] === root;
  });
}

const firstOfNow = 2020;
const undated =
  /^(set|dates?|dated|begins?|starts?|opens?|ends?|closes|takes|mentioned|recorded|attested|documented|believed|thought|said|known|estimated|considered|commemorates?|recalls?|marks?)$/;
