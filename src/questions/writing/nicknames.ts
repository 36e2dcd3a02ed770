import type { Fact } from '../reading/facts.ts';
import { joinTokens, type Token } from '../reading/sentences.ts';
import type { Stem } from './draft.ts';
import { partStem } from './explained-part.ts';
import type { Statement } from './statement.ts';

const mostWords = 5;
const small = /^(of|the|and|in|to|for|a|an|on|de|la)$/;

/**
 * "By which other name is the GBU-43 known?" out of "the GBU-43 “Mother of All Bombs”", "What is the nickname of Billy Vaughn?" out of "Billy “Slim” Vaughn": the name in quotation marks that stands beside a name.
 */
export function nicknameStems(whole: Statement): Stem[] {
  const { tokens } = whole;
  return tokens.flatMap(({ text }, open): Stem[] => {
    if (!/^[“"‘]$/.test(text)) return [];
    const close = tokens.findIndex((token, at) => at > open + 1 && /^[”"’]$/.test(token.text));
    if (close < 0 || close - open - 1 > mostWords || !isTitled(tokens.slice(open + 1, close)))
      return [];
    const name = whole.facts.find(({ to, value }) => to === open && value === undefined);
    if (name === undefined) return [];
    const after = tokens[close + 1];
    const prompt = asked(tokens, name, after, close);
    if (prompt === undefined) return [];
    const fact: Fact = {
      kind: 'name',
      sort: 'nickname',
      text: joinTokens(tokens.slice(open + 1, close)),
      from: open + 1,
      to: close,
    };
    return [
      partStem(whole, { fact, part: { from: name.from, to: close + 1 }, prompt, asks: 'origin' }),
    ];
  });
}

function asked(
  tokens: Statement['tokens'],
  name: Fact,
  after: Token | undefined,
  close: number,
): string | undefined {
  if (name.kind === 'person' || (name.to - name.from === 1 && after?.pos === 'PROPN')) {
    let to = close + 1;
    while (tokens[to]?.pos === 'PROPN') to += 1;
    if (to === close + 1 || name.kind === 'people') return undefined;
    return `What is the nickname of ${name.text} ${joinTokens(tokens.slice(close + 1, to))}?`;
  }
  if (!/^[,.(;]$/.test(after?.text ?? '.') && after?.pos !== 'ADP' && after?.pos !== 'AUX')
    return undefined;
  const article = /^the$/i.test(tokens[name.from - 1]?.text ?? '') ? 'the ' : '';
  return `By which other name is ${article}${name.text} known?`;
}

/** Every word but the small ones has a capital: a name, not something said. */
function isTitled(words: readonly Token[]): boolean {
  return words.every(({ text }, at) => /^\p{Lu}/u.test(text) || (at > 0 && small.test(text)));
}
