import type { Fact } from '../reading/facts.ts';
import { joinTokens, type Token } from '../reading/sentences.ts';
import { renderTail } from './clause.ts';
import type { Stem } from './draft.ts';
import { renderTokens, type Statement } from './statement.ts';

/** Questions from patterns that say outright what something is, is called, or belongs to. */
export function patternStems(statement: Statement): Stem[] {
  return [
    ...describedStems(statement),
    ...nicknameStems(statement),
    ...memberStems(statement),
    ...superlativeStems(statement),
  ];
}

/** "Khorasan, a historic region that connects ..." to "Which historic region connects ...?". */
function describedStems(statement: Statement): Stem[] {
  const { tokens, facts } = statement;
  return facts.flatMap((fact) => {
    const [comma, article] = tokens.slice(fact.to, fact.to + 2);
    if (comma?.text !== ',' || !/^an?$/.test(article?.text ?? '')) return [];
    // Of people there are many more of each description.
    if (!isNamed(fact) || fact.kind === 'person') return [];
    const from = fact.to + 2;
    const that = tokens.findIndex((token, at) => at > from && /^(that|which)$/.test(token.text));
    const verb = tokens[that + 1];
    const noun = tokens.slice(from, that);
    if (that < 0 || noun.length > 4 || noun.at(-1)?.pos !== 'NOUN') return [];
    if (!noun.every(({ pos }) => pos === 'NOUN' || pos === 'ADJ')) return [];
    if (verb === undefined || !/^(VERB|AUX)$/.test(verb.pos)) return [];
    const close = tokens.findIndex((token, at) => at > that && /^[,.;]$/.test(token.text));
    const prompt = `Which ${joinTokens(noun)} ${renderTail(tokens.slice(that + 1, close))}?`;
    return [{ form: 'question' as const, prompt, fact, statement }];
  });
}

/** `the GBU-43 “Mother of All Bombs”` to "By what nickname is the GBU-43 known?". */
function nicknameStems(statement: Statement): Stem[] {
  const { tokens } = statement;
  return tokens.flatMap((token, index) => {
    const name = tokens[index - 1];
    const isOpen = /^[“"]$/.test(token.text) && name?.pos === 'PROPN';
    if (!isOpen || tokens[index - 2]?.text !== 'the' || !/\d/.test(name.text)) return [];
    const close = tokens.findIndex((one, at) => at > index && /^[”"]$/.test(one.text));
    const inside = tokens.slice(index + 1, close);
    const capitals = inside.filter((one) => /^\p{Lu}/u.test(one.text)).length;
    if (close < 0 || inside.length < 2 || inside.length > 6 || capitals < 2) return [];
    const span = { from: index + 1, to: close, text: joinTokens(inside) };
    const fact: Fact = { kind: 'name', sort: 'name', ...span };
    const prompt = `By what nickname is the ${name.text} known?`;
    return [{ form: 'question' as const, prompt, fact, statement }];
  });
}

/**
 * "four of its leaders, including X, the country's founding emir" to "several of its leaders, including
 * founding emir ___": the figure goes, so that it can be asked for beside this.
 */
function memberStems(statement: Statement): Stem[] {
  const { tokens, facts } = statement;
  return facts.flatMap((fact) => {
    const [comma, article] = tokens.slice(fact.to, fact.to + 2);
    const opens =
      tokens[fact.from - 1]?.text === 'including' && tokens[fact.from - 2]?.text === ',';
    if (!opens || fact.kind !== 'person' || comma?.text !== ',' || article?.text !== 'the')
      return [];
    const close = tokens.findIndex(
      (token, at) => at > fact.to && at > fact.to + 1 && /^[,.]$/.test(token.text),
    );
    const described = tokens.slice(fact.to + 2, close);
    const owner = described.findIndex((token) => /^['’]s?$/.test(token.text));
    const role = described.slice(owner + 1);
    if (role.length === 0 || role.length > 4 || role.at(-1)?.pos !== 'NOUN') return [];
    const lead = renderTokens(withoutCounts(tokens.slice(0, fact.from - 2), facts));
    const prompt = `${lead}, including ${joinTokens(role)} _____.`;
    return [{ form: 'gap' as const, prompt, fact, statement }];
  });
}

function withoutCounts(tokens: readonly Token[], facts: readonly Fact[]): Token[] {
  return tokens.map((token, index) => {
    const isCount = facts.some(
      ({ kind, from, to }) => kind === 'count' && from === index && to === index + 1,
    );
    return isCount && tokens[index + 1]?.text === 'of' ? { ...token, text: 'several' } : token;
  });
}

/** "its largest conventional ordinance, the GBU-43 ..." to "its largest conventional ordinance, the ___". */
function superlativeStems(statement: Statement): Stem[] {
  const { tokens, facts } = statement;
  return facts.flatMap((fact) => {
    if (fact.from < 8 || !isNamed(fact)) return [];
    if (tokens[fact.from - 1]?.text !== 'the' || tokens[fact.from - 2]?.text !== ',') return [];
    const phrase = tokens.slice(fact.from - 6, fact.from - 2);
    const superlative = phrase.findIndex(
      ({ text, pos }) => /^(most|only)$/.test(text) || (pos === 'ADJ' && /\w{3,}est$/.test(text)),
    );
    if (superlative < 0 || phrase.at(-1)?.pos !== 'NOUN') return [];
    const plain = phrase.slice(superlative).every(({ pos }) => pos === 'ADJ' || pos === 'NOUN');
    if (!plain) return [];
    const prompt = `${renderTokens(tokens.slice(0, fact.from))} _____.`;
    return [{ form: 'gap' as const, prompt, fact, statement }];
  });
}

function isNamed({ kind }: Fact): boolean {
  return ['name', 'organisation', 'place', 'person'].includes(kind);
}
